import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packRows } from "../../src/layout/statechart/pack.ts";

const WIDTH = 1000;
const size = fc.record({ width: fc.integer({ min: 80, max: 1200 }), height: fc.integer({ min: 60, max: 600 }) });

function check(sizes: [width: number, height: number][], corners: [x: number, y: number][]) {
  const boxes = packRows(
    sizes.map(([width, height]) => ({ width, height })),
    WIDTH,
  );
  expect(boxes.map(({ x, y }) => [x, y])).toEqual(corners);
}

describe("packRows(sizes, width)", () => {
  it("keeps the order where rows are full", () =>
    check(
      [
        [500, 100],
        [480, 100],
        [990, 100],
      ],
      [
        [0, 0],
        [517, 0],
        [0, 114],
      ],
    ));
  it("fills a row that would stay empty with a box from below", () =>
    check(
      [
        [600, 100],
        [900, 100],
        [350, 100],
      ],
      [
        [0, 0],
        [0, 114],
        [632, 0],
      ],
    ));
  it("stands low boxes below each other beside a high one", () =>
    check(
      [
        [560, 100],
        [330, 378],
        [500, 100],
        [520, 120],
      ],
      [
        [0, 0],
        [622, 0],
        [0, 124],
        [0, 248],
      ],
    ));
  it("lets no box meet another or leave the width, and makes none smaller", () =>
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 9 }), (sizes) => {
        const boxes = packRows(sizes, WIDTH);
        const room = Math.max(WIDTH, ...sizes.map(({ width }) => width));
        for (const [index, box] of boxes.entries()) {
          expect(box.x + box.width).toBeLessThanOrEqual(room + 1e-6);
          expect(box.width).toBeGreaterThanOrEqual((sizes[index]?.width ?? 0) - 1e-6);
          expect(box.height).toBeGreaterThanOrEqual((sizes[index]?.height ?? 0) - 1e-6);
          for (const other of boxes.slice(index + 1)) {
            const meet = box.x < other.x + other.width && other.x < box.x + box.width;
            expect(meet && box.y < other.y + other.height && other.y < box.y + box.height).toBe(false);
          }
        }
      }),
    ));
});
