import type { SummaryWords } from "../summary.ts";
import { common, plural, quoted } from "./common.ts";

export const summary: SummaryWords = {
  more: (count) => plural(count, "autre"),
  told: (accounts) => `La suite consignée est racontée par ${accounts}.`,
  untold: "Aucun récit ne raconte la suite consignée.",
  acting: (parties, names) =>
    parties === 1 ? `La partie qui agit est ${names}.` : `Les parties qui agissent sont ${names}.`,
  groups: (count) => `Aucun récit n’ordonne les ${count} groupes d’événements entre eux.`,
  ends: (states) => `À la fin, les choses en sont là\u00a0: ${states}.`,
  stands: (event, states) => `Au moment de ${quoted(event)}, les choses en sont là\u00a0: ${states}.`,
  disagreed: (titles) => `Les récits se contredisent sur ${titles}.`,
  agreed: "Aucun récit n’en contredit un autre.",
  branch: (from, title, reaches) =>
    `Non advenu\u00a0: ${quoted(title)}, qui mène de ${quoted(from)} à l’état ${quoted(reaches)}.`,
  laidTo: (outcome, causes, accounts) => `${outcome} est attribué à ${causes} par ${accounts}.`,
  laidApart: (outcome, sides) =>
    `Les récits attribuent ${outcome} à des causes différentes\u00a0: ${common.apart(sides.map(({ accounts, causes }) => `${accounts}, à ${causes}`))}.`,
};
