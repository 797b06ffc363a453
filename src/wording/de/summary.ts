import type { SummaryWords } from "../summary.ts";
import { common, quoted } from "./common.ts";

export const summary: SummaryWords = {
  more: (count) => (count === 1 ? "1 weiteres" : `${count} weitere`),
  told: (accounts) => `Der Verlauf wird erzählt von ${accounts}.`,
  untold: "Niemand erzählt den Verlauf.",
  acting: (parties, names) => (parties === 1 ? `Es handelt ${names}.` : `Es handeln ${names}.`),
  groups: (count) => `Niemand ordnet die ${count} Gruppen von Ereignissen zueinander.`,
  ends: (states) => `Am Ende stehen die Dinge so: ${states}.`,
  stands: (event, states) => `Bei ${quoted(event)} stehen die Dinge so: ${states}.`,
  disagreed: (titles) => `Die Darstellungen widersprechen einander bei ${titles}.`,
  agreed: "Keine Darstellung widerspricht einer anderen.",
  branch: (from, title, reaches) => `Nicht eingetreten: ${quoted(title)}; das führt von ${quoted(from)} zu ${reaches}.`,
  laidTo: (outcome, causes, accounts) => `${outcome} wird auf ${causes} zurückgeführt von ${accounts}.`,
  laidApart: (outcome, sides) =>
    `Die Darstellungen führen ${outcome} auf Verschiedenes zurück: ${common.apart(sides.map(({ accounts, causes }) => `${accounts} auf ${causes}`))}.`,
};
