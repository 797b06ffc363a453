import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../../src/layout/index.ts";
import { type Model, parseData } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const VERBS = [
  "asks for a meeting",
  "refuses the terms",
  "검증단을 보내다",
  "publishes a report of several hundred pages",
];

/** A record of some years: a party acts about every `days` days. */
function longRecord(count: number, kind: "dated" | "ordered"): Model {
  const parties = ["north", "south", "press", "council", "court"];
  const dayOf = (index: number) =>
    new Date(Date.UTC(2015, 0, 1) + Math.floor((index * 3650 * 864e5) / count)).toISOString().slice(0, 10);
  const parsed = parseData({
    demarche: 1,
    id: "long",
    title: "A long record",
    parties: Object.fromEntries(parties.map((id) => [id, { name: `The ${id}` }])),
    sources: { s: { title: "Chronicle" } },
    accounts: { a: { name: "Agency", source: "s" }, b: { name: "Ministry", source: "s" } },
    events: Array.from({ length: count }, (_, index) => ({
      id: `e${index}`,
      title: `${parties[index % 5]} ${VERBS[(index * 7) % 4]}`,
      by: parties[index % 5],
      ...(index % 19 === 3 ? { turningPoint: true } : {}),
      ...(kind === "dated"
        ? { when: dayOf(index) }
        : index > 0
          ? { after: { [`e${index - 1}`]: { account: "a" } } }
          : {}),
      claims: [{ account: index % 3 === 0 ? "b" : "a", quote: `words ${index}` }],
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return parsed.model;
}

describe("layoutTimeline(model) of more events than labels have room", () => {
  it.each([
    [60, 640, "dated"],
    [400, 960, "dated"],
    [2000, 1360, "dated"],
    [400, 640, "ordered"],
  ] as const)("%i events in %i px, %s: as wide as asked, no text on another or outside", (count, width, kind) => {
    const scene = layoutTimeline(longRecord(count, kind), { width });
    expect(scene.width).toBe(width);
    expect(overlapping(scene)).toEqual([]);
    expect(outside(scene)).toEqual([]);
  });
  it("says how many events are labelled, and labels as many", () => {
    const scene = layoutTimeline(longRecord(400, "dated"), { width: 960 });
    const note = textsOf(scene.marks)
      .map((mark) => mark.text)
      .find((text) => /of 400 events are labelled/.test(text));
    expect(note).toMatch(/^\d+ of 400 events are labelled: turning points and ends first/);
  });
  it("needs room by the picture's width, not by the number of events", () => {
    const sizeOf = (count: number) => toSvgString(layoutTimeline(longRecord(count, "dated"), { width: 1360 })).length;
    expect(sizeOf(4000)).toBeLessThan(2.5 * sizeOf(1000));
  });
});
