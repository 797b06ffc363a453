import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../../src/layout/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { Mark } from "../../src/scene/index.ts";
import { randomTimeline } from "./random-timeline.ts";
import { outside, overlapping } from "./scene-texts.ts";

/** Every point that a mark is drawn from, texts apart. */
function pointsOf(marks: readonly Mark[]): [x: number, y: number][] {
  return marks.flatMap((mark): [number, number][] => {
    switch (mark.kind) {
      case "group":
        return pointsOf(mark.marks);
      case "rect":
        return [
          [mark.x, mark.y],
          [mark.x + mark.width, mark.y + mark.height],
        ];
      case "circle":
        return [
          [mark.cx - mark.r, mark.cy - mark.r],
          [mark.cx + mark.r, mark.cy + mark.r],
        ];
      case "path":
        return mark.d.flatMap(([, ...numbers]) =>
          Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => [
            numbers[2 * index] ?? 0,
            numbers[2 * index + 1] ?? 0,
          ]),
        );
      case "text":
        return [];
    }
  });
}

describe("layoutTimeline(model), whatever the model", () => {
  it("no two texts overlap", () =>
    fc.assert(
      fc.property(randomTimeline, fc.constantFrom(960, 1360), (model, width) => {
        expect(overlapping(layoutTimeline(model, { width }))).toEqual([]);
      }),
      { numRuns: 150 },
    ));
  it("no text leaves the picture", () =>
    fc.assert(
      fc.property(randomTimeline, (model) => {
        expect(outside(layoutTimeline(model))).toEqual([]);
      }),
      { numRuns: 150 },
    ));
  it("no mark leaves the picture", () =>
    fc.assert(
      fc.property(randomTimeline, (model) => {
        const scene = layoutTimeline(model);
        const out = pointsOf(scene.marks).filter(([x, y]) => x < 0 || y < 0 || x > scene.width || y > scene.height);
        expect(out).toEqual([]);
      }),
      { numRuns: 150 },
    ));
  it("gives the same bytes twice, and every number is finite", () =>
    fc.assert(
      fc.property(randomTimeline, (model) => {
        const svg = toSvgString(layoutTimeline(model));
        expect(svg).toBe(toSvgString(layoutTimeline(model)));
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    ));
});
