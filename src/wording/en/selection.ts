import type { SelectionWords } from "../selection.ts";
import { plural, quoted } from "./common.ts";

export const selection: SelectionWords = {
  only: (account) => `Only what ${account} tells.`,
  asOf: (event) => `As of ${quoted(event)}.`,
  from: (start) => `From ${start} on.`,
  to: (end) => `Up to ${end}.`,
  between: (start, end) => `From ${start} to ${end}.`,
  leftOut: (parts) => `Left out: ${parts}.`,
  untold: (events) => `${plural(events, "event")} that it does not tell`,
  earlier: (events) => plural(events, "earlier event"),
  later: (events) => plural(events, "later event"),
  branches: (count) => plural(count, "branch", "branches"),
  explanations: (count) => plural(count, "explanation"),
  unordered: (events) =>
    events === 1
      ? "Kept: 1 event whose place before or after is not stated."
      : `Kept: ${events} events whose place before or after is not stated.`,
  uncertain: (events) => `Kept: ${plural(events, "event")} that may lie outside.`,
  granted: (events) => `Taken for granted, not told: ${events}.`,
  stuck: (event) => `The machine does not go along with ${quoted(event)}.`,
};
