import type { SelectionWords } from "../selection.ts";
import { counted, OF_EVENTS, quoted } from "./common.ts";

const BRANCHES = ["تفرع واحد", "تفرعان", "تفرعات", "تفرعًا", "تفرع"] as const;
const EXPLANATIONS = ["تفسير واحد", "تفسيران", "تفسيرات", "تفسيرًا", "تفسير"] as const;

export const selection: SelectionWords = {
  only: (account) => `ما يرويه ${account} فقط.`,
  asOf: (event) => `حتى ${quoted(event)}.`,
  from: (start) => `ابتداءً من ${start}.`,
  to: (end) => `حتى ${end}.`,
  between: (start, end) => `من ${start} إلى ${end}.`,
  leftOut: (parts) => `ما تُرك: ${parts}.`,
  untold: (events) => `${counted(events, OF_EVENTS)} مما لا يُروى`,
  earlier: (events) => `${counted(events, OF_EVENTS)} مما سبق`,
  later: (events) => `${counted(events, OF_EVENTS)} مما تلا`,
  branches: (count) => counted(count, BRANCHES),
  explanations: (count) => counted(count, EXPLANATIONS),
  unordered: (events) => `وما أُبقي: ${counted(events, OF_EVENTS)} لا يُعرف أقبل ذلك أم بعده.`,
  uncertain: (events) => `وما أُبقي: ${counted(events, OF_EVENTS)} قد يقع خارج ذلك.`,
  granted: (events) => `ما يُفترض دون أن يُروى: ${events}.`,
  stuck: (event) => `لا تتبع الآلة هذه الرواية عند ${quoted(event)}.`,
};
