import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../../../src/layout/index.ts";
import { buildModel, ModelFile } from "../../../src/model/index.ts";
import { textsOf } from "../scene-texts.ts";

function check(title: string, actors: string | undefined, blocks: 1 | 2 = 2) {
  const model = buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "m",
      title: "M",
      parties: { court: { name: "Court" }, press: { name: "Press" } },
      sources: { s: { title: "S" } },
      accounts: { left: { name: "Left", source: "s" }, right: { name: "Right", source: "s" } },
      events: [
        { id: "a", title, by: "court", with: "press", claims: [{ account: "left" }] },
        ...(blocks === 1 ? [] : [{ id: "b", title: "B", claims: [{ account: "right" }] }]),
      ],
    }),
  );
  const texts = textsOf(layoutTimeline(model, { layout: "vertical" }).marks).map(({ text }) => text);
  expect(texts.filter((text) => /^(Court|with Press|Court with Press)$/.test(text))).toEqual(actors ? [actors] : []);
}

describe("layoutTimeline(model, { layout: vertical }) says who acts", () => {
  it("by all their names where the title has none", () => check("A ruling", "Court with Press"));
  it("but for those whom the title names", () => check("Ruling of the court", "with Press"));
  it("and not at all where it names all", () => check("Court excludes the press", undefined));
  it("but always where their colours are those of marks", () =>
    check("Court excludes the press", "Court with Press", 1));
  it("though not by a part of a word", () => check("Courtship", "Court with Press"));
});
