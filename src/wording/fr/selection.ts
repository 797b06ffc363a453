import type { SelectionWords } from "../selection.ts";
import { plural, quoted } from "./common.ts";

export const selection: SelectionWords = {
  only: (account) => `Seulement ce que raconte ${account}.`,
  asOf: (event) => `État à ${quoted(event)}.`,
  from: (start) => `À partir de ${start}.`,
  to: (end) => `Jusqu’à ${end}.`,
  between: (start, end) => `De ${start} à ${end}.`,
  leftOut: (parts) => `Laissés de côté\u00a0: ${parts}.`,
  untold: (events) => `${plural(events, "événement")} non ${events < 2 ? "raconté" : "racontés"}`,
  earlier: (events) => plural(events, "événement antérieur", "événements antérieurs"),
  later: (events) => plural(events, "événement postérieur", "événements postérieurs"),
  branches: (count) => plural(count, "bifurcation"),
  explanations: (count) => plural(count, "explication"),
  unordered: (events) =>
    `Gardés\u00a0: ${plural(events, "événement")} dont la place, avant ou après, n’est pas indiquée.`,
  uncertain: (events) =>
    `Gardés\u00a0: ${plural(events, "événement")} qui ${events < 2 ? "peut" : "peuvent"} se trouver au-dehors.`,
  granted: (events) => `Tenu pour acquis, non raconté\u00a0: ${events}.`,
  stuck: (event) => `La machine ne suit pas à ${quoted(event)}.`,
};
