import { describe, expect, it } from "vitest";
import { layoutTimeline, type TimelineOptions } from "../../../src/layout/index.ts";
import { type Model, parseData } from "../../../src/model/index.ts";
import type { Mark } from "../../../src/scene/index.ts";

/** An offer that lapses thirty days after it is made, and what came after. */
function modelOf(dates: Readonly<Record<string, string>>): Model {
  const triggers: Readonly<Record<string, string>> = { offered: "OFFER", asked: "ASK", accepted: "ACCEPT" };
  const parsed = parseData({
    demarche: 1,
    id: "offer",
    title: "An offer",
    timezone: "+00:00",
    sources: { s: { title: "Letters" } },
    accounts: { l: { name: "Letters", source: "s" } },
    machine: {
      initial: "none",
      states: {
        none: { on: { OFFER: "open" } },
        open: { after: { P30D: "lapsed" }, on: { ACCEPT: "deal" } },
        lapsed: { on: { ASK: "anew", ACCEPT: "late" } },
        anew: {},
        late: {},
        deal: {},
      },
    },
    events: Object.entries(dates).map(([id, when]) => ({
      ...{ id, title: id, when, claims: [{ account: "l" }] },
      ...(triggers[id] !== undefined && { trigger: triggers[id] }),
    })),
  });
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.issues));
  return parsed.model;
}

type Box = { readonly state: string; readonly x: number };

/** The states of the strip from left to right. */
const statesIn = (marks: readonly Mark[]): Box[] =>
  marks.flatMap((mark): Box[] => {
    if (mark.kind !== "group") return [];
    const box = mark.marks.find((each) => each.kind === "rect");
    const state = mark.data?.state;
    return state !== undefined && box?.kind === "rect" ? [{ state, x: box.x }] : statesIn(mark.marks);
  });

const drawn = (model: Model, options: TimelineOptions = {}) => statesIn(layoutTimeline(model, options).marks);

function check(dates: Readonly<Record<string, string>>, states: string[]) {
  const boxes = drawn(modelOf(dates));
  expect(boxes.map(({ state }) => state)).toEqual(states);
  expect(boxes.map(({ x }) => x)).toEqual(boxes.map(({ x }) => x).toSorted((a, b) => a - b));
}

describe("layoutTimeline(model), where a delay ran out before an event", () => {
  it("draws the state that it led to, and then the event's", () =>
    check({ offered: "2020-01-01", asked: "2020-03-01" }, ["none", "open", "lapsed", "anew"]));
  it("draws it where another event is surely after it", () =>
    check({ offered: "2020-01-01", other: "2020-02-20", asked: "2020-03-01" }, ["none", "open", "lapsed", "anew"]));
  it("draws it before such an event, and after one that is surely before", () => {
    const dates = { offered: "2020-01-01", first: "2020-01-20", second: "2020-02-20", asked: "2020-03-01" };
    const [, open = 0, lapsed = 0, anew = 0] = drawn(modelOf(dates)).map(({ x }) => x);
    expect((lapsed - open) / (anew - open)).toBeCloseTo(0.5, 1);
  });
  it("draws the event's change alone where an event between has no stated place beside it", () =>
    check({ offered: "2020-01", other: "2020-02", asked: "2020-04" }, ["none", "open", "anew"]));
  it("draws no other state where the dates leave open whether it ran out", () =>
    check({ offered: "2020-01", accepted: "2020-02" }, ["none", "open", "deal"]));
  it("tells both in turn where there is no strip", () => {
    const marks = JSON.stringify(
      layoutTimeline(modelOf({ offered: "2020-01-01", asked: "2020-03-01" }), { layout: "vertical" }),
    );
    expect(marks).toMatch(/lapsed[^"]*anew/);
  });
});
