import type { AccountsWords } from "../accounts.ts";
import { and, common, plural, quoted } from "./common.ts";

/** Passive, so that they need not agree with who holds them. */
const STANCES = { asserts: "affirmé", believes: "cru", denies: "nié", doubts: "mis en doute" } as const;

export const accounts: AccountsWords = {
  subtitle: {
    rows: "Qui raconte quoi\u00a0: un récit par ligne.",
    nested: "Un récit rapporté dans un autre est en retrait.",
    hatching: "Les hachures séparent les événements dont aucun récit n’indique l’ordre.",
  },
  head: {
    tells: "QUI RACONTE QUOI",
    ends: "OÙ FINIT CHAQUE RÉCIT",
    contradictions: "OÙ LES RÉCITS SE CONTREDISENT",
    responsible: (event) => `CE QUI EST TENU POUR RESPONSABLE DE ${quoted(event.toUpperCase())}`,
  },
  relayedBy: (names) => `transmis par ${names}`,
  silent: (names) => `Aucune affirmation sur un événement\u00a0: ${names}.`,
  silentHere: (names) => `Muets ici\u00a0: ${names}.`,
  stated: (names, stances) => `${and(stances.map((stance) => STANCES[stance]))} par ${and(names)}`,
  someone: "aucun récit nommé",
  look: {
    asserted: "affirme",
    believed: "croit",
    hedged: "affirme avec réserve",
    denied: "nie",
    doubted: "met en doute",
    disputed: "conteste",
    planned: "raconte comme prévu ou supposé",
    context: "hors des sources",
    silent: "ne le dit pas, mais le suppose acquis",
  },
  unlike: "ici les récits se contredisent",
  unmoved: "comme au début",
  count: (events, tellers, contradicted) =>
    `${tellers < 2 ? `${tellers} récit raconte` : `${tellers} récits racontent`} ${plural(events, "événement")}\u202f; ${
      contradicted === 0
        ? "aucun n’est contredit"
        : `${contradicted} ${contradicted === 1 ? "est contredit" : "sont contredits"}`
    }.`,
  spoken: {
    endsIn: (name, states) => `D’après ${name}, les choses finissent ainsi\u00a0: ${states}`,
    tellers: (counts) =>
      `Parmi les événements, ${common.apart(counts.map(({ name, count }) => `${count} d’après ${name}`))}.`,
    told: (looks, title) => `${looks} ${quoted(title)}`,
    row: (name, told) => `${name}\u00a0: ${told}`,
    nothing: (name) => `${name}\u00a0: ne raconte aucun événement`,
    holds: (name, cause) => `${quoted(cause)} est tenu pour responsable par ${name}`,
  },
};
