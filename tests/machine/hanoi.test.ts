import { describe, expect, it } from "vitest";
import { createActor, type InspectionEvent } from "xstate";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { compileMachine, restoreRun, startRun } from "../../src/machine/index.ts";
import { demarcheMatchers } from "../../src/testing/index.ts";

expect.extend(demarcheMatchers);

describe("startRun(hanoi)", () => {
  const offered = startRun(hanoi).step("OFFER").step("CONFIRM");

  it("step(trigger) takes the record to the walk-out", () => {
    const run = offered.step("DEMAND_MORE").step("WALK_OUT");
    expect(run).toBeIn("bargain.collapsed");
    expect(run).toHaveVisited("bargain.confirmed");
    expect(run.history.at(-1)?.changes).toEqual([
      { region: "bargain", from: "bargain.moreDemanded", to: "bargain.collapsed" },
    ]);
  });

  it("step(trigger) takes the branch to the deal, since the offer held the snapback", () => {
    expect(offered.step("ACCEPT")).toBeIn("bargain.deal");
  });

  it("step(trigger) leaves the run it is called on as it was", () => {
    offered.step("ACCEPT");
    expect(offered).toBeIn("bargain.confirmed");
  });

  it("step(trigger) is refused with the reason and what is legal", () => {
    expect(startRun(hanoi)).toRefuse("WALK_OUT", "bargain.moreDemanded would");
    expect(() => startRun(hanoi).send("WALK_OUT")).toThrow(/no active state accepts it.*Legal now: TRUMP_OPEN/s);
  });

  it("refused() tells which part of a guard fails, with its value", () => {
    const tried = startRun(hanoi).step("TRY_TO_RECOVER");
    expect(tried).toRefuse("RECOVER", "the US needs to be willing (willingness.willing is not active)");
    expect(tried.step("US_WILLING")).toAllow("RECOVER");
  });

  it("a chain of events in one region leaves all others where they were", () => {
    expect(offered.states.filter((state) => !state.startsWith("bargain"))).toEqual(
      startRun(hanoi).states.filter((state) => !state.startsWith("bargain")),
    );
  });

  it("back() and at(n) return to earlier runs", () => {
    expect(offered.back().states).toEqual(startRun(hanoi).step("OFFER").states);
    expect(offered.at(0).states).toEqual(startRun(hanoi).states);
  });

  it("snapshot restores through JSON, and is refused for another model or when tampered with", () => {
    const snapshot = JSON.parse(JSON.stringify(offered.snapshot));
    expect(restoreRun(hanoi, snapshot).states).toEqual(offered.states);
    expect(() => restoreRun({ ...hanoi, id: "other" }, snapshot)).toThrow(/another version/);
    expect(() => restoreRun(hanoi, { ...snapshot, states: ["bargain.deal"] })).toThrow(/do not lead/);
  });
});

describe("compileMachine(model)", () => {
  it("gives a machine that can be inspected: every step, with its trigger, and its definition as JSON", () => {
    const seen: string[] = [];
    const inspect = (event: InspectionEvent): void => {
      if (event.type === "@xstate.snapshot") seen.push(event.event.type);
    };
    const actor = createActor(compileMachine<string>(hanoi), { inspect }).start();
    actor.send({ type: "OFFER" });
    expect(seen).toEqual(["xstate.init", "OFFER"]);
    const definition = JSON.parse(JSON.stringify(actor.logic.definition));
    expect(definition.states.bargain.states.confirmed.on.ACCEPT[0]).toMatchObject({
      guard: { type: "snapback = true" },
      target: ["#hanoi.bargain.deal"],
    });
  });
  it("gives a machine that runs in createActor as the run does", () => {
    const actor = createActor(compileMachine<string>(hanoi)).start();
    for (const trigger of ["OFFER", "CONFIRM", "ACCEPT"]) actor.send({ type: trigger });
    expect(actor.getSnapshot().matches({ bargain: "deal" } as never)).toBe(true); // the compiled machine's states are not typed
    expect(actor.getSnapshot().context).toEqual({ snapback: true });
  });
});
