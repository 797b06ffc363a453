import { expect, it } from "vitest";
import { layoutTimeline } from "../../../src/layout/index.ts";
import { buildModel, ModelFile } from "../../../src/model/index.ts";
import { textsOf } from "../scene-texts.ts";

/** Dated events of so many parties in turn, all told by one account. */
function check(parties: number, count: number, isSaid: boolean) {
  const numbers = (most: number) => Array.from({ length: most }, (_, at) => at);
  const model = buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "m",
      title: "M",
      parties: Object.fromEntries(numbers(parties).map((at) => [`p${at}`, { name: `Party ${at}` }])),
      sources: { s: { title: "S" } },
      accounts: { a: { name: "Account", source: "s" } },
      events: numbers(count).map((at) => ({
        id: `e${at}`,
        title: `Event ${at}`,
        by: `p${at % parties}`,
        when: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
        claims: [{ account: "a", stance: at % 2 === 0 ? "asserts" : "believes" }],
      })),
    }),
  );
  const { marks } = layoutTimeline(model, { layout: "horizontal", width: 1000 });
  const text = textsOf(marks)
    .map((each) => each.text)
    .join(" ");
  expect(text.includes("A bar stands for")).toBe(isSaid);
}

it("bars are explained where only the rows of who says so have them", () => check(6, 120, true));
it("bars are not explained where there are none", () => check(6, 48, false));
