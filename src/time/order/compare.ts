import type { Statement } from "../statement.ts";

/**
 * Orders statements by what they say, so that no answer depends on where in the file they stand: by subject, kind,
 * relation, object or date, account, and the rest; by place only where two say the very same.
 */
export const compareStatements = (a: Statement, b: Statement): number =>
  compareTexts(a.subject, b.subject) || compareSaid(a, b);

/** What holds statements about the same, by what they say. */
export const inOrder = <Holder extends { readonly statement: Statement }>(
  ofSubject: readonly Holder[],
): readonly Holder[] =>
  ofSubject.length > 1 ? ofSubject.toSorted((one, other) => compareSaid(one.statement, other.statement)) : ofSubject;

/** Of one subject. */
const compareSaid = (a: Statement, b: Statement): number =>
  compareTexts(a.kind, b.kind) ||
  compareTexts(whatOf(a), whatOf(b)) ||
  compareTexts(toWhomOf(a), toWhomOf(b)) ||
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
