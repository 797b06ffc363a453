import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../../src/layout/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { GroupMark, Mark, Scene } from "../../src/scene/index.ts";
import { randomTimeline } from "./random-timeline.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const widths = fc.constantFrom(320, 390, 640, 960);
const vertical = (model: Parameters<typeof layoutTimeline>[0], width?: number): Scene =>
  layoutTimeline(model, { layout: "vertical", ...(width === undefined ? {} : { width }) });

const groupsOf = (marks: readonly Mark[]): GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark, ...groupsOf(mark.marks)] : []));

/** How high the title of each event stands. */
function heights(scene: Scene): Map<string, number> {
  const events = groupsOf(scene.marks).filter((mark) => mark.data?.["event"] !== undefined);
  return new Map(
    events.map((mark) => [mark.data?.["event"] ?? "", Math.min(...textsOf(mark.marks).map((text) => text.y))]),
  );
}

describe("layoutTimeline(model, { layout: vertical }), whatever the model", () => {
  it("is as wide as asked, 390 px by default; no text is on another or outside, and none is small", () =>
    fc.assert(
      fc.property(randomTimeline, widths, (model, width) => {
        const scene = vertical(model, width); // note numbers apart, all text is at least as large as a heading
        expect(scene.width).toBe(width);
        expect(vertical(model).width).toBe(390);
        expect(overlapping(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
        expect(textsOf(scene.marks).filter((text) => text.size < 10 && !/^[\d,]+$/.test(text.text))).toEqual([]);
      }),
      { numRuns: 50 },
    ));
  it("names every event once, below all that are stated to be earlier", () =>
    fc.assert(
      fc.property(randomTimeline, (model) => {
        const y = heights(vertical(model));
        expect([...y.keys()].toSorted()).toEqual(model.events.map((event) => event.id).toSorted());
        for (const { kind, subject, ...rest } of model.statements)
          if (kind === "relation" && "object" in rest)
            expect(y.get(subject) ?? 0).toBeGreaterThan(y.get(rest.object) ?? 0); // the relations are all `after`
      }),
      { numRuns: 50 },
    ));
  it("gives the same bytes twice, and every number is finite", () =>
    fc.assert(
      fc.property(randomTimeline, (model) => {
        const svg = toSvgString(vertical(model));
        expect(svg).toBe(toSvgString(vertical(model)));
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 40 },
    ));
});
