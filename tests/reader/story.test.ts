import { expect, it } from "vitest";
import { gatherEvidence } from "../../src/evidence/index.ts";
import { type Model, parseData } from "../../src/model/index.ts";
import { openStory } from "../../src/reader/story.ts";
import { gatherReader } from "../../src/report/reader/data.ts";
import { readerWordingOf } from "../../src/wording/index.ts";

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
  events: [
    { id: "offered", title: "Offered", trigger: "OFFER", when: "2020-01-01" },
    { id: "asked", title: "Asked", trigger: "ASK", when: "2020-03-01" },
  ],
});
const model = (parsed.ok ? parsed.model : undefined) as Model; // it is well formed

const storyOf = (each: Model) =>
  openStory(gatherReader(each, gatherEvidence(each, new Map(), undefined)), readerWordingOf("en"));

it("openStory(data).standing(order, count) lets delays run out that have by a step's date", () => {
  const story = storyOf(model);
  const [order, at] = [story.data.steps, (count: number) => story.standing(story.data.steps, count)];
  expect(order).toEqual(["offered", "asked"]);
  expect([at(1).states, at(2).states, at(2).refused]).toEqual([["tabled"], ["none"], undefined]);
  expect([at(1).delays, at(2).delays]).toEqual([[], ["tabled after P30D"]]);
});

/** Three things of which the dates leave the order open; an offer lapses after thirty days. */
const free = parseData({
  demarche: 1,
  id: "free",
  title: "In any order",
  timezone: "+00:00",
  machine: {
    initial: "none",
    states: {
      none: { on: { OFFER: "tabled" } },
      tabled: { after: { P30D: "lapsed" }, on: { ACCEPT: "deal", NOTE: { target: "tabled", reenter: true } } },
      lapsed: { on: { ACCEPT: "late" } },
      late: {},
      deal: {},
    },
  },
  events: [
    { id: "offered", title: "Offered", trigger: "OFFER", when: "2020-01" },
    { id: "renewed", title: "Offered anew", trigger: "NOTE", when: "2020-01/2020-05" },
    { id: "accepted", title: "Accepted", trigger: "ACCEPT", when: "2020-04" },
  ],
});
const freeModel = (free.ok ? free.model : undefined) as Model; // it is well formed

it("openStory(data) lets delays run out by the order that the reader chooses, not by the record's", () => {
  const story = storyOf(freeModel);
  const at = (order: string[], count = order.length) => story.standing(order, count);
  expect(story.data.steps).toEqual(["offered", "renewed", "accepted"]);
  expect(at(["offered", "accepted", "renewed"], 2)).toMatchObject({ states: ["late"], delays: ["tabled after P30D"] });
  expect(at(["offered", "renewed", "accepted"]).states).toEqual(["deal"]);
  expect(at(["offered", "renewed", "accepted"]).open).toMatchObject([{ trigger: "tabled after P30D" }]);
  expect(at(["offered", "accepted", "renewed"], 2).states).toEqual(["late"]);
});

it("openStory(data) tells what is legal as the step that may come next, and lets no delay run out off the record", () => {
  const story = storyOf(freeModel);
  const order = ["offered", "accepted", "renewed"];
  expect(story.legal(order, 1)).toContain("ACCEPT");
  expect(story.refused(order, 2).find(({ trigger }) => trigger === "NOTE")?.reason).toBe("needs tabled");
  expect(story.standing(order, 1, ["ACCEPT"]).states).toEqual(["deal"]);
  expect(story.standing(order, 1, ["tabled after P30D", "ACCEPT"]).states).toEqual(["late"]);
});

it("openStory(data) counts by how far two events are apart, where neither is dated", () => {
  const apart = parseData({
    ...{ demarche: 1, id: "apart", title: "Apart", machine: freeModel.machine },
    sources: { s: { title: "S" } },
    accounts: { a: { name: "A", source: "s" } },
    events: [
      { id: "offered", title: "Offered", trigger: "OFFER" },
      { id: "accepted", title: "Accepted", trigger: "ACCEPT", after: { offered: { atLeast: "P31D", account: "a" } } },
    ],
  });
  expect(apart.ok).toBe(true);
  if (apart.ok) expect(storyOf(apart.model).standing(["offered", "accepted"], 2).states).toEqual(["late"]);
});
