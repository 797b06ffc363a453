import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPossibleTimes } from "../../src/layout/index.ts";
import { planTimes } from "../../src/layout/possible-times/plan.ts";
import { barOf } from "../../src/layout/possible-times/row-marks.ts";
import { gatherPossibleTimes } from "../../src/layout/possible-times/rows.ts";
import { measureText } from "../../src/layout/text/index.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { GroupMark, Mark } from "../../src/scene/index.ts";
import { solveTime } from "../../src/time/index.ts";
import { wordingOf } from "../../src/wording/index.ts";
import { randomTimes } from "./random-times.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const widths = fc.constantFrom(640, 960, 1360);

const groupsOf = (marks: readonly Mark[]): GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark] : []));

describe("layoutPossibleTimes(model), whatever the model", () => {
  it("no two texts overlap, and none leaves the picture", () =>
    fc.assert(
      fc.property(randomTimes, widths, (model, width) => {
        const scene = layoutPossibleTimes(model, { width });
        expect(overlapping(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
      }),
      { numRuns: 60 },
    ));
  it("names every event once, with its title whole", () =>
    fc.assert(
      fc.property(randomTimes, widths, (model, width) => {
        const groups = groupsOf(layoutPossibleTimes(model, { width }).marks);
        expect(groups.map((mark) => mark.id).toSorted()).toEqual(
          model.events.map((event) => `event-${event.id}`).toSorted(),
        );
        for (const event of model.events) {
          const mark = groups.find((each) => each.id === `event-${event.id}`);
          const drawn = textsOf(mark?.marks ?? []).map((text) => text.text.replaceAll(" ", ""));
          expect(drawn.join("")).toContain(event.title.replaceAll(" ", ""));
        }
      }),
      { numRuns: 60 },
    ));
  it("draws no bar beyond the bounds that are solved", () =>
    fc.assert(
      fc.property(randomTimes, (model) => {
        const times = gatherPossibleTimes(model, wordingOf("en"));
        const plan = planTimes(measureText, times, 960);
        const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
        const drawn = new Map(
          groupsOf(layoutPossibleTimes(model, { width: 960 }).marks).map((mark) => [mark.id, mark]),
        );
        for (const row of times.groups.flat()) {
          const { start, end } = timing.bounds(row.event.id);
          const undisputed = row.stretches.length === 1 && timing.relaxed.length === 0 && !hasDisputes(model);
          for (const stretch of row.stretches) {
            if (undisputed) expect([stretch.start, stretch.end]).toEqual([start, end]);
            const bar = barOf(plan, stretch);
            expect(bar.end).toBeGreaterThanOrEqual(bar.start);
          }
          const edges = row.stretches.map((stretch) => barOf(plan, stretch));
          const rects = (drawn.get(`event-${row.event.id}`)?.marks ?? []).filter((mark) => mark.kind === "rect");
          for (const rect of rects) {
            expect(rect.x).toBeGreaterThanOrEqual(Math.min(...edges.map((edge) => edge.start)) - 0.01);
            expect(rect.x + rect.width).toBeLessThanOrEqual(Math.max(...edges.map((edge) => edge.end)) + 0.01);
          }
        }
      }),
      { numRuns: 40 },
    ));
  it("gives the same bytes twice, and for statements in another order", () =>
    fc.assert(
      fc.property(randomTimes, (model) => {
        const svg = toSvgString(layoutPossibleTimes(model));
        expect(toSvgString(layoutPossibleTimes({ ...model, statements: model.statements.toReversed() }))).toBe(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    ));
});

const datedModel = (dates: readonly string[]): Model =>
  buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "dated",
      title: "Dated",
      timezone: "+00:00",
      events: dates.map((when, index) => ({ id: `e${index}`, title: `Event ${index}`, when })),
    }),
  );

describe("layoutPossibleTimes(model) breaks a long and sparse axis", () => {
  const textsFor = (dates: readonly string[]) =>
    textsOf(layoutPossibleTimes(datedModel(dates)).marks).map((text) => text.text);
  it("names each stretch of it, even one too short for a tick, and says what is left out", () => {
    const dates = [
      "2015-07-14",
      "2015-10-18",
      "2016-01-16",
      "2018-05-08",
      "2020-01-14",
      "2020-08-20",
      "2025-08-28",
      "2025-10-18",
    ];
    const texts = textsFor(dates);
    expect(texts).toEqual(expect.arrayContaining(["2015", "2016", "2018", "2020", "2025"]));
    expect(texts.filter((text) => /^\d+ (years|months)$/.test(text))).toEqual(["2 years", "19 months", "5 years"]);
  });
  it("far enough from the marks beside it to leave them whole, however narrow", () => {
    const times = gatherPossibleTimes(
      datedModel(["2015-07-14", "2015-10-18", "2016-01-16", "2024-05-02", "2024-05-09", "2024-09-01"]),
      wordingOf("en"),
    );
    const { scale, points } = planTimes(measureText, times, 640);
    const edges = scale.breaks.flatMap((gap) => [gap.x, gap.end]);
    expect(edges).toHaveLength(2);
    for (const at of points) for (const edge of edges) expect(Math.abs(scale.x(at) - edge)).toBeGreaterThan(10);
  });
  it("not where the events stand close", () =>
    expect(textsFor(["2020-01-01", "2020-01-02", "2020-01-04", "2020-01-05"])).not.toContain("2 days"));
});

describe("layoutPossibleTimes(model) tells a date beside the axis", () => {
  const texts = (when: unknown) => {
    const event = { id: "a", title: "A", when };
    const sources = { s: { title: "S" } };
    const model = { demarche: 1, id: "m", title: "M", timezone: "+00:00", sources, events: [event] };
    return textsOf(layoutPossibleTimes(buildModel(ModelFile.parse(model))).marks).map(({ text }) => text);
  };
  it("in the model’s zone, and in the zone in which it is given", () =>
    expect(texts("2020-09-19T20:00-04:00")).toEqual(
      expect.arrayContaining(["20\u00a0Sep\u00a02020, 00:00", "19 Sep, 20:00 (UTC−04:00)"]),
    ));
  it("in the source’s own words too", () =>
    expect(texts({ date: "1990~", words: "circa 1990" })).toEqual(
      expect.arrayContaining(["about 1990", "“circa 1990”"]),
    ));
});

const hasDisputes = (model: Model): boolean =>
  model.events.some(
    (event) => model.statements.filter((each) => each.kind === "date" && each.subject === event.id).length > 1,
  );

describe("layoutPossibleTimes(model) of dates before the common era", () => {
  const dated = (events: Readonly<Record<string, string>>) =>
    buildModel(
      ModelFile.parse({
        demarche: 1,
        id: "m",
        title: "M",
        events: Object.entries(events).map(([id, when]) => ({ id, title: id, when })),
      }),
    );
  const said = (model: Model) => textsOf(layoutPossibleTimes(model, { width: 1360 }).marks).map(({ text }) => text);

  it("counts round years without a year 0", () => {
    const texts = said(dated({ fort: "-0507/0310", flood: "0043" }));
    expect(texts).toEqual(expect.arrayContaining(["400 BC", "200 BC", "AD 1", "AD 200"]));
    expect(texts.filter((text) => /\d01 BC/u.test(text))).toEqual([]);
  });
  it("tells a date that is marked as uncertain where nothing bounds the event", () =>
    expect(said(dated({ fort: "-0207?", flood: "0043" }))).toContain("given as 208 BC?, which bounds nothing"));
});
