import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gatherFacts } from "../../src/layout/index.ts";
import { standsAt } from "../../src/machine/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { wordingOf } from "../../src/wording/index.ts";

function modelOf(text: string): Model {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}
const hanoi = modelOf(readFileSync("seeds/hanoi/hanoi.yaml", "utf8"));

/** Two events of one region and one of none; `between` is how the last two stand to each other. */
const doors = (between: string) =>
  modelOf(`
demarche: 1
id: door
title: A door
sources: { s: { title: A text } }
accounts: { a: { name: A, source: s } }
machine:
  initial: shut
  states: { shut: { on: { OPEN: open } }, open: { on: { SLAM: shut } } }
events:
  - { id: opens, title: Opens, trigger: OPEN, claims: [{ account: a, quote: opens }] }
  - { id: slams, title: Slams, trigger: SLAM, after: { opens: { basis: implied, because: it was open } }, claims: [{ account: a, quote: slams }] }
  - { id: cat, title: Cat leaves, ${between} claims: [{ account: a, quote: cat }] }
`);
const stated = "after: { slams: { words: then, quote: then, account: a } },";

function check(model: Model, part: string, event: string | undefined, outcomes: string[][]) {
  expect(standsAt(model, gatherFacts(model, wordingOf("en")).timing, part, event)).toEqual({ kind: "told", outcomes });
}

describe("standsAt(model, timing, part, event)", () => {
  it("tells one state where every order leads to it", () =>
    check(hanoi, "bargain", "walk-out", [["bargain.collapsed"]]));
  it("tells each state that some permitted order leads to", () =>
    check(hanoi, "mood", "walk-out", [["mood.notDescribed"], ["mood.hostile"]]));
  it("tells where the machine as a whole stands", () => check(doors(stated), "", "slams", [["shut"]]));
  it("counts an event without a trigger by its order alone", () => check(doors(stated), "", "cat", [["shut"]]));
  it("leaves open what no order fixes", () => check(doors(""), "", "cat", [["shut"], ["open"]]));
  it("tells the end of the record", () => check(hanoi, "bargain", undefined, [["bargain.collapsed"]]));
  it("says why where the machine refuses the record", () => {
    const slammed = modelOf(
      readFileSync("seeds/hanoi/hanoi.yaml", "utf8").replace("trigger: WALK_OUT", "trigger: ACCEPT"),
    );
    expect(standsAt(slammed, gatherFacts(slammed, wordingOf("en")).timing, "bargain", "walk-out")).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("no active state accepts"),
    });
  });
});
