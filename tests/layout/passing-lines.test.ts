import { expect, it } from "vitest";
import { layoutTimeline } from "../../src/layout/index.ts";
import { parseData } from "../../src/model/index.ts";
import { overlapping } from "./scene-texts.ts";

it("layoutTimeline(model) leads a line into another row beyond the label that stands there", () => {
  const told = [{ account: "a", quote: "q" }];
  const parsed = parseData({
    demarche: 1,
    id: "rows",
    title: "Two rows",
    sources: { s: { title: "Source" } },
    accounts: { a: { name: "Agency", source: "s" } },
    events: [
      { id: "talks", title: "Talks", claims: told },
      { id: "long", title: "x".repeat(40), claims: told },
      { id: "end", title: "End", after: { long: { account: "a" }, talks: { account: "a" } }, claims: told },
      { id: "next", title: "Next", after: { talks: { account: "a", words: `${"x".repeat(40)} then` } }, claims: told },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(overlapping(layoutTimeline(parsed.model, { width: 960 }))).toEqual([]);
});
