import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutStatechart } from "../../src/layout/index.ts";
import { startRun } from "../../src/machine/index.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { randomMachine, randomTriggers } from "./random-machines.ts";
import { type Box, holds, overlap, partsOf, strikes, textsOf } from "./statechart-scene.ts";

/** A random machine with a record of random triggers, as far as it goes. */
const recordedMachine = fc
  .tuple(randomMachine, randomTriggers)
  .map(([{ machine }, triggers]) =>
    buildModel(
      ModelFile.parse({
        demarche: 1,
        id: "random",
        title: "Random",
        machine,
        events: [
          { id: "e", title: "Nothing" },
          ...triggers.map((trigger, index) => ({ id: `e${index}`, title: `Event ${index}`, trigger })),
        ],
      }),
    ),
  )
  .filter(comesToRest);

function comesToRest(model: Model): boolean {
  try {
    return startRun(model).states.length > 0;
  } catch {
    return false;
  }
}

const pairs = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).map((b): [Box, Box] => [a, b]));

/** What lies on what, in words. */
function faultsIn(scene: Scene): string[] {
  const { labels, boxes, frames, lines } = partsOf(scene);
  return [
    ...pairs(textsOf(scene.marks, "")).flatMap(([a, b]) => (overlap(a, b) ? [`text ${a.what} on text ${b.what}`] : [])),
    ...pairs(boxes).flatMap(([a, b]) => (overlap(a, b) ? [`state ${a.what} on state ${b.what}`] : [])),
    ...labels.flatMap((label) => [
      ...lines.flatMap((line) => (strikes(line, label) ? [`line ${line.what} through ${label.what}`] : [])),
      ...boxes.flatMap((box) =>
        overlap(box, label) && !holds(box, label) ? [`${label.what} on the edge of ${box.what}`] : [],
      ),
      ...frames.flatMap((frame) =>
        overlap(frame, label) && !holds(frame, label) ? [`${label.what} on the frame ${frame.what}`] : [],
      ),
    ]),
    ...textsOf(scene.marks, "").flatMap((text) =>
      text.left < 0 || text.top < 0 || text.right > scene.width || text.bottom > scene.height
        ? [`${text.what} leaves the picture`]
        : [],
    ),
  ];
}

const RUNS = 100;
const machines = fc.sample(recordedMachine, { numRuns: RUNS });

describe("layoutStatechart(model), on a hundred machines", () => {
  it.each([0, 1, 2, 3])("lays no words on other words, on a line or on a frame (%i of 4)", async (part) => {
    for (const [index, model] of machines.entries())
      if (index % 4 === part)
        expect(
          faultsIn(await layoutStatechart(model, { width: index % 8 < 4 ? 640 : 1360 })),
          `machine ${index}`,
        ).toEqual([]);
  });
  it("gives the same bytes twice", async () => {
    for (const model of machines.slice(0, 3)) {
      const svg = toSvgString(await layoutStatechart(model));
      expect(toSvgString(await layoutStatechart(model))).toBe(svg);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe("layoutStatechart(model, options)", () => {
  const door = (extra: object) =>
    buildModel(
      ModelFile.parse({
        demarche: 1,
        id: "door",
        title: "A door",
        events: [{ id: "opened", title: "It opens", trigger: "OPEN" }],
        ...extra,
      }),
    );
  const machine = { initial: "shut", states: { shut: { on: { OPEN: "open" } }, open: { on: { "*": "shut" } } } };

  it("lets arrows from a state to itself stand beside each other, off each other's names", async () => {
    const machine = {
      initial: "only",
      states: { only: { on: { OPEN: "only", SHUT: { target: "only", reenter: true } } } },
    };
    expect(faultsIn(await layoutStatechart(door({ machine })))).toEqual([]);
  });
  it("begins with the first state inside others too", async () => {
    const inside = { initial: "slow", states: { slow: { on: { OPEN: "fast" } }, fast: { on: { SHUT: "slow" } } } };
    const machine = { initial: "on", states: { on: { ...inside, on: { STOP: "off" } }, off: { on: { START: "on" } } } };
    const { boxes } = partsOf(await layoutStatechart(door({ machine })));
    const leftOf = (state: string): number => boxes.find(({ what }) => what.endsWith(state))?.left ?? Number.NaN;
    expect(leftOf("slow")).toBeLessThan(leftOf("fast"));
    expect(leftOf("fast")).toBeLessThan(leftOf("off"));
  });
  it("is no wider than its states need, unless a width is asked for", async () => {
    const machine = { initial: "shut", states: { shut: { on: { OPEN: "open" } }, open: {} } };
    expect((await layoutStatechart(door({ machine }))).width).toBe(720);
    expect((await layoutStatechart(door({ machine }), { width: 1000 })).width).toBe(1000);
  });
  it("says why it is empty where a model has no machine", async () =>
    expect((await layoutStatechart(door({}))).description).toMatch(/^This model has no machine/));
  it("says which way the record takes and where it ends", async () =>
    expect((await layoutStatechart(door({ machine }))).description).toMatch(
      /shut, then open.*In the end things stand as follows: open\.$/,
    ));
  it("counts as entered a state that is left in the same step", async () => {
    const states = {
      a: { on: { OPEN: "b" } },
      b: { initial: "x", onDone: "c", states: { x: { on: { OPEN: "end" }, always: "end" }, end: { type: "final" } } },
      c: {},
    };
    expect((await layoutStatechart(door({ machine: { initial: "a", states } }))).description).toContain(
      "enters 4 of 4 states",
    );
  });
  it("places a hundred states", async () => {
    const states = Array.from({ length: 100 }, (_, index) => [
      `s${index}`,
      { on: { OPEN: `s${(index + 1) % 100}`, BACK: `s${Math.floor(index / 2)}` } },
    ]);
    const scene = await layoutStatechart(door({ machine: { initial: "s0", states: Object.fromEntries(states) } }));
    expect(partsOf(scene).boxes).toHaveLength(100);
  });
  it("takes places from elsewhere", async () => {
    const asked: string[] = [];
    const place = ({ id }: { id: string }) => {
      asked.push(id);
      return { width: 100, height: 50, nodes: [], edges: [] };
    };
    await layoutStatechart(door({ machine }), { place });
    expect(asked).toEqual([""]);
  });
  it("at names an event that is there", async () =>
    await expect(layoutStatechart(door({ machine }), { at: "opend" })).rejects.toThrow("did you mean opened?"));
});
