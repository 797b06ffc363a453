import { expect, it } from "vitest";
import { layoutTimeline } from "../../src/layout/index.ts";
import { parseData } from "../../src/model/index.ts";
import { overlapping } from "./scene-texts.ts";

it("layoutTimeline(model) leads a line into another row beyond the label that stands there", () => {
  const event = (index: number, title: string, more: object = {}) => ({
    id: `e${index}`,
    title,
    ...more,
    claims: [{ account: "a", quote: "q" }],
  });
  const parsed = parseData({
    demarche: 1,
    id: "rows",
    title: "Two rows",
    sources: { s: { title: "Source" } },
    accounts: { a: { name: "Agency", source: "s" } },
    events: [
      event(0, "Talks"),
      event(1, "x".repeat(40), { turningPoint: true }),
      event(2, "Apart"),
      event(3, "End", { after: { e1: { account: "a" }, e0: { account: "a" } } }),
      event(4, "Next", { after: { e0: { account: "a", words: `${"x".repeat(40)} then` } } }),
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(overlapping(layoutTimeline(parsed.model, { width: 960 }))).toEqual([]);
});
