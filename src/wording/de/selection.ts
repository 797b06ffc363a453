import type { SelectionWords } from "../selection.ts";
import { plural, quoted } from "./common.ts";

export const selection: SelectionWords = {
  only: (account) => `Nur, was ${account} erzählt.`,
  asOf: (event) => `Stand bei ${quoted(event)}.`,
  from: (start) => `Ab ${start}.`,
  to: (end) => `Bis ${end}.`,
  between: (start, end) => `Von ${start} bis ${end}.`,
  leftOut: (parts) => `Nicht gezeichnet: ${parts}.`,
  untold: (events) => `${plural(events, "Ereignis", "Ereignisse")}, von denen nicht erzählt wird`,
  earlier: (events) => plural(events, "früheres Ereignis", "frühere Ereignisse"),
  later: (events) => plural(events, "späteres Ereignis", "spätere Ereignisse"),
  branches: (count) => plural(count, "Abzweigung", "Abzweigungen"),
  explanations: (count) => plural(count, "Erklärung", "Erklärungen"),
  unordered: (events) =>
    `Geblieben: ${plural(events, "Ereignis", "Ereignisse")}, deren Platz davor oder danach niemand angibt.`,
  uncertain: (events) => `Geblieben: ${plural(events, "Ereignis", "Ereignisse")}, die auch außerhalb liegen können.`,
  granted: (events) => `Vorausgesetzt, nicht erzählt: ${events}.`,
  stuck: (event) => `Die Maschine geht bei ${quoted(event)} nicht mit.`,
};
