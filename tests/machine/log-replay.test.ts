import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { type LogRow, type Repair, replayLog, startRun } from "../../src/machine/index.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";
import { restingModel } from "./random-models.ts";

/** Rows `TRIGGER`, `TRIGGER@time` or `case:TRIGGER`, the first of them on line 2. */
const rowsOf = (text: string): LogRow[] =>
  text.split(" ").map((word, index) => {
    const [, perCase, trigger = "", time] = /^(?:(\w+):)?([^@]*)(?:@(.*))?$/.exec(word) ?? [];
    return { row: index + 1, line: index + 2, trigger, time, case: perCase };
  });

const wordsOf = (repair: Repair | undefined): string[] =>
  (repair?.edits ?? []).map(({ kind, trigger, row }) => `${row ?? "end"} ${kind} ${trigger}`);

describe("replayLog(model, rows)", () => {
  it("accepts what fits, and says where it ends", () => {
    const found = replayLog(hanoi, rowsOf("OFFER CONFIRM DEMAND_MORE WALK_OUT"));
    expect(found).toMatchObject({ rows: 4, accepted: 4, deviating: 0, deviations: [], repair: undefined });
    expect(found.cases[0]?.states).toContain("bargain.collapsed");
  });
  it("explains the first deviation: what came, why not, what was expected, after which row", () => {
    const found = replayLog(hanoi, rowsOf("OFFER CONFIRM WALK_OUT"));
    expect(found.deviations).toMatchObject([
      {
        row: { row: 3, line: 4 },
        after: 2,
        refusal: { reason: "no active state accepts it; bargain.moreDemanded would" },
      },
    ]);
    expect(found.deviations[0]?.refusal.legal).toContain("DEMAND_MORE");
    expect(wordsOf(found.repair)).toEqual(["3 insert DEMAND_MORE"]);
  });
  it("goes on from where the case stands after a row that is refused", () =>
    expect(replayLog(hanoi, rowsOf("OFFER OFFER CONFIRM CONFIRM DEMAND_MORE"))).toMatchObject({
      accepted: 3,
      deviating: 2,
    }));
  it("tells a repair with the rows that follow in view", () =>
    expect(wordsOf(replayLog(hanoi, rowsOf("OFFER WALK_OUT CONFIRM DEMAND_MORE")).repair)).toEqual([
      "2 skip WALK_OUT",
    ]));
  it("runs each case by itself", () => {
    const found = replayLog(hanoi, rowsOf("a:OFFER b:OFFER a:CONFIRM b:WALK_OUT a:DEMAND_MORE"));
    expect(found.cases.map(({ case: name, accepted, deviating }) => [name, accepted, deviating])).toEqual([
      ["a", 3, 0],
      ["b", 1, 1],
    ]);
    expect(found.deviations[0]).toMatchObject({ row: { case: "b", row: 4 }, after: 2 });
  });
  it("with align, repairs every case that deviates from its beginning on", () => {
    const found = replayLog(hanoi, rowsOf("a:CONFIRM a:DEMAND_MORE b:OFFER c:WALK_OUT"), { align: true });
    expect(found.repairs?.map((repair) => [repair.case, ...wordsOf(repair)])).toEqual([
      ["a", "1 insert OFFER"],
      ["c", "4 skip WALK_OUT"],
    ]);
  });
  it("says that the bound was reached, and proposes nothing", () => {
    const found = replayLog(hanoi, rowsOf("WALK_OUT DEMAND_MORE WALK_OUT"), { limit: 2 });
    expect(found.repair).toMatchObject({ alignment: { kind: "unknown", expanded: 2 }, edits: [] });
  });
  it("finds times that run backwards within a case, and those that it does not understand", () => {
    const found = replayLog(
      hanoi,
      rowsOf("a:OFFER@2019-02-28 b:OFFER@2019-02-27 a:CONFIRM@2019-02-27T23:00Z b:CONFIRM@noon"),
    );
    expect(found.times).toMatchObject({
      read: 3,
      backwards: { count: 0 },
      unread: { count: 1, first: { row: 4, time: "noon" } },
    });
    expect(replayLog(hanoi, rowsOf("OFFER@2019-02-28 CONFIRM@2019-02-27")).times.backwards).toEqual({
      count: 1,
      first: { row: 2, time: "2019-02-27", before: 1, than: "2019-02-28" },
    });
  });
  it.each([
    ["2020-01-01T00:30-01:00", "2020-01-01T00:00Z", 1],
    ["2020-01-01T00:00:00.5Z", "2020-01-01T00:00:00.250Z", 1],
    ["2020-01-01 10:00", "2020-01-01 10:00:01", 0],
    ["2020-01-01T10:00", "2020-01-01T09:00Z", 0], // of two kinds
    ["17", "9.5", 1],
    ["-2", "-1", 0],
  ])("holds %s before %s: %d backwards", (first, second, count) => {
    const rows: LogRow[] = [first, second].map((time, at) => ({ row: at + 1, line: at + 2, trigger: "OFFER", time }));
    expect(replayLog(hanoi, rows).times).toMatchObject({ read: 2, backwards: { count } });
  });
  it.each(["2020-13-01", "2020-1-1", "2020-01-01T1", "2020-01-01T10:00X", "2020-01-01T10:61", "1,5", "x"])(
    "does not understand %s",
    (time) =>
      expect(replayLog(hanoi, [{ row: 1, line: 2, trigger: "OFFER", time }]).times).toMatchObject({
        read: 0,
        unread: { count: 1 },
      }),
  );
  it("takes triggers named __proto__, constructor and * as names that the machine refuses", () =>
    expect(replayLog(hanoi, rowsOf("__proto__ constructor *"))).toMatchObject({ accepted: 0, deviating: 3 }));
  it("tells twenty deviations and counts the rest", () => {
    const found = replayLog(hanoi, rowsOf(Array(50).fill("NO").join(" ")));
    expect([found.deviations.length, found.deviating]).toEqual([20, 50]);
  });
  it("accepts and refuses as a run does, on random machines", () =>
    fc.assert(
      fc.property(restingModel, fc.array(fc.constantFrom("A", "B", "C", "D", "E"), { maxLength: 12 }), (model, log) => {
        let run = startRun(model);
        const refused: number[] = [];
        for (const [index, trigger] of log.entries()) {
          const attempt = run.attempt(trigger);
          if (attempt.ok) run = attempt.run;
          else refused.push(index + 1);
        }
        const found = replayLog(
          model,
          log.map((trigger, index) => ({ row: index + 1, line: index + 2, trigger })),
          { limit: 50 },
        );
        expect(found.deviations.map(({ row }) => row.row)).toEqual(refused);
        if (log.length > 0) expect(found.cases[0]?.states).toEqual(run.states);
      }),
      { numRuns: 100 },
    ));
  it("accepts a counter without end, in a table that begins anew when it is full", () => {
    const machine = {
      initial: "s",
      context: { n: 0 },
      states: { s: { on: { MORE: { effects: { add: { n: 1 } } } } } },
    };
    const model = modelOf({ machine, events: [{ id: "e", title: "E" }] });
    const rows = Array.from({ length: 120_000 }, (_, at): LogRow => ({ row: at + 1, line: at + 2, trigger: "MORE" }));
    expect(replayLog(model, rows)).toMatchObject({ accepted: 120_000, deviating: 0 });
  });
});

const modelOf = (file: object): Model => buildModel(ModelFile.parse({ demarche: 1, id: "m", title: "M", ...file }));

describe("replayLog(model, rows) where a guard counts time", () => {
  const machine = {
    initial: "idle",
    states: {
      idle: { on: { NOTIFY: "running" } },
      running: { on: { RETURN: { target: "back", guard: { since: "notified", atLeast: "P30D" } } } },
      back: {},
    },
  };
  const events = [
    { id: "notified", title: "Notified", trigger: "NOTIFY", when: "2020-01-01" },
    { id: "returned", title: "Returned", trigger: "RETURN", when: "2020-06-01" },
  ];
  const model = modelOf({ timezone: "+02:00", machine, events });
  const check = (log: string, deviating: number, ...reasons: string[]) => {
    const found = replayLog(model, rowsOf(log), { align: true });
    expect(found.deviating).toBe(deviating);
    for (const each of reasons) expect(found.deviations[0]?.refusal.reason).toContain(each);
    return found;
  };

  it("counts by the times of the log, not by those of the record", () => {
    check("NOTIFY@2021-03-01 RETURN@2021-04-01", 0);
    check("NOTIFY@2021-03-01 RETURN@2021-03-20", 1, "surely not");
  });
  it("leaves open what days alone do not settle, and settles it by the hour", () => {
    check("NOTIFY@2021-03-01 RETURN@2021-03-31", 1, "not stated whether", "29 to 31 days");
    check("NOTIFY@2021-03-01T10:00 RETURN@2021-03-31T10:00", 0);
    check("NOTIFY@2021-03-01T10:00 RETURN@2021-03-31T08:00Z", 0);
    check("NOTIFY@2021-03-01T10:00 RETURN@2021-03-31T07:59Z", 1, "surely not");
  });
  it("knows nothing of rows without a time, and of times that count from nowhere", () => {
    check("NOTIFY RETURN@2021-04-01", 1, "no time is given");
    check("NOTIFY@1 RETURN@99999999999", 1, "no time is given");
  });
  it("counts in each case apart, and from the last row that the event sends", () => {
    check("a:NOTIFY@2021-03-01 b:NOTIFY@2021-03-25 a:RETURN@2021-04-02 b:RETURN@2021-04-02", 1, "surely not");
    check("NOTIFY@2021-03-01 NOTIFY@2021-03-25 RETURN@2021-04-02", 2);
  });
  it("repairs by the same clock", () =>
    expect(wordsOf(check("NOTIFY@2021-03-01 RETURN@2021-03-20 RETURN@2021-05-01", 1).repairs?.[0])).toEqual([
      "2 skip RETURN",
    ]));
});
