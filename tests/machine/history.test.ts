import { describe, expect, it } from "vitest";
import { createActor } from "xstate";
import { compileMachine, type Run, restoreRun, startRun } from "../../src/machine/index.ts";
import { activePaths } from "../../src/machine/states.ts";
import { defineModel } from "../../src/model/index.ts";

/** Talks that are left and taken up again, by either kind of history state. */
const talks = defineModel({
  demarche: 1,
  id: "talks",
  title: "Talks",
  machine: {
    initial: "talking",
    states: {
      talking: {
        initial: "opening",
        on: { BREAK: "away" },
        states: {
          opening: { on: { NEXT: "text" } },
          text: {
            initial: "draft",
            states: {
              draft: { on: { NEXT: "final" } },
              final: { initial: "open", states: { open: { on: { NEXT: "signed" } }, signed: {} } },
            },
          },
          shallow: { type: "history" },
          deep: { type: "history", history: "deep" },
          resumed: { type: "history", target: "talking.text.final" },
          resumedDeep: { type: "history", history: "deep", target: "text" },
        },
      },
      away: {
        on: {
          SHALLOW: "talking.shallow",
          DEEP: "talking.deep",
          RESUME: "talking.resumed",
          RESUME_DEEP: "talking.resumedDeep",
        },
      },
      early: {},
    },
  },
  events: [{ id: "e", title: "E" }],
});
const start = startRun(talks) as unknown as Run; // any trigger by name
const follow = (triggers: string, from = start): Run => triggers.split(" ").reduce((run, each) => run.step(each), from);

/** Where a sequence of triggers ends, by our run and by XState's actor. */
function check(triggers: string, state: string) {
  const actor = createActor(compileMachine<string>(talks)).start();
  for (const type of triggers.split(" ")) actor.send({ type });
  expect([follow(triggers).states, activePaths(actor.getSnapshot().value)]).toEqual([[state], [state]]);
}

describe("a history state", () => {
  it("shallow comes back to the child that was left, and into that from its beginning", () => {
    check("NEXT NEXT NEXT BREAK SHALLOW", "talking.text.draft");
    check("BREAK SHALLOW", "talking.opening");
  });
  it("deep comes back to all that was left", () => {
    check("NEXT NEXT NEXT BREAK DEEP", "talking.text.final.signed");
    check("NEXT NEXT BREAK DEEP BREAK DEEP", "talking.text.final.open");
  });
  it("remembers what was left last", () => check("NEXT BREAK DEEP NEXT BREAK DEEP", "talking.text.final.open"));
  it("goes to its target where there is no history, and to what is remembered where there is", () => {
    const machine = { ...talks.machine, initial: "away" } as typeof talks.machine;
    const fresh = startRun({ ...talks, machine } as typeof talks) as unknown as Run;
    expect(follow("RESUME", fresh).states).toEqual(["talking.text.final.open"]);
    expect(follow("RESUME_DEEP", fresh).states).toEqual(["talking.text.draft"]);
    expect(follow("SHALLOW", fresh).states).toEqual(["talking.opening"]);
    check("BREAK RESUME", "talking.opening");
    check("NEXT NEXT BREAK RESUME_DEEP", "talking.text.final.open");
  });
  it("remembers after a snapshot has been restored", () => {
    const broken = follow("NEXT NEXT NEXT BREAK");
    const restored = restoreRun(talks, JSON.parse(JSON.stringify(broken.snapshot))) as unknown as Run;
    expect(restored.key).toBe(broken.key);
    expect(follow("DEEP", restored).states).toEqual(["talking.text.final.signed"]);
    expect(follow("SHALLOW", restored).states).toEqual(["talking.text.draft"]);
  });
  it("tells two runs apart by their key that stand alike and remember different things", () => {
    const [early, late] = [follow("BREAK"), follow("NEXT NEXT BREAK")];
    expect([early.states, early.context]).toEqual([late.states, late.context]);
    expect(early.key).not.toBe(late.key);
    expect(follow("NEXT BREAK").key).toBe(follow("BREAK DEEP NEXT BREAK").key);
  });
  it("keeps what runs before remember apart: going back forgets nothing", () => {
    const late = follow("NEXT NEXT BREAK");
    expect(follow("DEEP BREAK", late).back().back().key).toBe(late.key);
    expect(follow("DEEP", late.at(0).step("BREAK")).states).toEqual(["talking.opening"]);
  });
});
