import { describe, expect, it } from "vitest";
import { bandMarks, bandOver, stackBands } from "../../../src/layout/timeline/bands.ts";
import { gatherFacts } from "../../../src/layout/timeline/facts.ts";
import { parseData } from "../../../src/model/index.ts";
import { wordingOf } from "../../../src/wording/index.ts";

type Event = { readonly id: string; readonly [key: string]: unknown };

/** The bar of the event `span`, the events standing 100 px apart in their order. */
function check(events: readonly Event[], band: { sure: number; end?: number }) {
  const parsed = parseData({
    demarche: 1,
    id: "m",
    title: "M",
    events: events.map((event) => ({ title: event.id, ...event })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const places = events.map(({ id }, index) => ({ id, x: 100 * index }));
  const span = places.find(({ id }) => id === "span");
  if (!span) throw new Error("no span");
  expect(bandOver(gatherFacts(parsed.model, wordingOf("en")), span, places)).toEqual({
    start: span.x,
    end: undefined,
    ...band,
  });
}

const SPAN = { id: "span", span: true };

describe("bandOver(facts, span, events)", () => {
  it("reaches over the last event that is stated to lie inside", () =>
    check([SPAN, { id: "in", during: "span" }, { id: "open", after: "in" }], { sure: 114 }));
  it("ends before the first event that is stated to follow", () =>
    check([SPAN, { id: "in", during: "span" }, { id: "open", after: "in" }, { id: "after", after: "span" }], {
      sure: 114,
      end: 280,
    }));
  it("knows an end by its date", () =>
    check(
      [
        { ...SPAN, when: "2019-02-01/2019-02-10" },
        { id: "in", when: "2019-02-05" },
        { id: "after", when: "2019-02-11" },
      ],
      { sure: 114, end: 180 },
    ));
  it("says no more of a span without events inside than that it begins", () => check([SPAN], { sure: 14 }));
});

describe("bandMarks(band, y, colour, most)", () => {
  const kinds = (end?: number) => bandMarks({ start: 0, sure: 50, end }, 10, "accent1", 400).map(({ kind }) => kind);
  it("closes a stated end", () => expect(kinds(90)).toEqual(["rect", "path", "path"]));
  it("leaves an end open that nobody states", () => expect(kinds()).toEqual(["rect", "path"]));
});

describe("stackBands(bands)", () => {
  it("lowers a bar that meets another", () =>
    expect(
      stackBands([
        { start: 0, sure: 50, end: 100 },
        { start: 60, sure: 80, end: 90 },
        { start: 120, sure: 130 },
      ]).map(({ dy }) => dy),
    ).toEqual([0, 10, 0]));
});
