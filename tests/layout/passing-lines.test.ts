import { expect, it } from "vitest";
import { layoutTimeline } from "../../src/layout/index.ts";
import { parseData } from "../../src/model/index.ts";
import { overlapping, textsOf } from "./scene-texts.ts";

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

it("layoutTimeline(model) keeps the names of branches off the lines that join two parties", () => {
  const event = (index: number, by: string[]) => ({
    id: `e${index}`,
    title: `Step ${index}`,
    by,
    ...(index > 0 ? { after: `e${index - 1}` } : {}),
    claims: [{ account: "a", quote: "q" }],
  });
  const branch = (id: string, from: string) => ({
    id,
    title: "A longer way that was open",
    from,
    reaches: "s",
    triggers: ["T"],
  });
  const check = (width: number) => {
    const parsed = parseData({
      demarche: 1,
      id: "joined",
      title: "Joined lanes",
      parties: { p: { name: "Owner" }, q: { name: "Buyer" } },
      sources: { s: { title: "Source" } },
      accounts: { a: { name: "Agency", source: "s" } },
      machine: { initial: "s", states: { s: { on: { T: "t" } }, t: {} } },
      events: [0, 1, 2, 3, 4, 5].map((index) => event(index, index % 2 === 0 ? ["p"] : ["p", "q"])),
      branches: [branch("b0", "e0"), branch("b2", "e2"), branch("b4", "e4")],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { marks } = layoutTimeline(parsed.model, { width, layout: "horizontal" });
    const names = marks.flatMap((mark) => (mark.kind === "group" && mark.data?.["branch"] ? textsOf(mark.marks) : []));
    const joins = marks.flatMap((mark) => {
      if (mark.kind !== "path" || mark.d.length !== 2) return [];
      const [[, x = 0, top = 0], [, end = 0, bottom = 0]] = mark.d as [
        [string, number, number],
        [string, number, number],
      ]; // of two steps
      return x === end && bottom - top > 40 ? [{ x, top, bottom }] : [];
    });
    expect(names.length).toBeGreaterThan(2);
    expect(joins.length).toBe(3);
    const struck = names.filter(({ x, y, width: wide, anchor }) => {
      const left = anchor === "end" ? x - wide : x;
      return joins.some((join) => join.x > left - 1 && join.x < left + wide + 1 && join.top < y && y < join.bottom);
    });
    expect(struck).toEqual([]);
  };
  check(794);
  check(1360);
});
