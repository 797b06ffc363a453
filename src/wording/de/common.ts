import type { CommonWords } from "../common.ts";
import { ended, grouped, inARow, joined } from "../parts.ts";

export const list = joined(", ", ", ");
export const and = joined(", ", " und ", "; ");
export const quoted = (text: string): string => `„${text}“`;
export const plural = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

const UNITS = {
  year: ["Jahr", "Jahre"],
  month: ["Monat", "Monate"],
  week: ["Woche", "Wochen"],
  day: ["Tag", "Tage"],
  hour: ["Stunde", "Stunden"],
  minute: ["Minute", "Minuten"],
  second: ["Sekunde", "Sekunden"],
} as const;

export const common: CommonWords = {
  locale: "de",
  direction: "ltr",
  quoted,
  list,
  and,
  or: joined(", ", " oder "),
  apart: joined("; ", "; "),
  inTurn: joined(", dann ", ", dann "),
  named: (name, text) => `${name}: ${text}`,
  noted: (text, note) => `${text} (${note})`,
  sentences: inARow(" "),
  sentence: ended,
  number: grouped("."),
  duration: (count, unit) => plural(count, UNITS[unit][0], UNITS[unit][1]),
  told: {
    asserts: (names) => `laut ${names}`,
    believes: (names) => `nach Überzeugung von ${names}`,
    denies: (names) => `bestritten von ${names}`,
    doubts: (names) => `bezweifelt von ${names}`,
  },
  basis: { implied: "vorausgesetzt", inferred: "erschlossen", context: "nicht aus den Quellen" },
  appearance: {
    asserted: "behauptet",
    believed: "geglaubt",
    hedged: "mit Vorbehalt",
    denied: "bestritten",
    doubted: "bezweifelt",
    disputed: "umstritten",
    planned: "geplant, nicht erreicht",
    context: "nicht aus der Quelle",
    silent: "ohne Darstellung",
  },
  turningPoint: "Wendepunkt",
  end: "Ende",
  notTaken: "nicht eingetreten",
  orderNotStated: "Reihenfolge nicht angegeben",
  setAside: (statements, more) =>
    `Beiseitegelassen, da nicht alle Angaben zugleich gelten können: ${statements}${more > 0 ? `; und ${more} weitere` : ""}.`,
  relation: {
    before: (other) => `vor ${other}`,
    after: (other) => `nach ${other}`,
    notBefore: (other) => `nicht vor ${other}`,
    notAfter: (other) => `nicht nach ${other}`,
    during: (other) => `während ${other}`,
    meets: (other) => `unmittelbar vor ${other}`,
    overlaps: (other) => `überschneidet sich mit ${other}`,
    starts: (other) => `beginnt mit ${other}`,
    finishes: (other) => `endet mit ${other}`,
    equals: (other) => `zur Zeit von ${other}`,
    within: (other) => `nahe bei ${other}`,
  },
  converse: {
    before: (other) => `nach ${other}`,
    after: (other) => `vor ${other}`,
    notBefore: (other) => `nicht nach ${other}`,
    notAfter: (other) => `nicht vor ${other}`,
    during: (other) => `umfasst ${other}`,
    meets: (other) => `unmittelbar nach ${other}`,
    overlaps: (other) => `überschneidet sich mit ${other}`,
    starts: (other) => `beginnt mit ${other}`,
    finishes: (other) => `endet mit ${other}`,
    equals: (other) => `zur Zeit von ${other}`,
    within: (other) => `nahe bei ${other}`,
  },
};
