import type { ChainLink, Issue } from "../issue/index.ts";
import type { Statement } from "./statement.ts";
import type { Contradiction, Timing } from "./timing.ts";

/** What a chain calls the events and accounts it names. */
export type Naming = { title(id: string): string; account(id: string): string };

/** Contradictions as chains of statements, and events related to themselves. */
export function checkOrder(timing: Timing, statements: readonly Statement[], naming: Naming): Issue[] {
  const selves = statements.flatMap((statement): Issue[] =>
    statement.kind === "relation" && statement.subject === statement.object
      ? [{ code: "order-self", path: statement.path, id: statement.subject }]
      : [],
  );
  return [...selves, ...timing.contradictions.map((contradiction) => issueOf(contradiction, naming))];
}

function issueOf(contradiction: Contradiction, naming: Naming): Issue {
  const { layer, cycle } = contradiction;
  const chain = cycle.map((statement) => linkOf(statement, naming));
  const shared = { chain, short: durationWords(contradiction.short), path: cycle.at(-1)?.path ?? [] };
  switch (layer.kind) {
    case "account":
      return {
        code: "order-contradiction",
        account: layer.account === "" ? "the model" : naming.account(layer.account),
        ...shared,
      };
    case "merged":
      return { code: "order-disputed", ...shared };
    case "inferred":
    case "context":
      return { code: "order-against-context", ...shared };
  }
}

const linkOf = (statement: Statement, naming: Naming): ChainLink => ({
  says:
    statement.kind === "date"
      ? `${naming.title(statement.subject)}: ${statement.date}`
      : `${naming.title(statement.subject)} ${WORDS[statement.relation]} ${naming.title(statement.object)}`,
  account: statement.account === undefined ? undefined : naming.account(statement.account),
  quote: statement.quote ?? statement.words,
  path: statement.path,
});

const WORDS = {
  before: "is before",
  after: "is after",
  notBefore: "is not before",
  notAfter: "is not after",
  during: "is during",
  meets: "ends at the start of",
  overlaps: "overlaps",
  starts: "starts with",
  finishes: "ends with",
  equals: "is at the time of",
  within: "is close to",
} as const;

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const; // ms

/** A length of time in its largest whole unit, e.g. "30 minutes"; empty for none. */
function durationWords(ms: number): string {
  if (ms <= 1) return "";
  const [unit, size] = UNITS.find(([, length]) => ms >= length) ?? ["second", 1000];
  const count = Math.round((ms / size) * 10) / 10;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
