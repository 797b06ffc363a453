import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  layoutAccounts,
  layoutPossibleTimes,
  layoutTimeline,
  type SelectionOptions,
  selectModel,
} from "../../src/layout/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import { solveTime } from "../../src/time/index.ts";
import { wordingOf } from "../../src/wording/index.ts";
import { randomTimeline } from "./random-timeline.ts";
import { randomTimes } from "./random-times.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const words = wordingOf("en");

function seed(name: string): Model {
  const parsed = parseModel(readFileSync(`seeds/${name}/${name}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${name} is no valid model`);
  return parsed.model;
}
const hanoi = seed("hanoi");
const snapback = seed("snapback");

describe("selectModel(model, options)", () => {
  const check = (model: Model, options: SelectionOptions, ids: string[], notes: string[]) => {
    const selected = selectModel(model, options, words);
    expect(selected.model.events.map((event) => event.id)).toEqual(ids);
    expect(selected.notes).toEqual(notes);
  };
  it("account: what it tells itself, not what comes through it, and what it takes for granted", () => {
    check(
      hanoi,
      { account: "officials" },
      ["list-presented", "kim-shocked"],
      [
        "Only what Officials tells.",
        "Left out: 14 events that it does not tell, 2 branches, 3 explanations.",
        "Taken for granted, not told: “Talk of dismantling all underground facilities”.",
      ],
    );
    const claims = selectModel(hanoi, { account: "officials" }, words).model.events.flatMap((event) => event.claims);
    expect(new Set(claims.map((claim) => claim.account))).toEqual(new Set(["officials"]));
  });
  it("until: without what is stated to come after, with what no account orders against it", () =>
    check(
      hanoi,
      { until: "mood-hostile" },
      hanoi.events.map((event) => event.id).filter((id) => id !== "publication"),
      [
        "As of “Mood turns hostile”.",
        "Left out: 1 later event.",
        "Kept: 13 events whose place before or after is not stated.",
      ],
    ));
  it("from and to dates: what surely lies outside is left out and counted", () =>
    check(
      snapback,
      { from: "2020", to: "2020-08-20" },
      ["dispute-triggered", "us-notifies"],
      ["From 2020 to 20 August 2020.", "Left out: 5 earlier events, 7 later events, 3 explanations."],
    ));
  it("from and to events", () =>
    check(
      hanoi,
      { account: "narrator", from: "kim-confirms", to: "walk-out" },
      ["dismantling-talk", "list-presented", "kim-confirms", "more-than-that", "walk-out"],
      [
        "Only what Narrator tells.",
        "Left out: 7 events that it does not tell, 1 branch, 3 explanations.",
        "Taken for granted, not told: “Relief with snapback for all of Yongbyon”.",
        "From “Kim confirms; “all” means nearby sites” to “Trump walks out”.",
        "Left out: 4 later events.",
        "Kept: 2 events whose place before or after is not stated.",
      ],
    ));
  it.each([{ account: "nobody" }, { until: "nothing" }, { from: "soon" }, { account: "officials", until: "walk-out" }])(
    "%o is no part of Hanoi",
    (options) => expect(() => selectModel(hanoi, options, words)).toThrow(RangeError),
  );
});

const models = fc.oneof(randomTimeline, randomTimes);

describe("selectModel(model, options), whatever the model", () => {
  it("until an event, nothing is kept that is stated to come after it, and nothing else is left out", () =>
    fc.assert(
      fc.property(models, fc.nat(), (model, pick) => {
        const until = model.events[pick % model.events.length]?.id ?? "";
        const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
        const kept = new Set(selectModel(model, { until }, words).model.events.map((event) => event.id));
        for (const { id } of model.events)
          expect([id, kept.has(id)]).toEqual([
            id,
            id === until || timing.precedes(id, until) || !timing.precedes(until, id),
          ]);
      }),
      { numRuns: 60 },
    ));
});

describe("pictures of a part, whatever the model", () => {
  const parts = fc.record({
    pick: fc.nat(),
    kind: fc.constantFrom("account", "until", "from", "to"),
    width: fc.constantFrom(390, 960),
  });
  const layouts = [
    (model: Model, options: SelectionOptions, width: number) => layoutTimeline(model, { ...options, width }),
    (model: Model, options: SelectionOptions) => layoutPossibleTimes(model, { ...options, width: 960 }),
    (model: Model, options: SelectionOptions) => layoutAccounts(model, { ...options, width: 960 }),
  ];
  it("draw what is kept, say what is left out, and no text is on another", () =>
    fc.assert(
      fc.property(models, parts, (model, { pick, kind, width }) => {
        const event = model.events[pick % model.events.length];
        const account = event?.claims[0]?.account;
        const options = kind === "account" ? { account } : { [kind]: event?.id };
        const { notes, model: drawn } = selectModel(model, options, words);
        for (const layout of layouts) {
          const scene = layout(model, options, width);
          expect(overlapping(scene)).toEqual([]);
          expect(outside(scene)).toEqual([]);
          expect(toSvgString(scene)).not.toMatch(/NaN|Infinity|undefined/);
          if (layout === layouts[2] && kind === "account") continue; // accounts are never of one alone
          expect(
            textsOf(scene.marks)
              .map((text) => text.text)
              .join(" ")
              .replaceAll(" ", ""),
          ).toContain(notes.join("").replaceAll(" ", ""));
          const ids = new Set(drawn.events.map((each) => each.id));
          for (const left of model.events.filter((each) => !ids.has(each.id)))
            expect(toSvgString(scene)).not.toContain(`id="event-${left.id}"`);
        }
      }),
      { numRuns: 25 },
    ));
});

describe("layoutTimeline(model, { from })", () => {
  const nameOf = (options: SelectionOptions, region: string): string | undefined =>
    layoutTimeline(snapback, options)
      .marks.flatMap((mark) => (mark.kind === "group" ? [mark] : []))
      .find((mark) => mark.id === `region-${region}`)?.name;
  it("begins with the states that what came before has led to", () => {
    expect(nameOf({}, "measures")).toBe("UN measures: in force, then lifted, then back in force");
    expect(nameOf({ from: "2019", to: "2020-08-20" }, "measures")).toBe("UN measures: lifted");
  });
});
