import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../../src/layout/index.ts";
import { type Model, parseData } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { solveTime } from "../../src/time/index.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const VERBS = [
  "asks for a meeting",
  "refuses the terms",
  "검증단을 보내다",
  "publishes a report of several hundred pages",
];

/** A record of some years: a party acts about every `days` days. */
function longRecord(count: number, kind: "dated" | "ordered" | "partial" | "islands" | "open"): Model {
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
      ...(kind === "dated" ? { when: dayOf(index) } : after(kind, index)),
      claims: [{ account: index % 3 === 0 ? "b" : "a", quote: `words ${index}` }],
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return parsed.model;
}

/** What an event is stated to follow: the one before, two earlier ones, the one before in its group of five, or nothing. */
function after(kind: "ordered" | "partial" | "islands" | "open", index: number): object {
  const earlier = {
    ordered: [1],
    partial: [1 + (index % 7), 1 + (index % 11)],
    islands: [index % 5 ? 1 : 0],
    open: [],
  };
  const found = earlier[kind].filter((back) => back > 0 && back <= index).map((back) => `e${index - back}`);
  return found.length === 0 ? {} : { after: Object.fromEntries(found.map((id) => [id, { account: "a" }])) };
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

describe("layoutTimeline(model) of many events that are ordered in part", () => {
  const layouts = ["horizontal", "vertical"] as const;
  const kinds = ["partial", "islands", "open", "dated", "ordered"] as const;
  it.each(kinds.flatMap((kind) => layouts.map((layout) => [kind, layout] as const)))(
    "%s, %s: as wide as asked, no text on another or outside, what gives way is said",
    (kind, layout) => {
      const scene = layoutTimeline(longRecord(400, kind), { width: layout === "vertical" ? 390 : 1360, layout });
      expect(scene.width).toBe(layout === "vertical" ? 390 : 1360);
      expect(overlapping(scene)).toEqual([]);
      expect(outside(scene)).toEqual([]);
      const said = textsOf(scene.marks).map(({ text }) => text);
      expect(said.join(" ")).toMatch(/\d+ of 400 events are labelled/);
    },
  );
  it.each(layouts)("%s: needs room by the picture's size, not by the number of events", (layout) => {
    const sizeOf = (count: number) => {
      const scene = layoutTimeline(longRecord(count, "islands"), { layout });
      return { bytes: toSvgString(scene).length, area: scene.width * scene.height };
    };
    const [few, many] = [sizeOf(500), sizeOf(2000)];
    expect(many.bytes).toBeLessThan(2 * few.bytes);
    expect(many.area).toBeLessThan(1.3 * few.area);
  });
  it("says how many groups have no room for their order", () => {
    const said = textsOf(layoutTimeline(longRecord(400, "islands")).marks).map(({ text }) => text);
    expect(said.join(" ")).toMatch(/\d+ small groups of events stand in the hatching/);
  });
  it("puts an event to the right of all that are stated to come before it", () => {
    const model = longRecord(200, "partial");
    const places = new Map(marksOf(layoutTimeline(model, { width: 1360 })));
    const timing = solveTime(model.timed, model.statements);
    for (const [a, x] of places)
      for (const [b, other] of places)
        if (timing.precedes(a, b)) expect(`${a} ${x < other} ${b}`).toBe(`${a} true ${b}`);
    expect(places.size).toBeGreaterThan(30);
  });
});

/** Where each labelled event stands, px. */
const marksOf = ({ marks }: Scene): [string, number][] =>
  marks.flatMap((mark): [string, number][] => {
    if (mark.kind !== "group" || mark.data?.["event"] === undefined) return [];
    const [shape] = mark.marks.filter(
      (each) => each.kind === "circle" || (each.kind === "path" && each.fill !== "none"),
    );
    const x = shape?.kind === "circle" ? shape.cx : shape?.kind === "path" ? shape.d[0]?.[1] : undefined;
    return x === undefined ? [] : [[mark.data["event"], x]];
  });
