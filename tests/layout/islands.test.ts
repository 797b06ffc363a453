import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupByOrder } from "../../src/layout/islands/index.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";
import { solveTime, type Timing } from "../../src/time/index.ts";
import { randomTimeline } from "./random-timeline.ts";
import { randomTimes } from "./random-times.ts";

const models = fc.oneof(randomTimeline, randomTimes);
const ids = (model: Model) => model.events.map((event) => event.id);
const solved = (model: Model): Timing => solveTime(model.timed, model.statements, { timezone: model.timezone });
const asSets = (groups: readonly (readonly string[])[]) => groups.map((group) => group.toSorted().join(" ")).toSorted();

describe("groupByOrder(model, order, times)", () => {
  it("finds the islands that the relations of all pairs give", () =>
    fc.assert(
      fc.property(models, (model) => {
        const timing = solved(model);
        expect(asSets(groupByOrder(model, timing, timing))).toEqual(asSets(timing.islands(ids(model))));
      }),
      { numRuns: 150 },
    ));
  it("puts no event before one that is stated to be earlier", () =>
    fc.assert(
      fc.property(models, (model) => {
        const timing = solved(model);
        for (const group of groupByOrder(model, timing, timing))
          for (const [index, id] of group.entries())
            for (const later of group.slice(index + 1))
              expect(`${later} ${timing.relation(later, id).relationship} ${id}`).not.toBe(`${later} before ${id}`);
      }),
      { numRuns: 80 },
    ));
  it("puts no event before one that is stated to be during what precedes it, though dates leave all level", () => {
    const model = buildModel(
      ModelFile.parse({
        demarche: 1,
        id: "level",
        title: "Level",
        events: [
          { id: "signature", title: "Signature", when: "2019-22", after: { meeting: {} } },
          { id: "meeting", title: "Meeting" },
          { id: "offer", title: "Offer", when: "2019-22", during: { meeting: {} } },
        ],
      }),
    );
    const timing = solved(model);
    expect(groupByOrder(model, timing, timing)).toEqual([["meeting", "offer", "signature"]]);
  });
});
