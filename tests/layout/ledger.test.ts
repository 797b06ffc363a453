import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../../src/layout/index.ts";
import type { PageName } from "../../src/layout/page.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";
import type { GroupMark, Mark, Scene } from "../../src/scene/index.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const WORDS = ["Talks", "open", "hội nghị", "정상회담", "again", "Verhandlungsführerin", "the", "list"];
const STANCES = ["asserts", "believes", "denies", "doubts"];

/** Chains of 61 to 100 events: more than are told one by one, and no room for all of their labels across. */
const longChain: fc.Arbitrary<Model> = fc
  .record({
    titles: fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 7 }), {
      minLength: 61,
      maxLength: 100,
    }),
    parties: fc.integer({ min: 1, max: 14 }),
    accounts: fc.integer({ min: 1, max: 9 }),
    dated: fc.boolean(),
    spans: fc.boolean(),
    branches: fc.uniqueArray(fc.nat(60), { maxLength: 3 }),
  })
  .map(({ titles, parties, accounts, dated, spans, branches }) =>
    buildModel(
      ModelFile.parse({
        demarche: 1,
        id: "chain",
        title: "A long chain",
        parties: Object.fromEntries(Array.from({ length: parties }, (_, at) => [`p${at}`, { name: `Party ${at}` }])),
        sources: { s: { title: "Source" } },
        accounts: Object.fromEntries(
          Array.from({ length: accounts }, (_, at) => [`a${at}`, { name: `Account ${at}`, source: "s" }]),
        ),
        machine: { initial: "s", states: { s: { on: { T: "t" } }, t: { title: "turned", on: { T: "s" } } } },
        events: titles.map((words, at) => ({
          id: `e${at}`,
          title: words.join(" "),
          by: at % 9 === 4 ? [`p${at % parties}`, `p${(at + 1) % parties}`] : `p${at % parties}`,
          ...(at % 40 === 20 ? { trigger: "T", turningPoint: true } : {}),
          ...(spans && at % 30 === 7 ? { span: true } : {}),
          ...(dated ? { when: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10) } : {}),
          ...(!dated && at > 0 ? { after: `e${at - 1}` } : {}),
          claims: [
            { account: `a${at % accounts}`, stance: STANCES[at % 4] },
            ...(at % 50 === 3 ? [{ account: `a${at % accounts}`, stance: "doubts" }] : []),
          ],
        })),
        branches: branches.map((from) => ({
          id: `b${from}`,
          title: "Another way",
          from: `e${from}`,
          triggers: ["T"],
          reaches: "t",
        })),
      }),
    ),
  );

const pages = fc.constantFrom<PageName>("a4-portrait", "a4-landscape", "16:9");

const groupsOf = (marks: readonly Mark[]): GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark, ...groupsOf(mark.marks)] : []));

/** Where the title of each event stands. */
const placesOf = ({ marks }: Scene) =>
  new Map(
    groupsOf(marks)
      .filter(({ id }) => id?.startsWith("event-"))
      .map(({ id, marks: own }) => [id, textsOf(own).find(({ anchor }) => anchor === "start")]),
  );

/** In a list with a line for each party, or where that has no room in one with letters for them. */
const isList = (scene: Scene): boolean =>
  textsOf(scene.marks).some(({ text }) => /^(Downward is order|Read down along the lines)/.test(text));

describe("layoutTimeline(model, { page }) of a long order", () => {
  it("names every event, each after the one before: below it, or in a column to the right", () => {
    let lists = 0;
    fc.assert(
      fc.property(longChain, pages, (model, page) => {
        const scene = layoutTimeline(model, { page });
        if (!isList(scene)) return; // all labels stand across
        lists += 1;
        const found = placesOf(scene);
        const places = model.events.map(({ id }) => found.get(`event-${id}`));
        places.forEach((place, index) => {
          if (!place) throw new Error(`event ${index} has no name`);
          const before = places[index - 1];
          if (before) expect(place.x > before.x || (place.x === before.x && place.y > before.y)).toBe(true);
        });
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(lists).toBeGreaterThan(4);
  });
  it("lays no text on another, even in a wider font, and none outside", () =>
    fc.assert(
      fc.property(longChain, pages, (model, page) => {
        const scene = layoutTimeline(model, { page });
        expect(overlapping(scene, isList(scene) ? 1.13 : 1)).toEqual([]);
        expect(outside(scene)).toEqual([]);
        expect(JSON.stringify(scene)).toBe(JSON.stringify(layoutTimeline(model, { page })));
      }),
      { numRuns: 10, endOnFailure: true },
    ));
});
