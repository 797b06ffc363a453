import { describe, expect, it } from "vitest";
import { layoutTimeline, type TimelineOptions } from "../../../src/layout/index.ts";
import { type Model, parseData } from "../../../src/model/index.ts";
import type { Mark } from "../../../src/scene/index.ts";
import { overlapping, textsOf } from "../scene-texts.ts";

type Event = { readonly id: string; readonly [key: string]: unknown };

const ASIDE = { id: "aside", title: "Aside", from: "two", triggers: ["GO"], reaches: "b", rejoins: "four" };

function modelOf(
  events: readonly Event[],
  parties: object = { p: { name: "Party" } },
  branches: readonly object[] = [ASIDE],
): Model {
  const parsed = parseData({
    demarche: 1,
    id: "m",
    title: "M",
    parties,
    machine: { initial: "a", states: { a: { on: { GO: "b" } }, b: { on: { BACK: "a" } } } },
    events: events.map((event) => ({ title: event.id, by: "p", ...event })),
    branches,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}

const CHAIN = [
  { id: "one" },
  { id: "two", after: "one" },
  { id: "three", after: "two" },
  { id: "four", after: "three" },
];

/** Arrowheads in the colour of what was not taken, and what is said. */
function drawn(model: Model, options: TimelineOptions = {}) {
  const scene = layoutTimeline(model, { width: 1360, ...options });
  const flat = (marks: readonly Mark[]): Mark[] =>
    marks.flatMap((mark) => (mark.kind === "group" ? flat(mark.marks) : [mark]));
  expect(overlapping(scene)).toEqual([]);
  return {
    heads: flat(scene.marks).filter((mark) => mark.kind === "path" && mark.fill === "notTaken").length,
    said: textsOf(scene.marks)
      .map(({ text }) => text)
      .join(" "),
  };
}

describe("layoutTimeline(model) of a branch that comes back", () => {
  it("lanes: leads a line back to the event", () => expect(drawn(modelOf(CHAIN)).heads).toBe(1));
  it("lanes: says it in words where the event stands on another lane", () => {
    const [one, two, three, four] = CHAIN;
    const parties = { p: { name: "Party" }, q: { name: "Other" } };
    const model = modelOf([one, two, three, { ...four, by: "q" }] as Event[], parties); // there are four
    expect(drawn(model)).toMatchObject({ heads: 0, said: expect.stringContaining("comes back at “four”") });
  });
  it("blocks: leads a line back to the event", () => expect(drawn(modelOf([...CHAIN, { id: "apart" }])).heads).toBe(1));
  it("blocks: says it in words where no account puts the event later", () =>
    expect(drawn(modelOf([...CHAIN.slice(0, 3), { id: "four" }]))).toMatchObject({
      heads: 0,
      said: expect.stringContaining("comes back at “four”"),
    }));
});

describe("layoutTimeline(model) of a branch that goes on from another", () => {
  const onward = { id: "onward", title: "Onward", from: "aside", triggers: ["BACK"], reaches: "a" };
  const branches = [onward, { ...ASIDE, rejoins: undefined }];
  const many = Array.from({ length: 70 }, (_, at) => ({ id: `e${at}`, after: at === 0 ? "four" : `e${at - 1}` }));

  /** Where the dashed line of a branch begins, and where its name stands. */
  function check(events: readonly Event[], options: TimelineOptions, said: string) {
    const model = modelOf(events, undefined, branches);
    const scene = layoutTimeline(model, options);
    expect(drawn(model, options).said).toContain(said);
    const [first, next] = [textOf(scene.marks, "Aside"), textOf(scene.marks, said)];
    expect(next.y).toBeGreaterThan(first.y);
    expect(scene.description).toMatch(/“Onward”[^.]*“Aside”/u);
    return { first, next, scene };
  }
  const textOf = (marks: readonly Mark[], said: string) => {
    const found = textsOf(marks).find(({ text }) => text.startsWith(said));
    if (!found) throw new Error(`no text begins with ${said}`);
    return found;
  };

  it("lanes: stands below it, and begins at its ring", () => {
    const { first, next } = check(CHAIN, { width: 1360 }, "Onward");
    expect(next.x).toBeGreaterThan(first.x);
  });
  it("blocks: stands one place further along", () => {
    const { first, next } = check([...CHAIN, { id: "apart" }], { width: 1360 }, "Onward");
    expect(next.x).toBeGreaterThan(first.x);
  });
  it("vertical: stands below it", () => check(CHAIN, { layout: "vertical" }, "Onward"));
  it("on a scale: stands below it and names it", () =>
    check([...CHAIN, ...many], { width: 1360, layout: "horizontal" }, "Onward (going on from"));
});

describe("layoutTimeline(model) of parties in parties", () => {
  const parties = { home: { name: "Home" }, p: { name: "Member", memberOf: "home" } };
  it("names the party that a member belongs to where it has no lane", () =>
    expect(drawn(modelOf(CHAIN, parties)).said).toContain("Member (Home)"));
  it("names it once where it has one", () => {
    const model = modelOf([{ id: "zero", before: "one", by: "home" }, ...CHAIN], parties);
    expect(drawn(model).said).not.toContain("Member (Home)");
  });
});
