import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Alignment, alignTriggers, type Walker } from "../../src/machine/index.ts";

/** A machine as a table: in each state, where each trigger leads. */
type Graph = readonly Readonly<Partial<Record<string, number>>>[];

const walkerOf = (graph: Graph): Walker<number> => ({
  initial: 0,
  next: (state, trigger) => graph[state]?.[trigger],
  legal: (state) => Object.keys(graph[state] ?? {}),
  key: String,
});

const line: Graph = [{ OFFER: 1 }, { CONFIRM: 2 }, { DEMAND: 3 }, { WALK: 4 }, {}];

function check(log: string, cost: number, repair: string) {
  const found = alignTriggers(walkerOf(line), log.split(" "));
  expect(found).toMatchObject({ kind: "aligned", cost });
  expect(wordsOf(found)).toBe(repair);
}

const wordsOf = (found: Alignment): string =>
  found.kind === "unknown"
    ? "unknown"
    : found.moves.flatMap(({ kind, at, trigger }) => (kind === "keep" ? [] : [`${at} ${kind} ${trigger}`])).join(", ");

describe("alignTriggers(walker, triggers)", () => {
  it("costs nothing where the log fits", () => check("OFFER CONFIRM", 0, ""));
  it("inserts what is missing", () => check("OFFER DEMAND", 1, "1 insert CONFIRM"));
  it("skips what is too much", () => check("OFFER OFFER CONFIRM", 1, "1 skip OFFER"));
  it("skips what the machine does not know", () => check("OFFER HELLO CONFIRM", 1, "1 skip HELLO"));
  it("keeps what is recorded where that costs as much", () => check("CONFIRM", 1, "0 insert OFFER"));
  it("finds one deviation where a greedy search finds three", () =>
    check("WALK OFFER CONFIRM DEMAND", 1, "0 skip WALK"));
  it("begins where it is told", () =>
    expect(wordsOf(alignTriggers(walkerOf(line), ["DEMAND"], { from: 1 }))).toBe("0 insert CONFIRM"));

  it("says that the bound is reached, and how much a repair costs at least", () =>
    expect(alignTriggers(walkerOf(line), ["WALK", "WALK", "WALK"], { limit: 3 })).toEqual({
      kind: "unknown",
      atLeast: 2,
      expanded: 3,
    }));
  it("knows beforehand that impossible triggers are skipped", () => {
    const log = ["A", "B", "C", "OFFER"];
    const found = alignTriggers(walkerOf(line), log, { possible: new Set(["OFFER", "CONFIRM", "DEMAND", "WALK"]) });
    expect(found).toMatchObject({ cost: 3, expanded: 4 });
    expect(alignTriggers(walkerOf(line), log).expanded).toBeGreaterThan(4);
  });
});

const TRIGGERS = ["A", "B", "C"];
const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.array(fc.dictionary(fc.constantFrom(...TRIGGERS), fc.nat(size - 1), { noNullPrototype: true }), {
    minLength: size,
    maxLength: size,
  }),
);
const logs = fc.array(fc.constantFrom(...TRIGGERS, "D"), { maxLength: 6 });

/** Can the log be made to fit with so many skips and insertions? Tries everything. */
function fits(graph: Graph, log: readonly string[], most: number): boolean {
  const tryFrom = (at: number, state: number, edits: number): boolean => {
    const trigger = log[at];
    if (trigger === undefined) return true;
    const kept = graph[state]?.[trigger];
    if (kept !== undefined && tryFrom(at + 1, kept, edits)) return true;
    if (edits === 0) return false;
    const inserted = Object.values(graph[state] ?? {}).some((to = 0) => tryFrom(at, to, edits - 1));
    return inserted || tryFrom(at + 1, state, edits - 1);
  };
  return tryFrom(0, 0, most);
}

/** What the repaired log is, and whether the machine takes it. */
function replayed(graph: Graph, found: Extract<Alignment, { kind: "aligned" }>): boolean {
  let state: number | undefined = 0;
  for (const { kind, trigger } of found.moves)
    if (kind !== "skip" && state !== undefined) state = graph[state]?.[trigger];
  return state !== undefined;
}

describe("alignTriggers(walker, triggers) on random machines and logs", () => {
  it("is as cheap as the best of all repairs, is a repair, and is the same twice", () =>
    fc.assert(
      fc.property(graphs, logs, (graph, log) => {
        const found = alignTriggers(walkerOf(graph), log);
        if (found.kind === "unknown") throw new Error("no bound is near");
        const edits = found.moves.filter((move) => move.kind !== "keep");
        expect(edits.length).toBe(found.cost);
        expect(found.moves.flatMap(({ kind, trigger }) => (kind === "insert" ? [] : [trigger]))).toEqual(log);
        expect(replayed(graph, found)).toBe(true);
        expect(fits(graph, log, found.cost)).toBe(true);
        if (found.cost > 0) expect(fits(graph, log, found.cost - 1)).toBe(false);
        expect(alignTriggers(walkerOf(graph), log)).toEqual(found);
      }),
      { numRuns: 1500 },
    ));
});
