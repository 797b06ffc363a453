import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPicture, layoutTimeline } from "../../src/layout/index.ts";
import { PAGES, type PageName } from "../../src/layout/page.ts";
import { knobs } from "./pictures/knobs.ts";
import { modelOf } from "./pictures/random-model.ts";
import { randomTimeline } from "./random-timeline.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const pages = fc.constantFrom(...(Object.keys(PAGES) as PageName[]));
const sheets = fc.constantFrom<PageName>("a4-portrait", "a4-landscape", "16:9");
const SMALLEST = 8; // px, of the numbers of notes

describe("layoutTimeline(model, { page }), whatever the model", () => {
  it("keeps to the page's width, fills its height, shrinks no type, and no text is on another or outside", () =>
    fc.assert(
      fc.property(randomTimeline, pages, (model, page) => {
        const scene = layoutTimeline(model, { page });
        expect(scene.width).toBe(PAGES[page].width);
        expect(scene.height).toBeGreaterThanOrEqual(PAGES[page].height);
        expect(textsOf(scene.marks).every((text) => text.size >= SMALLEST)).toBe(true);
        expect(overlapping(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
      }),
      { numRuns: 60 },
    ));
  it("is as high as its page, however many events, parties, accounts, regions and explanations there are", () =>
    fc.assert(
      fc.property(knobs(150), sheets, (made, page) => {
        const scene = layoutTimeline(modelOf(made), { page });
        expect([scene.width, scene.height]).toEqual([PAGES[page].width, PAGES[page].height]);
        expect(overlapping(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
        expect(textsOf(scene.marks).every((text) => text.size >= SMALLEST)).toBe(true);
      }),
      { numRuns: 14 },
    ));
  it("keeps to any width that is asked for", () =>
    fc.assert(
      fc.property(randomTimeline, fc.integer({ min: 320, max: 1600 }), (model, width) => {
        expect(layoutTimeline(model, { width }).width).toBe(width);
      }),
      { numRuns: 60 },
    ));
});

it("layoutPicture(model, view, { page }) gives other pictures the page's width and height, too", async () => {
  const [model] = fc.sample(randomTimeline, { numRuns: 1 });
  if (!model) throw new Error("no model was made");
  for (const view of ["accounts", "possible-times"] as const) {
    const scene = await layoutPicture(model, view, { page: "a4-portrait" });
    expect(scene.width).toBe(PAGES["a4-portrait"].width);
    expect(scene.height).toBeGreaterThanOrEqual(PAGES["a4-portrait"].height);
  }
});
