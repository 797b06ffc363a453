import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPossibleTimes } from "../../src/layout/index.ts";
import { planTimes } from "../../src/layout/possible-times/plan.ts";
import { barOf } from "../../src/layout/possible-times/row-marks.ts";
import { gatherPossibleTimes } from "../../src/layout/possible-times/rows.ts";
import { measureText } from "../../src/layout/text/index.ts";
import type { Model } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { GroupMark, Mark } from "../../src/scene/index.ts";
import { solveTime } from "../../src/time/index.ts";
import { randomTimes } from "./random-times.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const widths = fc.constantFrom(640, 960, 1360);

const groupsOf = (marks: readonly Mark[]): GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark] : []));

describe("layoutPossibleTimes(model), whatever the model", () => {
  it("no two texts overlap, and none leaves the picture", () =>
    fc.assert(
      fc.property(randomTimes, widths, (model, width) => {
        const scene = layoutPossibleTimes(model, { width });
        expect(overlapping(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
      }),
      { numRuns: 60 },
    ));
  it("names every event once, with its title whole", () =>
    fc.assert(
      fc.property(randomTimes, widths, (model, width) => {
        const groups = groupsOf(layoutPossibleTimes(model, { width }).marks);
        expect(groups.map((mark) => mark.id).toSorted()).toEqual(
          model.events.map((event) => `event-${event.id}`).toSorted(),
        );
        for (const event of model.events) {
          const mark = groups.find((each) => each.id === `event-${event.id}`);
          const drawn = textsOf(mark?.marks ?? []).map((text) => text.text.replaceAll(" ", ""));
          expect(drawn.join("")).toContain(event.title.replaceAll(" ", ""));
        }
      }),
      { numRuns: 60 },
    ));
  it("draws no bar beyond the bounds that are solved", () =>
    fc.assert(
      fc.property(randomTimes, (model) => {
        const times = gatherPossibleTimes(model);
        const plan = planTimes(measureText, times, 960);
        const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
        const drawn = new Map(
          groupsOf(layoutPossibleTimes(model, { width: 960 }).marks).map((mark) => [mark.id, mark]),
        );
        for (const row of times.groups.flat()) {
          const { start, end } = timing.bounds(row.event.id);
          const undisputed = row.stretches.length === 1 && timing.relaxed.length === 0 && !hasDisputes(model);
          for (const stretch of row.stretches) {
            if (undisputed) expect([stretch.start, stretch.end]).toEqual([start, end]);
            const bar = barOf(plan, stretch);
            expect(bar.end).toBeGreaterThanOrEqual(bar.start);
          }
          const edges = row.stretches.map((stretch) => barOf(plan, stretch));
          const rects = (drawn.get(`event-${row.event.id}`)?.marks ?? []).filter((mark) => mark.kind === "rect");
          for (const rect of rects) {
            expect(rect.x).toBeGreaterThanOrEqual(Math.min(...edges.map((edge) => edge.start)) - 0.01);
            expect(rect.x + rect.width).toBeLessThanOrEqual(Math.max(...edges.map((edge) => edge.end)) + 0.01);
          }
        }
      }),
      { numRuns: 40 },
    ));
  it("gives the same bytes twice, and for statements in another order", () =>
    fc.assert(
      fc.property(randomTimes, (model) => {
        const svg = toSvgString(layoutPossibleTimes(model));
        expect(toSvgString(layoutPossibleTimes({ ...model, statements: model.statements.toReversed() }))).toBe(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    ));
});

const hasDisputes = (model: Model): boolean =>
  model.events.some(
    (event) => model.statements.filter((each) => each.kind === "date" && each.subject === event.id).length > 1,
  );
