import { axioms, type Edge, edgesOf, type Points, pointsOf, readDate, type Span } from "./network/index.ts";
import type { Choice } from "./order/alternatives.ts";
import { compareSaid } from "./order/compare.ts";
import { consistentNetwork } from "./order/contradictions.ts";
import { memo, memoWeakly, once } from "./order/memo.ts";
import { timingOf } from "./order/timing-of.ts";
import type { Basis, Statement, Timed } from "./statement.ts";
import type { SolveTime, Timing, TimingOptions } from "./timing.ts";

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
  const counted = statements.filter((statement) => counts(statement, options));
  const assumed = options.assume?.includes("uncertain") ?? false;
  const before = solvedOf(timed);
  const isSame = (each: Solved): boolean =>
    each.assumed === assumed && each.timezone === options.timezone && areSame(each.counted, counted);
  const same = before.find(isSame);
  if (same) return same.timing;
  const timing = solve(timed, counted, { timezone: options.timezone, assumed });
  before.unshift({ counted, assumed, timezone: options.timezone, timing });
  before.splice(MOST_SOLVED);
  return timing;
};

/** What was solved of some events: a check, a run and a picture ask for the same. */
type Solved = {
  readonly counted: readonly Statement[];
  readonly assumed: boolean;
  readonly timezone: string | undefined;
  readonly timing: Timing;
};

/** timings remembered of the events of one model */
const MOST_SOLVED = 8;
const solvedOf = memoWeakly((_: readonly Timed[]): Solved[] => []);
const areSame = (some: readonly Statement[], others: readonly Statement[]): boolean =>
  some.length === others.length && some.every((each, index) => each === others[index]);

type Reading = { readonly timezone: string | undefined; readonly assumed: boolean };

function solve(timed: readonly Timed[], counted: readonly Statement[], { timezone, assumed }: Reading): Timing {
  const points = pointsOf(timed.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const read = memo((date: string) => readDate(date, { timezone }, assumed));
  const used: Statement[] = [];
  const edges: (readonly Edge[])[] = [];
  const uncertain: Statement[] = [];
  const choices: Choice[] = [];
  eachInOrder(counted, points, (statement, a, b) => {
    const reading = statement.kind === "date" ? read(statement.date) : undefined;
    used.push(statement);
    edges.push(edgesOf(statement, { a, b, reading }));
    if (reading?.isUncertain) uncertain.push(statement);
    if (reading && reading.alternatives.length > 1)
      choices.push({ statement, span: a, alternatives: reading.alternatives });
  });
  const ofEach = once(() => new Map(used.map((each, index) => [each, edges[index] ?? []])));
  const solved = consistentNetwork({
    size: points.size,
    axioms: axioms(timed, points),
    statements: used,
    edges: edges.flat(),
    edgesOf: (statement) => ofEach().get(statement) ?? [],
    choices,
    isAssumed: (statement) => assumed && uncertain.some((each) => each === statement),
  });
  return timingOf(points, solved, uncertain);
}

/**
 * Calls for each statement in the order of `compareStatements`: points are numbered in that of ids. Those about nothing known
 * say nothing. Points are looked up as the statements come, for only in that order do they lie beside each other in memory.
 */
function eachInOrder(
  statements: readonly Statement[],
  points: Points,
  call: (statement: Statement, a: Span, b: Span | undefined) => void,
): void {
  const subjects = statements.map(({ subject }) => points.span(subject));
  const objects = statements.map((each) => (each.kind === "date" ? undefined : points.span(each.object)));
  const first = new Int32Array(points.size + 1);
  for (const span of subjects) if (span) first[span.start + 1]!++; // points are below size, here and in the next lines
  for (let point = 0; point < points.size; point++) first[point + 1]! += first[point]!;
  const next = first.slice();
  const order = new Int32Array(first[points.size]!);
  subjects.forEach((span, index) => {
    if (span) order[next[span.start]!++] = index;
  });
  /** By the numbers of objects, which are in the order of their ids, where both are known. */
  const compare = (one: number, other: number): number => {
    const [b, c] = [objects[one], objects[other]];
    return compareSaid(statements[one]!, statements[other]!, b && c && b.start - c.start); // order holds indexes of statements
  };
  for (let point = 0; point < points.size; point++) {
    const [from, to] = [first[point]!, first[point + 1]!];
    if (to - from > 1) order.subarray(from, to).sort(compare);
    for (let at = from; at < to; at++) {
      const index = order[at]!; // as above; each subject is known
      call(statements[index]!, subjects[index]!, objects[index]);
    }
  }
}

function counts(statement: Statement, options: TimingOptions): boolean {
  const basis = (options.bases ?? ALL).includes(statement.basis);
  const account =
    options.accounts === undefined || statement.account === undefined || options.accounts.includes(statement.account);
  return basis && account;
}
