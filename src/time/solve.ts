import { axioms, edgesOf, pointsOf, readDate, spanOf } from "./network/index.ts";
import type { Choice } from "./order/alternatives.ts";
import { sortStatements } from "./order/compare.ts";
import { consistentNetwork } from "./order/contradictions.ts";
import { memo, once } from "./order/memo.ts";
import { timingOf } from "./order/timing-of.ts";
import type { Basis, Statement } from "./statement.ts";
import type { SolveTime, TimingOptions } from "./timing.ts";

const ALL: readonly Basis[] = ["stated", "implied", "inferred", "context"];

/**
 * Solves what is said about time as a Simple Temporal Network. Statements that contradict each other are reported, and
 * the weakest of each contradiction is left out of the answers, so that the rest still holds. The answers depend on
 * what is stated, not on the order in which it is handed over. What a date marks as uncertain bounds nothing, unless
 * `options.assume` says so.
 *
 * @example solveTime(hanoi.timed, hanoi.statements, { timezone: hanoi.timezone }).relation("bolton-arrives", "walk-out").relationship // → "notStated"
 */
export const solveTime: SolveTime = (timed, statements, options = {}) => {
  const points = pointsOf(timed.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const counted = statements.filter((statement) => counts(statement, options));
  const used = sortStatements(counted);
  const dates = sortStatements(counted.filter((each) => each.kind === "date"));
  const assumed = options.assume?.includes("uncertain") ?? false;
  const read = memo((date: string) => readDate(date, { timezone: options.timezone }, assumed));
  const edges = used.map((each) => edgesOf(each, points, ({ date }) => read(date)));
  const ofEach = once(() => new Map(used.map((each, index) => [each, edges[index] ?? []])));
  const uncertain = dates.filter(({ date }) => read(date)?.isUncertain);
  const solved = consistentNetwork({
    size: points.size,
    axioms: axioms(timed, points),
    statements: used,
    edges: edges.flat(),
    edgesOf: (statement) => ofEach().get(statement) ?? [],
    choices: dates.flatMap((statement): Choice[] => {
      const alternatives = read(statement.date)?.alternatives ?? [];
      if (alternatives.length < 2) return [];
      const span = spanOf(points, statement.subject);
      return span ? [{ statement, span, alternatives }] : [];
    }),
    isAssumed: (statement) => assumed && uncertain.some((each) => each === statement),
  });
  return timingOf(points, solved, uncertain);
};

function counts(statement: Statement, options: TimingOptions): boolean {
  const basis = (options.bases ?? ALL).includes(statement.basis);
  const account =
    options.accounts === undefined || statement.account === undefined || options.accounts.includes(statement.account);
  return basis && account;
}
