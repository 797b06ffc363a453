import { getShortestPaths } from "xstate/graph";
import { compileMachine, explorePaths } from "../../src/machine/index.ts";
import { buildModel, type MachineSpec, type Model, ModelFile } from "../../src/model/index.ts";
import { coverTransitions } from "../../src/testing/index.ts";
import type { Measured } from "./machine.ts";

/** Seconds of one run, the bar that they must stay under, and whether they do. */
type Timed = { readonly seconds: number; readonly bar: number; readonly passes: boolean };

/** Exploration and coverage, in seconds, and beside xstate/graph on the same machine; memory in MB that the process holds at most. */
export function benchPaths(): Readonly<Record<string, Measured | Timed | number>> {
  const regions = product(4, 18);
  const counter = counting(100_000);
  const cross = crossed(1000);
  const small = product(3, 11);
  const most = { limit: 200_000 };
  const found = {
    "explore 104,976 snapshots of 4 regions": within(10, () => explorePaths(regions, most), 104_976),
    "explore 100,000 snapshots of a context": within(10, () => explorePaths(counter, { limit: 100_000 }), 100_000),
    "cover 2,000 transitions of 1,000 states": within(2, () => coverTransitions(cross).missed.length === 0),
    "explore / getShortestPaths, 1,331 snapshots": beside(
      1,
      () => explorePaths(small),
      () => getShortestPaths(compileMachine(small)),
    ),
    "explore / getShortestPaths, 1,000 states": beside(
      1,
      () => explorePaths(cross),
      () => getShortestPaths(compileMachine(cross)),
    ),
  };
  return { ...found, "memory, MB (bar 1,000)": Math.round(process.resourceUsage().maxRSS / 1000) };
}

/** A time counts only when what was found is what there is. */
function within(bar: number, run: () => { readonly configurations: number } | boolean, wanted = 0): Timed {
  const start = performance.now();
  const found = run();
  const seconds = Math.round(performance.now() - start) / 1000;
  const isRight = typeof found === "boolean" ? found : found.configurations === wanted;
  return { seconds, bar, passes: isRight && seconds <= bar };
}

function beside(bar: number, ours: () => unknown, theirs: () => unknown): Measured {
  const timeOf = (run: () => unknown): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const ratios = Array.from({ length: 3 }, () => timeOf(ours) / timeOf(theirs)).toSorted((a, b) => a - b);
  const ratio = ratios[1] ?? Number.POSITIVE_INFINITY;
  return { ratio: Math.round(ratio * 1000) / 1000, bar, passes: ratio <= bar };
}

const modelOf = (machine: MachineSpec): Model =>
  buildModel(ModelFile.parse({ demarche: 1, id: "bench", title: "Bench", machine, events: [{ id: "e", title: "E" }] }));

/** Regions that turn each by itself: their snapshots multiply. */
function product(regions: number, states: number): Model {
  const ring = (region: number) => ({
    initial: "s0",
    states: Object.fromEntries(
      Array.from({ length: states }, (_, at) => [`s${at}`, { on: { [`TURN${region}`]: `s${(at + 1) % states}` } }]),
    ),
  });
  return modelOf({
    type: "parallel",
    states: Object.fromEntries(Array.from({ length: regions }, (_, region) => [`r${region}`, ring(region)])),
  });
}

/** One state, and a number that grows up to a limit. */
const counting = (to: number): Model =>
  modelOf({
    initial: "at",
    context: { n: 0 },
    states: {
      at: {
        on: {
          ADD: { guard: { lt: ["n", to - 1] }, effects: { add: { n: 1 } } },
          RESET: { effects: { set: { n: 0 } } },
        },
      },
    },
  });

/** States of which each leads to two others. */
const crossed = (states: number): Model =>
  modelOf({
    initial: "s0",
    states: Object.fromEntries(
      Array.from({ length: states }, (_, at) => [
        `s${at}`,
        { on: { NEXT: `s${(at + 1) % states}`, LEAP: `s${(at * 7 + 3) % states}` } },
      ]),
    ),
  });
