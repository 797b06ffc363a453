import type { CommonWords } from "../common.ts";
import { ended, grouped, inARow, joined } from "../parts.ts";

export const list = joined(", ", ", ");
export const and = joined(", ", " and ", "; ");
export const quoted = (text: string): string => `“${text}”`;
export const plural = (count: number, noun: string, several = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : several}`;

export const common: CommonWords = {
  locale: "en",
  direction: "ltr",
  quoted,
  list,
  and,
  or: joined(", ", " or "),
  apart: joined("; ", "; "),
  inTurn: joined(", then ", ", then "),
  named: (name, text) => `${name}: ${text}`,
  noted: (text, note) => `${text} (${note})`,
  sentences: inARow(" "),
  sentence: ended,
  number: grouped(","),
  duration: plural,
  told: {
    asserts: (names) => `told by ${names}`,
    believes: (names) => `believed by ${names}`,
    denies: (names) => `denied by ${names}`,
    doubts: (names) => `doubted by ${names}`,
  },
  basis: { implied: "implied", inferred: "inferred", context: "from outside the sources" },
  appearance: {
    asserted: "asserted",
    believed: "believed",
    hedged: "hedged",
    denied: "denied",
    doubted: "doubted",
    disputed: "disputed",
    planned: "planned, not reached",
    context: "from outside the source",
    silent: "no account",
  },
  turningPoint: "turning point",
  end: "end",
  notTaken: "not taken",
  orderNotStated: "order not stated",
  setAside: (statements, more) =>
    `Set aside, since not all that is stated can hold: ${statements}${more > 0 ? `; and ${more} more` : ""}.`,
  relation: {
    before: (other) => `before ${other}`,
    after: (other) => `after ${other}`,
    notBefore: (other) => `not before ${other}`,
    notAfter: (other) => `not after ${other}`,
    during: (other) => `during ${other}`,
    meets: (other) => `right before ${other}`,
    overlaps: (other) => `overlaps ${other}`,
    starts: (other) => `starts with ${other}`,
    finishes: (other) => `ends with ${other}`,
    equals: (other) => `at the time of ${other}`,
    within: (other) => `close to ${other}`,
  },
  converse: {
    before: (other) => `after ${other}`,
    after: (other) => `before ${other}`,
    notBefore: (other) => `not after ${other}`,
    notAfter: (other) => `not before ${other}`,
    during: (other) => `around ${other}`,
    meets: (other) => `right after ${other}`,
    overlaps: (other) => `overlapped by ${other}`,
    starts: (other) => `starts with ${other}`,
    finishes: (other) => `ends with ${other}`,
    equals: (other) => `at the time of ${other}`,
    within: (other) => `close to ${other}`,
  },
};
