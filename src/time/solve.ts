import { axioms, edgesOf, type Points, pointsOf } from "./network/edges.ts";
import { type Edge, type Network, networkOf, shortestConflict, shortestFrom } from "./network/network.ts";
import { contradictionsOf } from "./order/contradictions.ts";
import { timingOf } from "./order/timing-of.ts";
import type { Basis, Statement, Timed } from "./statement.ts";
import type { SolveTime, TimingOptions } from "./timing.ts";

const ALL: readonly Basis[] = ["stated", "implied", "inferred", "context"];

/**
 * Solves what is said about time as a Simple Temporal Network. Statements that contradict each other are reported, and
 * the weakest of each contradiction is left out of the answers, so that the rest still holds.
 */
export const solveTime: SolveTime = (timed, statements, options = {}) => {
  const points = pointsOf(timed);
  const used = statements.filter((statement) => counts(statement, options));
  const { network, contradictions } = consistentNetwork(timed, points, used, options.timezone);
  return timingOf({ timed, points, network, contradictions });
};

function counts(statement: Statement, options: TimingOptions): boolean {
  const basis = (options.bases ?? ALL).includes(statement.basis);
  const account =
    options.accounts === undefined || statement.account === undefined || options.accounts.includes(statement.account);
  return basis && account;
}

/** Contradictions that are reported before the search ends. */
const MOST_CONFLICTS = 10;

/** Leaves out the weakest statement of each shortest conflict until the rest is consistent. */
function consistentNetwork(
  timed: readonly Timed[],
  points: Points,
  statements: readonly Statement[],
  timezone: string | undefined,
) {
  const base = axioms(timed, points);
  const build = (kept: readonly Statement[]): Network =>
    networkOf(points.size, [...base, ...kept.flatMap((statement) => edgesOf(statement, points, timezone))]);
  const cycles: Edge[][] = [];
  let kept = statements;
  let network = build(kept);
  while (!shortestFrom(network)) {
    const cycle = shortestConflict(network) ?? [];
    const weakest = weakestOf(cycle);
    if (!weakest) break;
    cycles.push(cycle);
    kept = kept.filter((statement) => statement !== weakest);
    network = build(kept);
  }
  return { network, contradictions: contradictionsOf(cycles.slice(0, MOST_CONFLICTS)) };
}

const STRENGTH: Readonly<Record<Basis, number>> = { inferred: 0, implied: 1, stated: 2, context: 3 };

/** The statement that gives way: the least certain basis, then the last in the file. */
function weakestOf(cycle: readonly Edge[]): Statement | undefined {
  const statements = cycle.flatMap((edge) => edge.statement ?? []);
  return statements.reduce<Statement | undefined>(
    (weakest, next) =>
      weakest === undefined ||
      STRENGTH[next.basis] < STRENGTH[weakest.basis] ||
      (STRENGTH[next.basis] === STRENGTH[weakest.basis] && compareIds(next.id, weakest.id) > 0)
        ? next
        : weakest,
    undefined,
  );
}

/** By the numbers and words of the path, so that item 10 comes after item 9. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [x = "", y = ""] = [left[index], right[index]];
    if (x === y) continue;
    return /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return 0;
}
