import type { ChainLink } from "../../issue/index.ts";
import { durationWords } from "../duration.ts";
import type { Relation, Statement } from "../statement.ts";

/** What a chain calls the events and accounts that it names. */
export type Naming = { title(id: string): string; account(id: string): string };

/** A statement as a link of a chain, ready for wording. */
export const linkOf = (statement: Statement, naming: Naming): ChainLink => ({
  says: saying(statement, naming),
  account: statement.account === undefined ? undefined : naming.account(statement.account),
  quote: statement.quote ?? (statement.kind === "relation" ? statement.words : undefined),
  basis: statement.basis === "stated" ? undefined : statement.basis,
  because: statement.because,
  path: statement.path,
});

/** A statement in words, a date with the author's own beside it, e.g. `Kim confirms is at least 30 minutes before Trump walks out`. */
export function saying(statement: Statement, naming: Naming): string {
  const subject = naming.title(statement.subject);
  if (statement.kind === "date")
    return `${subject} is dated ${statement.date}${statement.words === undefined ? "" : `, “${statement.words}”`}`;
  return `${subject} ${WORDS[statement.relation](naming.title(statement.object), distanceWords(statement))}`;
}

type Words = (object: string, distance: string) => string;

/** What the relation says; a distance is told where it is measured. */
const WORDS: Readonly<Record<Relation, Words>> = {
  before: (object, distance) => `is ${spaced(distance)}before ${object}`,
  after: (object, distance) => `is ${spaced(distance)}after ${object}`,
  notBefore: (object, distance) =>
    distance === "" ? `is not before ${object}` : `is ${distance} after or with ${object}`,
  notAfter: (object, distance) =>
    distance === "" ? `is not after ${object}` : `is ${distance} before or with ${object}`,
  during: (object, distance) => `is during ${object}${distance === "" ? "" : `, ${distance} after its start`}`,
  meets: (object) => `ends at the start of ${object}`,
  overlaps: (object, distance) => `begins first and overlaps ${object}${distance === "" ? "" : ` by ${distance}`}`,
  starts: (object, distance) =>
    `begins together with ${object}${distance === "" ? "" : ` and ends ${distance} before it`}`,
  finishes: (object, distance) =>
    `ends together with ${object}${distance === "" ? "" : ` and begins ${distance} after it`}`,
  equals: (object) => `is at the same time as ${object}`,
  within: (object, distance) => `is ${spaced(distance)}away from ${object}`,
};

type Distance = { readonly atLeast?: string | undefined; readonly atMost?: string | undefined };

const spaced = (words: string): string => (words === "" ? "" : `${words} `);

/** How far apart two are said to be, e.g. "at least 1 day and at most 3 days"; "3 days" where both are one. */
export function distanceWords({ atLeast, atMost }: Distance): string {
  if (atLeast !== undefined && atLeast === atMost) return durationWords(atLeast);
  const parts = [
    ...(atLeast === undefined ? [] : [`at least ${durationWords(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${durationWords(atMost)}`]),
  ];
  return parts.join(" and ");
}

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const; // ms

/** A length of time in its largest unit, to a tenth, e.g. `30 minutes`; empty for less than a second. */
export function shortBy(ms: number): string {
  const found = UNITS.find(([, length]) => ms + 1 >= length); // bounds end a millisecond before the next unit
  if (!found) return "";
  const [unit, length] = found;
  const count = Math.round((ms / length) * 10) / 10;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
