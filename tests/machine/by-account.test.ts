import { describe, expect, it } from "vitest";
import { type AccountRuns, runByAccount } from "../../src/machine/index.ts";
import { buildModel, ModelFile, type ModelInput } from "../../src/model/index.ts";

/** A door that is unlocked, opened and broken, told by Ana and Ben; the parts of the record replaced. */
function run(events: ModelInput["events"], rest: Partial<ModelInput> = {}): AccountRuns {
  return runByAccount(
    buildModel(
      ModelFile.parse({
        demarche: 1,
        id: "door",
        title: "Door",
        sources: { diary: { title: "Diary" } },
        accounts: { ana: { name: "Ana", source: "diary" }, ben: { name: "Ben", via: "ana" } },
        machine: {
          initial: "locked",
          states: {
            locked: { on: { UNLOCK: "shut" } },
            shut: { on: { OPEN: "open", LOCK: "locked" } },
            open: { on: { BREAK: "broken" } },
            broken: { type: "final" },
          },
        },
        events,
        ...rest,
      }),
    ),
  );
}
type Claims = NonNullable<ModelInput["events"][number]["claims"]>;
const event = (id: string, ...claims: Claims) => ({ id, title: id, trigger: id.toUpperCase(), claims });
const says = (account: string, stance: "asserts" | "believes" | "denies" | "doubts" = "asserts") => ({
  account,
  stance,
  content: "x",
});
const steps = (runs: AccountRuns, account: string) =>
  runs.accounts.find((each) => each.account === account)?.steps.map((step) => `${step.kind} ${step.event}`);

describe("runByAccount(model)", () => {
  it("runs what an account asserts and believes itself, not what a nested one says", () => {
    const runs = run([event("unlock", says("ana")), event("open", says("ana", "believes"), says("ben"))]);
    expect(steps(runs, "ana")).toEqual(["told unlock", "told open"]);
    expect(steps(runs, "ben")).toEqual(["presupposed unlock", "told open"]);
    expect(runs.accounts.map(({ told, reached }) => [told, reached])).toEqual([
      [["unlock", "open"], ["open"]],
      [["open"], ["open"]],
    ]);
  });
  it("takes the fewest events of the record for granted", () => {
    const runs = run([
      event("unlock", says("ana")),
      event("lock", says("ana")),
      { ...event("unlock", says("ana")), id: "again" },
      event("open", says("ben")),
    ]);
    expect(steps(runs, "ben")?.length).toBe(2);
  });
  it("never takes for granted what the account denies, and says where it cannot go on", () => {
    const runs = run([event("unlock", says("ana"), says("ben", "denies")), event("open", says("ben"))]);
    expect(steps(runs, "ben")).toEqual(["refused open"]);
    expect(runs.accounts[1]).toMatchObject({
      denied: ["unlock"],
      reached: [],
      steps: [{ refusal: { reason: expect.stringContaining("shut would") } }],
    });
    expect(runs.divergences).toEqual([
      {
        accounts: ["ana", "ben"],
        kind: "contradicted",
        event: "unlock",
        says: ["asserts", "denies"],
        states: [{ region: "", first: "shut", second: "locked" }],
      },
    ]);
  });
  it("leaves plans and suppositions out", () =>
    expect(steps(run([event("unlock", { ...says("ana"), modality: "planned" })]), "ana")).toEqual([]));
  it("tells what one says first and the other neither says nor takes for granted", () => {
    const runs = run([
      event("unlock", says("ana")),
      event("open", says("ana"), says("ben")),
      event("break", says("ben")),
    ]);
    expect(runs.divergences).toMatchObject([{ kind: "unsaid", event: "break", says: ["silent", "asserts"] }]);
    expect(runs.divergences[0]?.states).toEqual([{ region: "", first: "open", second: "broken" }]);
  });
  it("tells where two state the order of two events the other way round", () => {
    const both = [says("ana"), says("ben")];
    const runs = run([
      { ...event("unlock", ...both), after: { open: { account: "ben", words: "after" } } },
      { ...event("open", ...both), after: { unlock: { account: "ana", words: "then" } } },
    ]);
    expect(runs.divergences).toMatchObject([{ kind: "order" }]);
  });
  it("tells where two date an event apart", () => {
    const when = ["ana", "ben"].map((account, index) => ({ date: `2026-01-0${index + 1}`, account }));
    const runs = run([{ ...event("unlock", says("ana"), says("ben")), when }], { timezone: "Z" });
    expect(runs.divergences).toMatchObject([{ kind: "time", event: "unlock", states: [] }]);
  });
  it("gives no divergence where two say the same, or one says nothing", () => {
    expect(run([event("unlock", says("ana"), says("ben"))]).divergences).toEqual([]);
    expect(run([event("unlock", says("ana"))]).divergences).toEqual([]);
  });
});
