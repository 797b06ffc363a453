import { expect, it } from "vitest";
import { gatherEvidence } from "../../src/evidence/index.ts";
import { type Model, parseData } from "../../src/model/index.ts";
import { openStory } from "../../src/reader/story.ts";
import { gatherReader } from "../../src/report/reader/data.ts";

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

it("openStory(data).standing(order, count) lets delays run out that have by a step's date", () => {
  const story = openStory(gatherReader(model, gatherEvidence(model, new Map(), undefined)));
  const [order, at] = [story.data.steps, (count: number) => story.standing(story.data.steps, count)];
  expect(order).toEqual(["offered", "asked"]);
  expect([at(1).states, at(2).states, at(2).refused]).toEqual([["tabled"], ["none"], undefined]);
  expect(story.data.delays).toEqual({ asked: ["tabled after P30D"] });
});
