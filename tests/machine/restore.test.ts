import { describe, expect, it } from "vitest";
import { describeIssue } from "../../src/issue/index.ts";
import { type Run, type RunSnapshot, readSnapshot, restoreRun, startRun } from "../../src/machine/index.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";

const modelOf = (machine: object, id = "m"): Model =>
  buildModel(ModelFile.parse({ demarche: 1, id, title: "M", machine, events: [{ id: "nothing", title: "Nothing" }] }));
const machine = {
  initial: "shut",
  context: { count: 0, notes: [] },
  states: {
    shut: { on: { OPEN: { target: "open", effects: { add: { count: 1 }, append: { notes: "opened" } } } } },
    open: { on: { SHUT: "shut" } },
  },
};
const door = modelOf(machine);
const opened: RunSnapshot = (startRun(door) as Run).step("OPEN").snapshot;

/** What is wrong with a snapshot, as `code path`, and words of the message. */
function check(snapshot: unknown, issue: string, words = "", model = door) {
  const reading = readSnapshot(model, snapshot);
  const issues = reading.ok ? [] : reading.issues;
  expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(issue === "" ? [] : [issue]);
  for (const each of issues) expect(describeIssue(each).message).toContain(words);
}
const altered = (change: object) => ({ ...opened, ...change });

describe("readSnapshot(model, snapshot)", () => {
  it("takes an honest one, through JSON, whatever the order of its keys", () => {
    const json = JSON.parse(JSON.stringify(opened));
    check(json, "");
    check({ ...json, context: { notes: ["opened"], count: 1 } }, "");
    expect(restoreRun(door, json).key).toBe((startRun(door) as Run).step("OPEN").key);
  });
  it("refuses another version of the model, and another model with the same machine", () => {
    const wider = { ...machine, states: { ...machine.states, barred: {} } };
    check(opened, "snapshot-foreign model", "another version of m's machine", modelOf(wider));
    check(opened, "snapshot-foreign model", "another model", modelOf(machine, "other"));
    check(altered({ model: "sha256:0" }), "snapshot-foreign model");
  });
  it("takes one after words of the model have changed, since the machine has not", () =>
    check(opened, "", "", { ...door, title: "Another title" }));
  it("refuses triggers that are not legal, at their place", () =>
    check(altered({ triggers: ["OPEN", "OPEN"] }), "snapshot-altered triggers.1", "OPEN is refused, since no active"));
  it("refuses other states", () => check(altered({ states: ["shut"] }), "snapshot-altered states"));
  it("refuses another context, one with more and one with less", () => {
    check(altered({ context: { count: 9, notes: ["opened"] } }), "snapshot-altered context");
    check(altered({ context: { count: 1, notes: ["opened"], more: 1 } }), "snapshot-altered context");
    check(altered({ context: { count: 1 } }), "snapshot-altered context");
  });
  it.each([null, undefined, 3, "text", []])("refuses %j, which is none", (snapshot) =>
    check(snapshot, "snapshot-invalid ", "this is no snapshot of a run"),
  );
  it("refuses parts of the wrong kind, each at its place", () => {
    check(altered({ triggers: [1] }), "snapshot-invalid triggers.0", "triggers.0: ");
    check(altered({ states: undefined }), "snapshot-invalid states");
    check(altered({ context: { count: { deep: 1 } } }), "snapshot-invalid context.count");
    check(altered({ elapsed: [{ notice: { least: "1", most: 2 } }] }), "snapshot-invalid elapsed.0.notice.least");
    check(altered({ more: true }), "snapshot-invalid ", "more");
  });
  it("takes triggers named as members of objects for what they are: not accepted", () =>
    check(altered({ triggers: ["__proto__"] }), "snapshot-altered triggers.0", "__proto__ is refused"));
});

describe("restoreRun(model, snapshot)", () => {
  it("throws a RangeError with the same words", () => {
    const restore = (change: object) => () => restoreRun(door, altered(change));
    expect(restore({ states: ["shut"] })).toThrow(RangeError);
    expect(restore({ states: ["shut"] })).toThrow("its triggers do not lead to its states; give it as run.snapshot");
  });
  it("keeps what had elapsed where one side of it is open, which JSON cannot say", () => {
    const timed = modelOf({
      initial: "waiting",
      states: { waiting: { on: { GO: { target: "gone", guard: { since: "nothing", atLeast: "P1D" } } } }, gone: {} },
    });
    const elapsed = { nothing: { least: 86_400_000, most: Number.POSITIVE_INFINITY } };
    const run = (startRun(timed) as Run).step("GO", { elapsed });
    const restored = restoreRun(timed, JSON.parse(JSON.stringify(run.snapshot)));
    expect(restored.history).toEqual(run.history);
  });
});
