import { describe, expect, it } from "vitest";
import { checkModel } from "../../src/check/index.ts";
import {
  alignLog,
  alignRecord,
  compareOrders,
  findFittingOrder,
  type LogRow,
  type Run,
  replayLog,
  replayRecord,
  restoreRun,
  startRun,
  whatIf,
} from "../../src/machine/index.ts";
import { defineModel, type Model, parseData } from "../../src/model/index.ts";
import { solveTime } from "../../src/time/index.ts";

const DAY = 86_400_000; // ms
const LAPSES = "tabled after P30D";

/** An offer that lapses after thirty days, with a record of its own. */
function modelOf(events: readonly object[], more: object = {}): Model {
  const parsed = parseData({
    demarche: 1,
    id: "offer",
    title: "An offer",
    timezone: "+00:00",
    machine: {
      initial: "none",
      states: {
        none: { on: { OFFER: "tabled" } },
        tabled: { after: { P30D: "lapsed" }, on: { ACCEPT: "deal" } },
        lapsed: { on: { ASK: "none" } },
        deal: {},
      },
    },
    events,
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}
const timingOf = (model: Model) => solveTime(model.timed, model.statements, { timezone: model.timezone });
const inferred = (range: object) => ({ ...range, basis: "inferred", because: "the file says so" });
const event = (id: string, trigger: string, more: object = {}) => ({ id, title: id, trigger, ...more });

const offered = event("offered", "OFFER", { when: "2020-01-01" });
const undated = event("offered", "OFFER");
const accepted = (after: object) => event("accepted", "ACCEPT", { after: { offered: inferred(after) } });

/** Where the replayed record ends, or why it stops. */
function check(events: readonly object[], end: string | RegExp) {
  const model = modelOf(events);
  const { run, stopped } = replayRecord(model, timingOf(model));
  expect(stopped?.refusal.reason ?? run.states.join()).toMatch(end);
}

describe("replayRecord(model, timing), where the machine has a delay", () => {
  it("takes what comes surely before it has run out, by dates or by how far two events are apart", () => {
    check([offered, event("accepted", "ACCEPT", { when: "2020-01-20" })], "deal");
    check([undated, accepted({ atMost: "P29D" })], "deal");
  });
  it("lets it run out first where it surely has, by how far two undated events are apart too", () => {
    check(
      [offered, event("accepted", "ACCEPT", { when: "2020-03-01" })],
      /tabled would; tabled after P30D has run out/,
    );
    check([undated, accepted({ atLeast: "P30D" })], /tabled would; tabled after P30D has run out by then/);
  });
  it("says that it is not stated where nothing decides it, and leaves it running", () => {
    const model = modelOf([undated, accepted({ atLeast: "P10D" })]);
    const { steps, run } = replayRecord(model, timingOf(model));
    expect([run.states, steps[1]?.open]).toEqual([["deal"], [LAPSES]]);
    check(
      [undated, event("asked", "ASK", { after: { offered: inferred({ atLeast: "P10D" }) } })],
      /it is not stated whether tabled after P30D has run out: 10 days at least/,
    );
  });
  it("takes it as an event of its own, by its name, unless it has surely not run out", () => {
    const lapsed = (when: string) => [offered, event("lapsed", LAPSES, { when }), event("asked", "ASK")];
    check(lapsed("2020-01-31"), "none");
    check(lapsed("2020-01-10"), /the delay has surely not run out: 8 to 10 days/);
    check(
      [undated, event("lapsed", LAPSES, { after: { offered: inferred({ atMost: "P3D" }) } })],
      /surely not run out/,
    );
  });
  it("counts a delay of the first state from no later than the first event that is dated", () => {
    const waiting = {
      initial: "idle",
      context: { rings: 0 },
      states: { idle: { after: { P30D: "asleep" }, on: { RING: { effects: { add: { rings: 1 } } } } }, asleep: {} },
    };
    const rung = (id: string, when: string) => event(id, "RING", { when });
    const ends = (second: string) => {
      const model = modelOf([rung("first", "2020-01-01"), rung("second", second)], { machine: waiting });
      return replayRecord(model, timingOf(model)).stopped?.refusal.reason;
    };
    expect(ends("2020-03-01")).toMatch(/idle after P30D has run out by then/);
    expect(ends("2020-01-05")).toBeUndefined();
  });
});

describe("a record whose delays matter", () => {
  const [late, early] = [
    event("accepted", "ACCEPT", { when: "2020-03-01" }),
    event("accepted", "ACCEPT", { when: "2020-01-05" }),
  ];
  it("is repaired by alignRecord(model, timing) with what time has done taken into account", () => {
    const model = modelOf([offered, late]);
    expect(alignRecord(model, timingOf(model))).toMatchObject({
      cost: 1,
      moves: [{ kind: "keep" }, { kind: "skip", trigger: "ACCEPT" }],
    });
    const asked = modelOf([undated, event("asked", "ASK")]);
    expect(alignRecord(asked, timingOf(asked))).toMatchObject({
      cost: 1,
      moves: [{ kind: "keep" }, { kind: "insert", trigger: LAPSES }, { kind: "keep" }],
    });
  });
  it("fits in another order only where that order leaves the delay running", () => {
    const model = modelOf([event("accepted", "ACCEPT"), event("offered", "OFFER")]);
    expect(findFittingOrder(model, timingOf(model))).toEqual({ kind: "found", order: ["offered", "accepted"] });
    const over = modelOf([late, offered]);
    expect(findFittingOrder(over, timingOf(over))).toEqual({ kind: "none" });
    const inTime = modelOf([early, offered]);
    expect(findFittingOrder(inTime, timingOf(inTime)).kind).toBe("found");
  });
  it("is compared in all its orders with when its delays began", () => {
    const machine = {
      type: "parallel",
      states: {
        clock: {
          initial: "off",
          states: {
            off: { on: { WIND: "on" } },
            on: { after: { P30D: "down" }, on: { WIND: { target: "on", reenter: true }, LOOK: "seen" } },
            down: {},
            seen: {},
          },
        },
      },
    };
    const events = [
      event("first", "WIND", { when: "2020-01-01" }),
      event("second", "WIND"),
      event("look", "LOOK", { when: "2020-01-20", after: { first: inferred({}), second: inferred({}) } }),
    ];
    const model = modelOf(events, { machine });
    expect(compareOrders(model, timingOf(model)).kind).toBe("same");
  });
  it("keeps in a snapshot which events its steps were", () => {
    const model = modelOf([undated, accepted({ atLeast: "P40D" }), event("asked", "ASK", { after: "accepted" })]);
    const run = (startRun(model) as Run).step("OFFER", { event: "offered" }).step("ASK", { event: "asked" });
    expect(run.history[1]?.delays).toEqual([LAPSES]);
    const restored = restoreRun(model, JSON.parse(JSON.stringify(run.snapshot)));
    expect([restored.states, restored.history[1]?.delays]).toEqual([["none"], [LAPSES]]);
  });
  it("is checked: an event may name a delay there is, and branches may", () => {
    const branch = { id: "b", title: "B", from: "offered", triggers: [LAPSES, "ASK"], reaches: "none" };
    const issues = (events: object[], branches: object[] = []) =>
      checkModel(modelOf(events, { branches })).flatMap((each) => (each.code.startsWith("claim") ? [] : each.code));
    expect(issues([offered, event("accepted", "ACCEPT", { when: "2020-01-20" })], [branch])).toEqual([]);
    expect(
      checkModel(modelOf([offered, event("lapsed", "tabled after P31D")])).find(
        ({ code }) => code === "trigger-unhandled",
      ),
    ).toMatchObject({ trigger: "tabled after P31D", nearest: LAPSES });
  });
});

describe("whatIf(model, { from, reach }), where the machine has a delay", () => {
  it("lets it run out or not as the way wants it, and tells where the record's dates say otherwise", () => {
    const model = modelOf([
      offered,
      event("lapsed", LAPSES, { when: "2020-01-31" }),
      event("asked", "ASK", { when: "2020-03-01" }),
      event("again", "OFFER", { after: "asked" }),
      event("accepted", "ACCEPT", { when: "2020-04-01" }),
    ]);
    const [way] = whatIf(model, { from: "lapsed", reach: "deal" }).paths;
    expect(way?.steps.map(({ trigger, kind, instead, before }) => ({ trigger, kind, instead, before }))).toEqual([
      { trigger: "ACCEPT", kind: "early", instead: "lapsed", before: [LAPSES] },
    ]);
    const [lapse] = whatIf(model, { from: "lapsed", reach: "lapsed" }).paths;
    expect(lapse?.steps.map(({ trigger, kind }) => [trigger, kind])).toEqual([[LAPSES, "agrees"]]);
  });
});

describe("replayLog(model, rows), where the machine has a delay", () => {
  const model = modelOf([offered]);
  const rows = (...each: readonly (readonly [trigger: string, time?: string, name?: string])[]): LogRow[] =>
    each.map(([trigger, time, name], index) => ({ row: index + 1, line: index + 2, trigger, time, case: name }));
  it("lets it run out before a row whose time is surely later, and counts that", () => {
    const found = replayLog(model, rows(["OFFER", "2020-01-01T10:00Z"], ["ASK", "2020-02-05T10:00Z"]));
    expect([found.deviating, found.cases[0]?.states]).toEqual([0, ["none"]]);
    expect(found.delays).toEqual({ ran: { count: 1, first: { row: 2, trigger: LAPSES } }, open: { count: 0 } });
  });
  it("says where the times leave it open, and where there are none", () => {
    const found = replayLog(model, rows(["OFFER", "2020-01-01"], ["ACCEPT", "2020-01-31"]));
    expect(found.delays?.open).toEqual({
      count: 1,
      first: { row: 2, trigger: LAPSES, passed: { least: 29 * DAY + 1, most: 31 * DAY - 1 } },
    });
    expect(found.cases[0]?.states).toEqual(["deal"]);
    expect(replayLog(model, rows(["OFFER"], ["ACCEPT"])).delays?.open.count).toBe(1);
  });
  it("refuses what comes too late, leaves the case where time has led it, and repairs it", () => {
    const found = replayLog(model, rows(["OFFER", "2020-01-01"], ["ACCEPT", "2020-03-01"], ["ASK", "2020-03-02"]));
    expect(found.deviations.map(({ states, refusal }) => [states, refusal.reason])).toEqual([
      [["lapsed"], expect.stringContaining("tabled after P30D has run out by then")],
    ]);
    expect(found.cases[0]?.states).toEqual(["none"]);
    expect(found.repair).toMatchObject({
      alignment: { cost: 1 },
      edits: [{ kind: "skip", trigger: "ACCEPT", row: 2 }],
    });
  });
  it("takes rows that name it, and repairs a log that does not by inserting it", () => {
    expect(replayLog(model, rows(["OFFER"], [LAPSES], ["ASK"])).deviating).toBe(0);
    const found = replayLog(model, rows(["OFFER", "2020-01-01"], ["ASK", "2020-01-31"]), { align: true });
    expect(found.repairs?.[0]?.edits).toEqual([{ kind: "insert", trigger: LAPSES, row: 2, line: 3 }]);
    const barred = replayLog(model, rows(["OFFER", "2020-01-01"], ["ASK", "2020-01-10"]), { align: true });
    expect(barred.repairs?.[0]?.edits).toEqual([{ kind: "skip", trigger: "ASK", row: 2, line: 3 }]);
  });
  it("keeps the clocks of cases apart", () => {
    const found = replayLog(
      model,
      rows(
        ["OFFER", "2020-01-01", "a"],
        ["OFFER", "2020-02-20", "b"],
        ["ACCEPT", "2020-03-01", "b"],
        ["ASK", "2020-03-01", "a"],
      ),
    );
    expect([found.deviating, found.cases.map(({ states }) => states[0])]).toEqual([0, ["none", "deal"]]);
  });
  it("aligns a log without times too", () =>
    expect(alignLog(model, ["OFFER", "ASK"])).toMatchObject({
      cost: 1,
      moves: [{}, { kind: "insert", trigger: LAPSES }, {}],
    }));
});

describe("defineModel({...}) of a machine with a delay", () => {
  const typed = defineModel({
    demarche: 1,
    id: "clock",
    title: "Clock",
    machine: {
      type: "parallel",
      states: {
        clock: {
          initial: "running",
          states: { running: { after: { P30D: "down" } }, down: { on: { WIND: "running" } } },
        },
      },
    },
    events: [{ id: "stops", title: "Stops", trigger: "clock.running after P30D" }],
  });
  it("lets a run step by its name", () => {
    const run = startRun(typed).step("clock.running after P30D").step("WIND").step("clock.running after P30D");
    expect(run.states).toEqual(["clock.down"]);
    expect(run.send("WIND").states).toEqual(["clock.running"]);
  });
});
