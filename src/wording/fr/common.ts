import type { CommonWords } from "../common.ts";
import { ended, grouped, inARow, joined } from "../parts.ts";

export const list = joined(", ", ", ");
export const and = joined(", ", " et ", "\u202f; ");
/** No-break spaces keep the marks on the line of what they enclose. */
export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;
/** None and one are singular. */
export const plural = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count < 2 ? one : several}`;

const UNITS = {
  year: ["an", "ans"],
  month: ["mois", "mois"],
  week: ["semaine", "semaines"],
  day: ["jour", "jours"],
  hour: ["heure", "heures"],
  minute: ["minute", "minutes"],
  second: ["seconde", "secondes"],
} as const;

export const common: CommonWords = {
  locale: "fr",
  direction: "ltr",
  quoted,
  list,
  and,
  or: joined(", ", " ou "),
  apart: joined("\u202f; ", "\u202f; "),
  inTurn: joined(", puis ", ", puis "),
  named: (name, text) => `${name}\u00a0: ${text}`,
  noted: (text, note) => `${text} (${note})`,
  sentences: inARow(" "),
  sentence: ended,
  number: grouped("\u202f"),
  duration: (count, unit) => plural(count, UNITS[unit][0], UNITS[unit][1]),
  told: {
    asserts: (names) => `selon ${names}`,
    believes: (names) => `cru par ${names}`,
    denies: (names) => `nié par ${names}`,
    doubts: (names) => `mis en doute par ${names}`,
  },
  basis: { implied: "sous-entendu", inferred: "déduit", context: "hors des sources" },
  appearance: {
    asserted: "affirmé",
    believed: "cru",
    hedged: "avec réserve",
    denied: "nié",
    doubted: "mis en doute",
    disputed: "contesté",
    planned: "prévu, non atteint",
    context: "hors de la source",
    silent: "sans récit",
  },
  turningPoint: "tournant",
  end: "fin",
  notTaken: "non advenu",
  orderNotStated: "ordre non indiqué",
  setAside: (statements, more) =>
    `Mis de côté, car tout ce qui est dit ne peut tenir ensemble\u00a0: ${statements}${more > 0 ? `\u00a0; et ${more} de plus` : ""}.`,
  relation: {
    before: (other) => `avant ${other}`,
    after: (other) => `après ${other}`,
    notBefore: (other) => `pas avant ${other}`,
    notAfter: (other) => `pas après ${other}`,
    during: (other) => `pendant ${other}`,
    meets: (other) => `juste avant ${other}`,
    overlaps: (other) => `chevauche ${other}`,
    starts: (other) => `commence avec ${other}`,
    finishes: (other) => `finit avec ${other}`,
    equals: (other) => `en même temps que ${other}`,
    within: (other) => `proche de ${other}`,
  },
  converse: {
    before: (other) => `après ${other}`,
    after: (other) => `avant ${other}`,
    notBefore: (other) => `pas après ${other}`,
    notAfter: (other) => `pas avant ${other}`,
    during: (other) => `autour de ${other}`,
    meets: (other) => `juste après ${other}`,
    overlaps: (other) => `chevauché par ${other}`,
    starts: (other) => `commence avec ${other}`,
    finishes: (other) => `finit avec ${other}`,
    equals: (other) => `en même temps que ${other}`,
    within: (other) => `proche de ${other}`,
  },
};
