import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "../../src/layout/timeline/down/spread.ts";

const AXIS = { start: 0, end: 1000 };

function check(labels: [y: number, height: number][], middles: number[]) {
  expect(
    spreadLabels(
      labels.map(([y, height]) => ({ y, height })),
      AXIS,
      2,
    ),
  ).toEqual(middles);
}

describe("spreadLabels(labels, axis, gap)", () => {
  it("leaves labels that stand apart where they are", () =>
    check(
      [
        [100, 10],
        [200, 10],
      ],
      [100, 200],
    ));
  it("moves labels that meet by the least, both ways", () =>
    check(
      [
        [100, 10],
        [100, 10],
      ],
      [94, 106],
    ));
  it("keeps them on the axis", () => check([[0, 20]], [10]));
  it("keeps their order, and the gap between them, whatever they are", () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ y: fc.integer({ min: 0, max: 1000 }), height: fc.integer({ min: 5, max: 30 }) }), {
          maxLength: 25,
        }),
        (found) => {
          const labels = found.toSorted((a, b) => a.y - b.y);
          const middles = spreadLabels(labels, AXIS, 2);
          for (const [index, middle] of middles.entries()) {
            const [label, above] = [labels[index], labels[index - 1]];
            const least = above ? (middles[index - 1] ?? 0) + (above.height + (label?.height ?? 0)) / 2 + 2 : 0;
            expect(middle).toBeGreaterThanOrEqual(least - 1e-6);
            expect(middle + (label?.height ?? 0) / 2).toBeLessThanOrEqual(AXIS.end + 1e-6);
          }
        },
      ),
    ));
});
