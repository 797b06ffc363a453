import { axioms, type Edge, edgesOf, type Points, pointsOf, readDate, type Span } from "./network/index.ts";
import type { Choice } from "./order/alternatives.ts";
import { inOrder } from "./order/compare.ts";
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
  for (const ofSubject of bySubject(counted, points))
    for (const { statement, a, b } of inOrder(ofSubject)) {
      used.push(statement);
      edges.push(edgesOf(statement, a, b, ({ date }) => read(date)));
    }
  const dates = used.filter((each) => each.kind === "date");
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
      const span = points.span(statement.subject);
      return span ? [{ statement, span, alternatives }] : [];
    }),
    isAssumed: (statement) => assumed && uncertain.some((each) => each === statement),
  });
  return timingOf(points, solved, uncertain);
}

/** A statement and the points of what it is about: its subject, and its object where it has one. */
type Placed = { readonly statement: Statement; readonly a: Span; readonly b: Span | undefined };

/**
 * Statements by what they are about, in the order of ids, in which points are numbered; those about nothing known say nothing.
 * Points are looked up as the statements come, which lie beside each other in memory only in that order.
 */
function bySubject(statements: readonly Statement[], points: Points): Placed[][] {
  const groups = new Array<Placed[] | undefined>(points.size).fill(undefined);
  for (const statement of statements) {
    const a = points.span(statement.subject);
    if (!a) continue;
    const placed = { statement, a, b: statement.kind === "date" ? undefined : points.span(statement.object) };
    const group = groups[a.start];
    if (group) group.push(placed);
    else groups[a.start] = [placed];
  }
  return groups.filter((group) => group !== undefined);
}

function counts(statement: Statement, options: TimingOptions): boolean {
  const basis = (options.bases ?? ALL).includes(statement.basis);
  const account =
    options.accounts === undefined || statement.account === undefined || options.accounts.includes(statement.account);
  return basis && account;
}
