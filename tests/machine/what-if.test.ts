import { describe, expect, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { type WhatIf, type WhatIfOptions, whatIf } from "../../src/machine/index.ts";
import { buildModel, type MachineSpec, ModelFile, type ModelInput } from "../../src/model/index.ts";

const TRIGGERS = (found: WhatIf) =>
  found.paths.map(({ steps }) => steps.map(({ trigger, kind }) => `${trigger} ${kind}`));

/** What could have been instead, as `TRIGGER kind` by path, for a door that Ana says was unlocked and opened. */
function door(
  reach: string,
  {
    from = "unlocked",
    ...rest
  }: { from?: string; events?: ModelInput["events"]; machine?: MachineSpec } & WhatIfOptions = {},
): WhatIf {
  const model = buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "door",
      title: "Door",
      sources: { diary: { title: "Diary" } },
      accounts: { ana: { name: "Ana", source: "diary" } },
      machine: rest.machine ?? {
        type: "parallel",
        context: { keys: 0 },
        states: {
          door: {
            initial: "locked",
            states: {
              locked: { on: { UNLOCK: "shut", FORCE: { target: "broken", guard: { gte: ["keys", 9] } } } },
              shut: { on: { OPEN: "open", LOCK: "locked" } },
              open: { on: { SMASH: "broken" } },
              broken: {},
              sealed: {},
            },
          },
          lamp: { initial: "off", states: { off: { on: { LIGHT: "on" } }, on: { on: { DIM: "off" } } } },
        },
      },
      events: rest.events ?? [
        { id: "unlocked", title: "Unlocked", trigger: "UNLOCK", claims: [{ account: "ana", quote: "I unlocked it" }] },
        { id: "opened", title: "Opened", trigger: "OPEN", after: "unlocked" },
      ],
    }),
  );
  return whatIf(model, { from, reach }, rest);
}

describe("whatIf(model, { from, reach })", () => {
  it("finds Hanoi's deal from before more was demanded, by one step, beside the claim it departs from", () => {
    const { paths, ended } = whatIf(hanoi, { from: "more-than-that", reach: "bargain.deal" });
    expect(ended).toBe("all");
    expect(paths.length).toBe(1);
    expect(paths[0]?.run.isIn("bargain.deal")).toBe(true);
    expect(paths[0]?.steps).toMatchObject([
      {
        trigger: "ACCEPT",
        kind: "departs",
        departs: [
          { event: "more-than-that", account: "narrator", quote: { exact: expect.stringContaining("he needed") } },
        ],
        foreseen: [{ account: "narrator" }, { account: "narrator" }],
      },
    ]);
  });
  it("says which steps agree with the record, come earlier than it has them, or depart from it", () => {
    expect(TRIGGERS(door("door.broken"))).toEqual([["UNLOCK agrees", "OPEN agrees", "SMASH departs"]]);
    expect(TRIGGERS(door("door.locked", { from: "opened" }))).toEqual([["LOCK departs"]]);
    const early = door("door.broken", {
      events: [
        { id: "lit", title: "Lit", trigger: "LOCK" },
        { id: "unlocked", title: "Unlocked", trigger: "UNLOCK" },
      ],
      from: "unlocked",
      machine: {
        initial: "a",
        states: { a: { on: { LOCK: "a", UNLOCK: "door" } }, door: { states: { broken: {} }, initial: "broken" } },
      },
    });
    expect(TRIGGERS(early)).toEqual([["UNLOCK agrees"]]);
  });
  it("tells the record's later event as early, with what it departs from", () => {
    const machine: MachineSpec = {
      initial: "a",
      states: { a: { on: { ONE: "b", TWO: "c" } }, b: { on: { TWO: "c" } }, c: {} },
    };
    const events: ModelInput["events"] = [
      { id: "one", title: "One", trigger: "ONE", claims: [{ account: "ana", quote: "one" }] },
      { id: "two", title: "Two", trigger: "TWO", after: "one" },
    ];
    const found = door("c", { from: "one", machine, events });
    expect(TRIGGERS(found)).toEqual([["TWO early"]]);
    expect(found.paths[0]?.steps[0]).toMatchObject({ event: "two", departs: [{ event: "one", account: "ana" }] });
  });
  it("leaves out what does not bear on the state, and ways of which a step could be left out", () => {
    const found = door("door.shut");
    expect(TRIGGERS(found)).toEqual([["UNLOCK agrees"]]);
    expect(found.ended).toBe("all");
    expect(TRIGGERS(door("lamp.on"))).toEqual([["LIGHT departs"]]);
  });
  it("gives as many as asked for, and says that there are more", () => {
    const machine: MachineSpec = {
      initial: "a",
      states: { a: { on: { UNLOCK: "b", OTHER: "b", THIRD: "b" } }, b: {} },
    };
    expect(door("b", { machine, limit: 2, events: [{ id: "unlocked", title: "U", trigger: "UNLOCK" }] })).toMatchObject(
      {
        ended: "asked",
        paths: { length: 2 },
      },
    );
  });
  it("says where the region is stuck, and what would lead to the state", () => {
    const stuck = whatIf(hanoi, { from: "walk-out", reach: "bargain.deal" }).stuck;
    expect(stuck).toEqual({
      region: "bargain",
      at: ["bargain.moreDemanded"],
      canReach: ["bargain.collapsed"],
      wouldLead: [{ state: "bargain.confirmed", trigger: "ACCEPT", reason: { kind: "unreached" } }],
    });
    expect(door("door.sealed").stuck?.wouldLead).toEqual([]);
  });
  it("tells the guard of what almost leads there, with its values", () => {
    const machine: MachineSpec = {
      initial: "a",
      context: { keys: 0 },
      states: { a: { on: { UNLOCK: { target: "b", guard: { gte: ["keys", 9] } }, LOOK: "a" } }, b: {} },
    };
    const events: ModelInput["events"] = [{ id: "looked", title: "Looked", trigger: "LOOK" }];
    expect(door("b", { machine, events, from: "looked" }).stuck?.wouldLead).toEqual([
      {
        state: "a",
        trigger: "UNLOCK",
        reason: { kind: "guard", because: "keys ≥ 9 does not hold: keys is 0", path: [] },
      },
    ]);
  });
  it("an event that moves nothing and a state that is not there are faults of the call", () => {
    expect(() => door("door.open", { from: "nothing" })).toThrow("those are unlocked, opened");
    expect(() => door("constructor")).toThrow(RangeError);
  });
});
