import type { ChainLink } from "../../issue/index.ts";
import type { Relation, Statement } from "../statement.ts";

/** What a chain calls the events and accounts that it names. */
export type Naming = { title(id: string): string; account(id: string): string };

export const linkOf = (statement: Statement, naming: Naming): ChainLink => ({
  says: saying(statement, naming),
  account: statement.account === undefined ? undefined : naming.account(statement.account),
  quote: statement.quote ?? statement.words,
  path: statement.path,
});

/** A statement in words, e.g. `Kim confirms is at least PT30M before Trump walks out`. */
export function saying(statement: Statement, naming: Naming): string {
  const subject = naming.title(statement.subject);
  if (statement.kind === "date") return `${subject} is dated ${statement.date}`;
  return `${subject} ${WORDS[statement.relation](distance(statement))}${naming.title(statement.object)}`;
}

const WORDS: Readonly<Record<Relation, (distance: string) => string>> = {
  before: (distance) => `is ${distance}before `,
  after: (distance) => `is ${distance}after `,
  notBefore: (distance) => (distance === "" ? "is not before " : `is ${distance}after or with `),
  notAfter: (distance) => (distance === "" ? "is not after " : `is ${distance}before or with `),
  during: () => "is during ",
  meets: () => "ends at the start of ",
  overlaps: () => "begins first and overlaps ",
  starts: () => "begins together with ",
  finishes: () => "ends together with ",
  equals: () => "is at the same time as ",
  within: (distance) => `is ${distance}away from `,
};

function distance({ atLeast, atMost }: Statement & { kind: "relation" }): string {
  const parts = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return parts.length === 0 ? "" : `${parts.join(" and ")} `;
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
