import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutAccounts } from "../../src/layout/index.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { GroupMark, Mark, Scene } from "../../src/scene/index.ts";
import { randomTimeline } from "./random-timeline.ts";
import { randomTimes } from "./random-times.ts";
import { outside, overlapping, textsOf } from "./scene-texts.ts";

const models = fc.oneof(randomTimeline, randomTimes);
const widths = fc.constantFrom(640, 960, 1360);
const groupsOf = (marks: readonly Mark[]): GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark] : []));

describe("layoutAccounts(model), whatever the model", () => {
  it("no two texts overlap, and none leaves the picture", () =>
    fc.assert(
      fc.property(models, widths, (model, width) => {
        const scene = layoutAccounts(model, { width });
        expect(overlapping(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
      }),
      { numRuns: 60 },
    ));
  it("writes the title of every event whole, and says every claim in a row's name", () =>
    fc.assert(
      fc.property(models, widths, (model, width) => {
        const scene = layoutAccounts(model, { width });
        const drawn = textsOf(scene.marks)
          .map((text) => text.text.replaceAll(" ", ""))
          .join("");
        const names = groupsOf(scene.marks).map((mark) => mark.name ?? "");
        for (const event of model.events) {
          expect(drawn).toContain(event.title.replaceAll(" ", ""));
          for (const claim of event.claims) {
            const name = model.accounts.find((account) => account.id === claim.account)?.name ?? "";
            expect(names.some((each) => each.startsWith(name) && each.includes(`“${event.title}”`))).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    ));
  it("gives the same bytes twice, and for statements in another order", () =>
    fc.assert(
      fc.property(models, (model) => {
        const svg = toSvgString(layoutAccounts(model));
        expect(toSvgString(layoutAccounts({ ...model, statements: model.statements.toReversed() }))).toBe(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 30 },
    ));
});

/** A model of two accounts, one through the other, that tell of two events as `claims` and `when` say. */
function modelOf(parts: { claims: object[]; when?: object[] }): Model {
  return buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "two",
      title: "Two accounts",
      sources: { s: { title: "Source" } },
      accounts: { outer: { name: "Reporter", source: "s" }, inner: { name: "Witness", via: "outer" } },
      events: [
        { id: "a", title: "It happens", claims: parts.claims, ...(parts.when ? { when: parts.when } : {}) },
        { id: "b", title: "And then", claims: [{ account: "outer" }] },
      ],
    }),
  );
}

const sentences = (scene: Scene): (string | undefined)[] =>
  groupsOf(scene.marks).flatMap((mark) => (mark.id?.startsWith("contradiction-") ? [mark.name] : []));

describe("layoutAccounts(model) says who contradicts whom", () => {
  const check = (parts: Parameters<typeof modelOf>[0], expected: string[]) =>
    expect(sentences(layoutAccounts(modelOf(parts)))).toEqual(expected);
  it("where one asserts what another denies and doubts", () =>
    check(
      {
        claims: [{ account: "outer" }, { account: "inner", stance: "doubts" }, { account: "inner", stance: "denies" }],
      },
      ["It happens: asserted by Reporter; denied and doubted by Witness"],
    ));
  it("where two date it apart", () =>
    check(
      {
        claims: [{ account: "outer" }, { account: "inner" }],
        when: [
          { date: "2020-01-03", account: "outer" },
          { date: "2020-01-02", account: "inner" },
        ],
      },
      ["It happens: Witness: 2 Jan 2020; Reporter: 3 Jan 2020"],
    ));
  it("nowhere, where the one date lies in the other and a plan is doubted", () =>
    check(
      {
        claims: [{ account: "outer" }, { account: "inner", stance: "doubts", modality: "planned" }],
        when: [
          { date: "2020-01", account: "outer" },
          { date: "2020-01-02", account: "inner" },
        ],
      },
      [],
    ));
  it("nested accounts stand indented under the one they come through", () => {
    const texts = textsOf(layoutAccounts(modelOf({ claims: [{ account: "inner" }] })).marks);
    const x = (text: string) => texts.find((each) => each.text.split("\u202f")[0] === text)?.x ?? 0;
    expect(x("Witness")).toBe(x("Reporter") + 14);
  });
});
