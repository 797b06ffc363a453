import { type Relation, type Statement, solveTime, type Timed } from "../../src/time/index.ts";
import { medianOf } from "./processes.ts";

/** A figure beside what it has to be at most. */
type Bar = { readonly figure: number; readonly bar: number; readonly passes: boolean };

/** Milliseconds of the median of `RUNS`, and how they grow from one size to ten times as much. */
export type SolverBench = {
  readonly "1,000 events, 3,000 statements, ms": Bar;
  readonly "10,000 events, 30,000 statements, ms": Bar;
  readonly "growth / growth of n log n": Bar;
  readonly "shortest conflict, 1,000 events, ms": Bar;
};

const RUNS = 15;
const TENTHS = 10;
const HOUR = 3_600_000; // ms

/**
 * A large record is measured beside ten small ones of as many events in all, none like another, so that neither lies nearer
 * to the processor; by turns, and the growth is the median of the ratios of each turn.
 */
export function benchSolver(): SolverBench {
  const large = sample(10_000, 30_000, 0);
  const small = Array.from({ length: TENTHS }, (_, index) => sample(1000, 3000, index));
  const torn = withConflict(sample(1000, 3000, 0));
  const turn = () => ({
    large: solveAll(large, true),
    small: small.reduce((sum, each) => sum + solveAll(each, true), 0),
  });
  for (let run = 0; run < 3; run++) turn(); // warm up
  const turns = Array.from({ length: RUNS }, turn);
  const growth = medianOf(turns.map((each) => each.large / each.small)) / (Math.log(10_000) / Math.log(1000));
  return {
    "1,000 events, 3,000 statements, ms": atMost(medianOf(turns.map((each) => each.small)) / TENTHS, 100),
    "10,000 events, 30,000 statements, ms": atMost(medianOf(turns.map((each) => each.large)), 500),
    "growth / growth of n log n": atMost(growth, 1),
    "shortest conflict, 1,000 events, ms": atMost(
      medianOf(Array.from({ length: RUNS }, () => solveAll(torn, false))),
      1000,
    ),
  };
}

const atMost = (figure: number, bar: number): Bar => ({
  figure: Math.round(figure * 1000) / 1000,
  bar,
  passes: figure <= bar,
});

type Sample = { readonly timed: readonly Timed[]; readonly statements: readonly Statement[] };

let runs = 0;

/** @returns ms of this process for one run; making the sample is not measured. Events and zone are new to each, so that nothing is remembered. */
function solveAll({ timed, statements }: Sample, consistent: boolean): number {
  const events = [...timed];
  const minutes = runs++ % (14 * 60);
  const timezone = `+${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const start = process.cpuUsage();
  const timing = solveTime(events, statements, { timezone });
  for (const { id } of timed) timing.bounds(id);
  const { user, system } = process.cpuUsage(start);
  if (timing.consistent !== consistent) throw new Error(`the sample should be ${consistent ? "" : "in"}consistent`);
  return (user + system) / 1000;
}

/** Events at hidden times an hour apart, shuffled; a tenth are spans, a tenth of the statements are dates. */
function sample(events: number, statements: number, number: number): Sample {
  const random = mulberry(events + number);
  const at = Array.from({ length: events }, (_, index) => ({ index, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ index }) => index);
  const timed = at.map((_, index): Timed => ({ id: `e${index}`, extent: index % 10 === 0 ? "span" : "instant" }));
  const pick = (limit: number) => Math.floor(random() * limit);
  return {
    timed,
    statements: Array.from({ length: statements }, (_, index): Statement => {
      const [a, b] = [pick(events), pick(events)];
      const instant = a % 10 === 0 ? a + 1 : a;
      if (index % 10 === 0 || a === b) return dated(index, instant, at[instant] ?? 0);
      const [first, second] = (at[a] ?? 0) < (at[b] ?? 0) ? [a, b] : [b, a];
      return index % 2 ? related(index, "before", [first, second]) : related(index, "notBefore", [second, first]);
    }),
  };
}

/** Within ten days of the hidden time. Written out, as the parser does: objects that begin with a spread are each of a class of their own to the engine. */
const dated = (index: number, event: number, hour: number): Statement => ({
  id: `statements.${index}`,
  path: ["statements", index],
  basis: "stated",
  account: "narrator",
  kind: "date",
  subject: `e${event}`,
  date: `${day(hour * HOUR - 10 * 24 * HOUR)}/${day(hour * HOUR + 10 * 24 * HOUR)}`,
});
const day = (ms: number): string => new Date(Date.parse("2001-01-01T00:00Z") + ms).toISOString().slice(0, 10);

const related = (index: number, relation: Relation, [a, b]: [number, number]): Statement => ({
  id: `statements.${index}`,
  path: ["statements", index],
  basis: "stated",
  account: "narrator",
  kind: "relation",
  relation,
  subject: `e${a}`,
  object: `e${b}`,
});

/** A ring of nine events against the hidden order. */
function withConflict({ timed, statements }: Sample): Sample {
  const ring = Array.from({ length: 9 }, (_, index) => index * 11);
  return {
    timed,
    statements: [
      ...statements,
      ...ring.map((event, index) =>
        related(statements.length + index, "before", [event, ring[(index + 1) % ring.length] ?? 0]),
      ),
    ],
  };
}

/** A small seeded generator (mulberry32), so that every run solves the same. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
