import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createActor, SimulatedClock } from "xstate";
import { checkModel } from "../../src/check/index.ts";
import { describeIssue } from "../../src/issue/index.ts";
import { compileMachine, eventTypeOf, explorePaths, type Run, restoreRun, startRun } from "../../src/machine/index.ts";
import { activePaths, allStates } from "../../src/machine/states.ts";
import { buildModel, type Model, ModelFile, parseData } from "../../src/model/index.ts";
import { coverTransitions } from "../../src/testing/index.ts";
import { randomModel } from "./random-models.ts";

/** An offer that lapses after thirty days, and an office that closes and opens again by itself. */
const offer = {
  demarche: 1,
  id: "offer",
  title: "An offer",
  timezone: "+00:00",
  machine: {
    type: "parallel",
    states: {
      offer: {
        initial: "none",
        states: {
          none: { on: { OFFER: "tabled" } },
          tabled: { after: { P30D: "lapsed" }, on: { ACCEPT: "deal", RENEW: { target: "tabled", reenter: true } } },
          lapsed: {},
          deal: { type: "final" },
        },
      },
      office: { initial: "open", states: { open: { on: { RING: {} } } } },
    },
  },
  events: [
    { id: "offered", title: "Offered", trigger: "OFFER", when: "2020-01-01" },
    { id: "accepted", title: "Accepted", trigger: "ACCEPT", when: "2020-01-20" },
  ],
};
const modelOf = (file: object): Model => buildModel(ModelFile.parse(file));
const model = modelOf(offer);
const LAPSES = "offer.tabled after P30D";
const tabled = (startRun(model) as Run).step("OFFER", { at: "2020-01-01" });

/** What comes of a trigger on a day: the state of the offer, or why it is refused. */
function check(trigger: string, at: string | undefined, found: string | RegExp, run = tabled) {
  const attempt = run.attempt(trigger, at === undefined ? undefined : { at });
  const state = attempt.ok ? attempt.run.states.find((each) => each.startsWith("offer.")) : attempt.refusal.reason;
  expect(state).toMatch(found);
}

describe("startRun(model).attempt(trigger, { at })", () => {
  it("takes a trigger while the delay has surely not run out", () => check("ACCEPT", "2020-01-20", "offer.deal"));
  it("lets the delay run out first where it surely has", () =>
    check("ACCEPT", "2020-02-05", "no active state accepts it; offer.tabled would"));
  it("leaves it running where days do not tell, and says so where that matters", () => {
    check("ACCEPT", "2020-01-31", "offer.deal");
    check("OFFER", "2020-01-31", "not stated whether offer.tabled after P30D has run out: 29 to 31 days");
  });
  it("begins it anew when its state is entered anew", () => {
    const renewed = tabled.step("RENEW", { at: "2020-01-20" });
    check("ACCEPT", "2020-02-05", "offer.deal", renewed);
    check("ACCEPT", "2020-03-05", "offer.tabled would", renewed);
  });
  it("takes the delay as a trigger: at any time where none is given, else only when it can have run out", () => {
    check(LAPSES, undefined, "offer.lapsed");
    check(LAPSES, "2020-01-31", "offer.lapsed");
    check(LAPSES, "2020-01-20", "the delay has surely not run out: 18 to 20 days");
    check(LAPSES, undefined, "no active state accepts it; offer.tabled would", startRun(model) as Run);
  });
  it("knows what is legal then", () => {
    expect(tabled.legal({ at: "2020-01-20" })).toEqual(["ACCEPT", "RENEW"]);
    expect(tabled.legal({ at: "2020-01-31" })).toEqual(["ACCEPT", "RENEW", LAPSES]);
    expect(tabled.legal({ at: "2020-02-05" })).toEqual([LAPSES]);
    expect(tabled.legal()).toEqual(["ACCEPT", "RENEW", LAPSES]);
    expect(tabled.can("ACCEPT", { at: "2020-02-05" })).toBe(false);
  });
  it("tells which delays ran out before a step, and is restored with when that was", () => {
    const late = modelOf({ ...offer, machine: ticking });
    const run = (startRun(late, { at: "2020-01-01" }) as Run).step("RING", { at: "2020-01-04" });
    expect(run.history[0]).toMatchObject({ delays: ["dusk after P1D", "night after P1D"] });
    expect(run.context).toEqual({ rings: 1, nights: 1 });
    const restored = restoreRun(late, JSON.parse(JSON.stringify(run.snapshot)));
    expect(restored.history).toEqual(run.history);
    expect(restored.step("RING", { at: "2020-01-10" }).context).toEqual({ rings: 2, nights: 4 });
  });
  it("refuses a trigger before which delays without length never come to rest", () => {
    const states = { a: { after: { PT0S: "b" } }, b: { after: { PT0S: "a" }, on: { GO: "a" } } };
    const run = startRun(modelOf({ ...offer, machine: { initial: "a", states } }), { at: "2020-01-01" }) as Run;
    check("GO", "2020-01-02", "never come to rest", run);
  });
});

/** Dusk and night follow each other, a day each. */
const ticking = {
  initial: "dusk",
  context: { rings: 0, nights: 0 },
  on: { RING: { effects: { add: { rings: 1 } } } },
  states: { dusk: { after: { P1D: "night" } }, night: { entry: { add: { nights: 1 } }, after: { P1D: "dusk" } } },
};

const HOUR = 3_600_000; // ms
const momentAt = (at: number) => ({ elapsed: {}, bounds: { earliest: at, latest: at } });

describe("a machine with delays", () => {
  it("runs as XState's actor does on a clock of its own, on random machines", () => {
    let ran = 0;
    const waits = fc.array(fc.tuple(fc.constantFrom(0, 1, 23, 24, 25, 24 * 28), fc.constantFrom("A", "B", "C")), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(randomModel, waits, (each, sent) => {
        ran += runBeside(hasHistory(each) ? withoutWildcards(each) : each, sent);
      }),
      { numRuns: 150 },
    );
    expect(ran).toBeGreaterThan(5);
  });
  it("is compiled to XState's own delays", () => {
    const clock = new SimulatedClock();
    const actor = createActor(compileMachine<string>(model), { clock }).start();
    actor.send({ type: "OFFER" });
    clock.increment(30 * 24 * HOUR - 1);
    expect(activePaths(actor.getSnapshot().value)).toContain("offer.tabled");
    clock.increment(1);
    expect(activePaths(actor.getSnapshot().value)).toContain("offer.lapsed");
    expect(eventTypeOf(model, LAPSES)).toBe("xstate.after.2592000000.offer.offer.tabled");
    expect(eventTypeOf(model, "OFFER")).toBe("OFFER");
  });
  it("is explored and covered, its delays by their names", () => {
    expect(explorePaths(model).reachable).toContain("offer.lapsed");
    expect(coverTransitions(model).missed).toEqual([]);
    expect(coverTransitions(model).paths.flat()).toContain(LAPSES);
  });
  it("keeps its delay from the wildcards of other regions", () => {
    const machine = structuredClone(offer.machine) as { states: Record<string, unknown> };
    machine.states["office"] = { initial: "open", states: { open: { on: { "*": "shut" } }, shut: {} } };
    const start = startRun(modelOf({ ...offer, machine })) as Run;
    expect(start.can(LAPSES)).toBe(false);
  });
});

const hasHistory = ({ machine }: Model): boolean => allStates(machine).some(({ spec }) => spec.type === "history");

/** Where a history state enters an active state anew, XState leaves the old timer running too, which `*` would take later. */
const withoutWildcards = (model: Model): Model => ({
  ...model,
  machine: JSON.parse(JSON.stringify(model.machine, (key, value) => (key === "*" ? undefined : value))),
});

/** A clock that stands at the time of each delay when it runs out; XState's SimulatedClock stands at the end of the wait. */
function exactClock() {
  const waiting = new Map<number, { readonly due: number; readonly fire: () => void }>();
  let now = 0;
  let count = 0;
  const nextBy = (to: number) =>
    [...waiting].filter(([, { due }]) => due <= to).toSorted(([, a], [, b]) => a.due - b.due)[0];
  return {
    setTimeout(fire: () => void, delay: number): number {
      waiting.set(++count, { due: now + delay, fire });
      return count;
    },
    clearTimeout: (id: number) => void waiting.delete(id),
    advance(to: number): void {
      for (let next = nextBy(to); next; next = nextBy(to)) {
        const [id, { due, fire }] = next;
        waiting.delete(id);
        now = due;
        fire();
      }
      now = to;
    },
  };
}

/** How many delays run out on the way. */
function runBeside(model: Model, sent: readonly (readonly [hours: number, trigger: string])[]): number {
  const clock = exactClock();
  const actor = createActor(compileMachine<string>(model), { clock });
  actor.subscribe({ error: () => undefined });
  actor.start();
  if (actor.getSnapshot().status === "error") return 0;
  let run = startRun(model, momentAt(0)) as Run;
  let now = 0;
  let ran = 0;
  for (const [hours, trigger] of sent) {
    now += hours * HOUR;
    clock.advance(now);
    if (actor.getSnapshot().status !== "active") break;
    const attempt = run.attempt(trigger, momentAt(now));
    actor.send({ type: trigger });
    if (actor.getSnapshot().status === "error" || !attempt.ok) break;
    run = attempt.run;
    ran += run.history.at(-1)?.delays?.length ?? 0;
    expect([run.states.toSorted(), run.context]).toEqual([
      activePaths(actor.getSnapshot().value).toSorted(),
      actor.getSnapshot().context,
    ]);
  }
  return ran;
}

describe("parseData(file) and checkModel(model) on delays", () => {
  /** Codes and places of what is wrong with delays of the one state there is. */
  function checkAfter(after: object, ...expected: string[]) {
    const parsed = parseData({ ...offer, machine: { initial: "a", states: { a: { after } } } });
    const issues = parsed.ok ? checkModel(parsed.model).filter(({ path }) => path[0] === "machine") : parsed.issues;
    expect(issues.map((issue) => `${issue.path.slice(2).join(".")}: ${describeIssue(issue).message}`)).toEqual(
      expected.map((each) => expect.stringContaining(each)),
    );
  }
  it("take a delay of days", () => checkAfter({ P30D: "a" }));
  it("refuse months, which differ in length", () => checkAfter({ P1M: "a" }, "a.after"));
  it("refuse what is no duration", () => checkAfter({ 1000: "a" }, "a.after"));
  it("refuse two delays of one length", () => checkAfter({ P1D: "a", PT24H: "a" }, "two delays of one length"));
  it("name a target that is none, at its place", () =>
    checkAfter({ P1D: "b" }, "a.after.P1D: the machine has no state"));
});
