import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { createActor, createMachine, fromPromise, setup } from "xstate";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { layoutTimeline } from "../../src/layout/index.ts";
import { compileMachine, type Run, startRun } from "../../src/machine/index.ts";
import { defineModel } from "../../src/model/index.ts";
import { renderSvg, toSvgString } from "../../src/render/index.ts";
import { demarcheMatchers, eventIn } from "../../src/testing/index.ts";

expect.extend(demarcheMatchers);
const offered = startRun(hanoi).step("OFFER");

/** The message of a matcher that fails. */
function check(assertion: () => void, ...words: string[]) {
  for (const each of words) expect(assertion).toThrow(each);
}

describe("matchers of runs", () => {
  it("toBeIn(path) tells where the run stood and how it came there", () =>
    check(() => expect(offered).toBeIn("bargain.deal"), "to be in bargain.deal", "After OFFER", "legal now:"));
  it("toBeIn(path) can be turned round", () =>
    check(() => expect(offered).not.toBeIn("bargain"), "not to be in bargain"));
  it("toAllow(trigger) tells what is legal", () =>
    check(() => expect(offered).toAllow("ACCEPT"), "to allow ACCEPT", "CONFIRM"));
  it("toRefuse(trigger, reason) tells the reason there is", () =>
    check(() => expect(offered).toRefuse("ACCEPT", "snapback"), "it does because no active state accepts it"));
  it("toRefuse(trigger) fails for a legal trigger", () =>
    check(() => expect(offered).toRefuse("CONFIRM"), "to refuse CONFIRM"));
  it("toHaveVisited(path) looks at every step", () => {
    expect(offered.step("CONFIRM")).toHaveVisited("bargain.onTheTable");
    check(() => expect(offered).toHaveVisited("bargain.deal"), "to have visited bargain.deal");
  });
  it("toReach(path, { within }) finds the shortest way", () => {
    expect(offered).toReach("bargain.deal", { within: 2 });
    expect(offered).toReach("bargain.onTheTable", { within: 0 });
    expect(offered.step("CONFIRM").step("ACCEPT")).not.toReach("bargain.collapsed");
    check(
      () => expect(offered).toReach("bargain.collapsed", { within: 2 }),
      "to reach bargain.collapsed within 2 steps",
      "The shortest way is CONFIRM, DEMAND_MORE, WALK_OUT.",
    );
    check(() => expect(offered).not.toReach("bargain.deal"), "not to reach bargain.deal");
  });
  it("toReach(path) cannot tell where the snapshots never end, turned round or not", () => {
    const counter = defineModel({
      demarche: 1,
      id: "counter",
      title: "Counter",
      machine: {
        initial: "low",
        context: { n: 0 },
        states: {
          low: { on: { UP: { effects: { add: { n: 1 } } }, END: { target: "high", guard: { lt: ["n", 0] } } } },
          high: {},
        },
      },
      events: [{ id: "e", title: "E" }],
    });
    check(() => expect(startRun(counter)).toReach("high"), "Cannot tell; expected the run to reach high");
    check(() => expect(startRun(counter)).not.toReach("high"), "Cannot tell; expected the run not to reach high");
  });
  it("toDifferFrom(run, { at }) tells the first step after which two runs part", () => {
    const [deal, walkOut] = [
      offered.step("CONFIRM").step("ACCEPT"),
      offered.step("CONFIRM").step("DEMAND_MORE").step("WALK_OUT"),
    ];
    expect(walkOut).toDifferFrom(deal, { at: 3 });
    expect(walkOut).toDifferFrom(deal, { at: "DEMAND_MORE" });
    expect(deal).not.toDifferFrom(deal);
    check(
      () => expect(walkOut).toDifferFrom(deal, { at: 1 }),
      "to differ first at 1",
      "after step 3: one with DEMAND_MORE in bargain.moreDemanded, the other with ACCEPT in bargain.deal",
    );
    check(() => expect(deal).toDifferFrom(deal), "They stand alike at every step");
  });
});

describe("matchers of runs, on machines that are not ours", () => {
  const door = createMachine({
    initial: "open",
    context: { locked: true },
    states: {
      open: { on: { CLOSE: "shut" } },
      shut: {
        initial: "still",
        states: { still: { on: { SHAKE: "loose" } }, loose: {} },
        on: { OPEN: { target: "open", guard: ({ context }) => !context.locked } },
      },
    },
  });
  const actor = createActor(door).start();
  actor.send({ type: "CLOSE" });

  it("take a machine where it starts, an actor where it stands, and a snapshot", () => {
    expect(door).toBeIn("open");
    expect(actor).toBeIn("shut.still");
    expect(actor.getSnapshot()).toBeIn("shut");
    expect(door).toAllow("CLOSE");
    expect(door).toAllow({ type: "CLOSE" });
    expect(compileMachine<string>(hanoi)).toBeIn("bargain.notTabled");
  });
  it("toRefuse(trigger, reason) tells a guard that fails from a trigger that nothing accepts", () => {
    expect(actor).toRefuse("OPEN", "its condition fails");
    expect(actor).toRefuse("CLOSE", "no active state accepts it");
    check(() => expect(actor).toAllow("OPEN"), "It is in shut.still; legal now: SHAKE.");
  });
  it("toReach(path, { within }) searches with xstate/graph, as it searches a run", () => {
    expect(door).toReach("shut.loose", { within: 2 });
    expect(actor).toReach("shut.loose", { within: 1 });
    expect(actor).not.toReach("open");
    check(() => expect(door).toReach("shut.loose", { within: 1 }), "The shortest way is CLOSE, SHAKE.");
    expect(compileMachine<string>(hanoi)).toReach("bargain.deal", { within: 3 });
    expect(startRun(hanoi)).toReach("bargain.deal", { within: 3 });
    expect(startRun(hanoi)).not.toReach("bargain.deal", { within: 2 });
  });
  it("toHaveVisited(path) cannot tell what a snapshot does not hold, nor an actor that is not watched", () => {
    expect(actor).toHaveVisited("shut");
    check(() => expect(actor.getSnapshot()).toHaveVisited("open"), "Cannot tell", "does not hold where it was before");
    check(() => expect(actor).not.toHaveVisited("open"), "Cannot tell", "demarche/testing/setup");
  });
  it("toReach(path, { events }) cannot tell where a payload decides, or an actor; and can where they are handed over", () => {
    const till = setup({
      types: { events: {} as { type: "PAY"; sum: number } },
      actors: { load: fromPromise(async () => 1) },
    }).createMachine({
      initial: "open",
      states: {
        open: { on: { PAY: { target: "paid", guard: ({ event }) => event.sum > 3 } } },
        paid: { invoke: { src: "load", id: "loader", onDone: "printed" } },
        printed: { after: { 10: "shut" } },
        shut: {},
        lost: { on: { PAY: "shut" } },
      },
    });
    const [pay, printed] = [
      { type: "PAY", sum: 5 },
      { type: "xstate.done.actor.loader", output: 1 },
    ];
    check(() => expect(till).toReach("paid"), "Cannot tell", "What PAY carries is looked at");
    check(() => expect(till).not.toReach("paid"), "Cannot tell");
    expect(till).toReach("paid", { within: 1, events: [pay] });
    check(
      () => expect(till).toReach("shut", { events: [pay] }),
      "Cannot tell",
      "Only an actor sends xstate.done.actor.loader",
    );
    expect(till).toReach("shut", { within: 3, events: [pay, printed] });
    expect(till).not.toReach("lost", { events: [pay, printed] });
  });
  it("refuse a state that the machine does not have, turned round or not", () => {
    check(() => expect(actor).not.toBeIn("shut.stil"), "has no state shut.stil; did you mean shut.still?");
    check(() => expect(door).not.toReach("opened"), "has no state opened; did you mean open?");
    check(() => expect(actor).not.toHaveVisited("garden"), "it has open, shut, shut.still, shut.loose");
    const typo: string = "bargain.colapsed"; // as a name in a test in JavaScript is
    const byName: Run = startRun(hanoi);
    check(() => expect(byName).not.toBeIn(typo), "has no state bargain.colapsed; did you mean bargain.collapsed?");
    check(() => expect(byName).not.toHaveVisited(typo), "did you mean bargain.collapsed?");
  });
  it("toRefuse(trigger, reason) tells a condition that throws", () => {
    const shy = createMachine({ on: { ASK: { guard: () => JSON.parse("no"), actions: () => undefined } } });
    expect(shy).toRefuse("ASK", "its condition throws: Unexpected token");
  });
  it("toDifferFrom(other) compares where two stand, and cannot tell the step at which they parted", () => {
    const other = createActor(door).start();
    expect(other).toDifferFrom(actor);
    expect(other.getSnapshot()).not.toDifferFrom(door);
    check(() => expect(other).not.toDifferFrom(actor), "One is in open, the other in shut.still.");
    check(() => expect(other).toDifferFrom(door), "with one context");
    check(() => expect(other).toDifferFrom(actor, { at: 1 }), "Cannot tell", "Only runs hold the way they came.");
  });
  it("refuse actors that run no machine, and machines that need an input", () => {
    check(() => expect(createActor(fromPromise(async () => 1))).toBeIn("open"), "no XState machine");
    const bank = setup({ types: { input: {} as { sum: number } } }).createMachine({
      context: ({ input }) => ({ sum: input.sum }),
      initial: "open",
      states: { open: {} },
    });
    check(() => expect(bank).toBeIn("open"), "does not start", "a started actor to expect");
    expect(createActor(bank, { input: { sum: 1 } })).toBeIn("open");
  });
  it("refuse what is no subject with the right call", () =>
    check(() => expect(3).toBeIn("open"), "expect(startRun(model))"));
});

describe("matchers of events", () => {
  it("toHappenBefore(event) holds what the statements say, with their words", () => {
    expect(eventIn(hanoi, "offer")).toHappenBefore("walk-out");
    expect(eventIn(hanoi, "walk-out")).not.toHappenBefore("offer");
    check(() => expect(eventIn(hanoi, "offer")).not.toHappenBefore("kim-confirms"), "put it before", "“When”");
  });
  it("toHappenBefore(event) cannot tell what the statements leave open, turned round or not", () => {
    check(() => expect(eventIn(hanoi, "bolton-arrives")).toHappenBefore("offer"), "Cannot tell", "leave the order");
    check(() => expect(eventIn(hanoi, "bolton-arrives")).not.toHappenBefore("offer"), "Cannot tell", "leave the order");
    check(() => expect(eventIn(hanoi, "bolton-arrives")).toHappenBefore("mood-hostile"), "before or at the same time");
  });
  it("toHappenBetween(earliest, latest) holds the bounds, three-valued", () => {
    expect(eventIn(hanoi, "walk-out")).toHappenBetween("2019-02-27", "2019-02-28");
    expect(eventIn(hanoi, "walk-out")).not.toHappenBetween("2019-03-01", "2019-03-31");
    check(
      () => expect(eventIn(hanoi, "walk-out")).toHappenBetween("2019-02-28T15:00+07:00", "2019-02-28"),
      "Cannot tell",
      "2019",
    );
    expect(() => expect(eventIn(hanoi, "walk-out")).toHappenBetween("yesterday", "2019")).toThrow(/write EDTF/);
  });
  it("toBeSupportedBy(count, what) counts what tells of it, and not what denies it", () => {
    expect(eventIn(hanoi, "kim-shocked")).toBeSupportedBy(2, "accounts");
    expect(eventIn(hanoi, "kim-shocked")).not.toBeSupportedBy(2, "sources");
    expect(eventIn(hanoi, "walk-out")).toBeSupportedBy(3, "quotes");
    check(() => expect(eventIn(hanoi, "offer")).toBeSupportedBy(2, "sources"), "by 2 sources", "supported by 1: ditz");
  });
  it("eventIn(model, id) refuses an id that the model has not", () =>
    expect(() => eventIn(hanoi as Parameters<typeof eventIn>[0], "lunch")).toThrow(/no such event/));
});

describe("toBeAccessibleFigure()", () => {
  const scene = layoutTimeline(hanoi);
  it("takes our pictures, as text and as an element", () => {
    expect(toSvgString(scene)).toBeAccessibleFigure();
    expect(renderSvg(scene, new JSDOM().window.document)).toBeAccessibleFigure();
  });
  it("says what is missing", () => {
    check(
      () => expect("<svg><rect/></svg>").toBeAccessibleFigure(),
      "role=",
      "a title",
      "a description",
      "named marks",
    );
    check(() => expect("<p>no picture</p>").toBeAccessibleFigure(), "an svg element");
    const bare =
      '<svg role="img"><title>T</title><desc>D</desc><g role="img" aria-describedby="gone"><path/></g></svg>';
    check(() => expect(bare).toBeAccessibleFigure(), "a title for 1 of the 1 marks", "the element gone");
    check(() => expect(toSvgString(scene)).not.toBeAccessibleFigure(), "not to be accessible");
  });
  it("reads no title in a comment or an attribute", () =>
    check(
      () => expect('<svg role="img" d="<title>T</title>"><!-- <title>T</title> --></svg>').toBeAccessibleFigure(),
      "a title",
    ));
});
