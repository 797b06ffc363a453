import type { Statement } from "../statement.ts";

/**
 * Orders statements by what they say, so that no answer depends on where in the file they stand: by subject, kind,
 * relation, object or date, account, and the rest; by place only where two say the very same.
 */
export const compareStatements = (a: Statement, b: Statement): number =>
  compareTexts(a.subject, b.subject) || compareSaid(a, b);

/** The same of statements of one subject, whose objects compare as `object` says. */
export const compareSaid = (a: Statement, b: Statement, object = compareTexts(toWhomOf(a), toWhomOf(b))): number =>
  compareTexts(a.kind, b.kind) ||
  compareTexts(whatOf(a), whatOf(b)) ||
  object ||
  compareTexts(a.account ?? "", b.account ?? "") ||
  compareTexts(JSON.stringify(restOf(a)), JSON.stringify(restOf(b)));

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const whatOf = (each: Statement): string => (each.kind === "date" ? each.date : each.relation);
const toWhomOf = (each: Statement): string => (each.kind === "date" ? "" : each.object);

const restOf = (each: Statement): readonly (string | undefined)[] => [
  each.basis,
  ...(each.kind === "date" ? [] : [each.atLeast, each.atMost]),
  each.words,
  each.quote,
  each.because,
  each.id,
];
