import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layersOf } from "../../src/layout/islands/layers.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";
import { solveTime } from "../../src/time/index.ts";
import { randomTimeline } from "./random-timeline.ts";
import { randomTimes } from "./random-times.ts";

const timingOf = (model: Model) => solveTime(model.timed, model.statements, { timezone: model.timezone });

function check(events: readonly object[], layers: Record<string, number>, more: object = {}) {
  const file = ModelFile.parse({ demarche: 1, id: "m", title: "M", events: events.map(titled), ...more });
  const model = buildModel(file);
  expect(Object.fromEntries(layersOf(model, timingOf(model)))).toEqual(layers);
}

const titled = (event: object) => ({ title: "event", ...event });

describe("layersOf(model, order)", () => {
  it("counts the events of the longest chain to each event", () =>
    check([{ id: "a" }, { id: "b", after: "a" }, { id: "c", after: ["a", "b"] }, { id: "d", after: "a" }], {
      a: 0,
      b: 1,
      c: 2,
      d: 1,
    }));
  it("counts an order by dates", () =>
    check(
      [
        { id: "a", when: "2019" },
        { id: "b", when: "2020-03" },
        { id: "c", when: "2020" },
      ],
      { a: 0, b: 1, c: 1 },
    ));
  it("goes through periods and spans", () =>
    check(
      [
        { id: "s", span: true },
        { id: "in", during: "s" },
        { id: "out", after: "s" },
        { id: "last", after: "p" },
        { id: "first", before: "p" },
      ],
      { s: 0, in: 1, out: 2, first: 0, last: 1 },
      { periods: { p: { title: "P" } } },
    ));
  it("puts what starts together in one layer", () =>
    check([{ id: "a" }, { id: "b", after: "a" }, { id: "c", equals: "b" }], { a: 0, b: 1, c: 1 }));
  it("puts what precedes one event of an instant before all of that instant", () =>
    check(
      [{ id: "noon", when: "2019-02-28T12:00Z", after: "a" }, { id: "also", when: "2019-02-28T12:00Z" }, { id: "a" }],
      { noon: 1, also: 1, a: 0 },
    ));
  it("puts each event behind all that surely come before it, whatever the model", () =>
    fc.assert(
      fc.property(fc.oneof(randomTimeline, randomTimes), (model) => {
        const timing = timingOf(model);
        const layers = layersOf(model, timing);
        for (const { id: a } of model.events)
          for (const { id: b } of model.events)
            if (timing.relation(a, b).relationship === "before")
              expect(`${a} ${(layers.get(a) ?? 0) < (layers.get(b) ?? 0)} ${b}`).toBe(`${a} true ${b}`);
      }),
      { numRuns: 100 },
    ));
});
