import { expect, it } from "vitest";
import { gatherFacts } from "../../../src/layout/timeline/facts.ts";
import { legendOf, type Shown } from "../../../src/layout/timeline/legend.ts";
import { parseData } from "../../../src/model/index.ts";
import { wordingOf } from "../../../src/wording/index.ts";

function check(shown: Shown, words: readonly string[]) {
  const parsed = parseData({
    demarche: 1,
    id: "m",
    title: "M",
    sources: { book: { title: "Book" } },
    accounts: {
      ana: { name: "Ana", source: "book" },
      ben: { name: "Ben", source: "book" },
      cy: { name: "Cy", source: "book" },
    },
    events: [
      { id: "told", title: "Told", claims: [{ account: "ana" }] },
      {
        id: "shut",
        title: "Shut",
        span: true,
        claims: [{ account: "ana" }, { account: "ben", stance: "denies" }, { account: "cy", stance: "doubts" }],
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(legendOf(gatherFacts(parsed.model, wordingOf("en")), shown).map((entry) => entry.words)).toEqual(words);
}

it("explains, where there are lanes, the stances in the rows of who says so too", () =>
  check({ hasBands: true, hasStances: true }, [
    "asserted",
    "denied",
    "doubted",
    "disputed",
    "lasts; dotted where its end is not stated",
  ]));
it("explains only the marks of events where there are none", () =>
  check({ hasBands: false, hasStances: false }, ["asserted"]));
