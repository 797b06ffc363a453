import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutAccounts, layoutTimeline } from "../../src/layout/index.ts";
import { type Event, type Model, parseModel } from "../../src/model/index.ts";
import { solveTime } from "../../src/time/index.ts";
import { knobs } from "./pictures/knobs.ts";
import { modelOf } from "./pictures/random-model.ts";

function seed(name: string): Model {
  const parsed = parseModel(readFileSync(`seeds/${name}/${name}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${name} is no valid model`);
  return parsed.model;
}

/** Whether one claim holds that an event happened and another that it did not, or not surely. */
function isDisputed({ claims, modality }: Event): boolean {
  const told = claims.filter(({ basis }) => basis !== "context");
  const sides = new Set(told.map(({ stance }) => stance === "asserts" || stance === "believes"));
  return modality === "actual" && sides.size === 2;
}

/** What a summary of a timeline must say, each by the words that say it; of long lists the beginning. */
function saysOf(model: Model): string[] {
  const ids = model.events.map(({ id }) => id);
  const timing = solveTime(model.timed, model.statements, {
    timezone: model.timezone,
    bases: ["stated", "implied", "inferred"],
  });
  const { stated, all } = timing.pairs(ids);
  const acting = model.parties.filter(({ id }) =>
    model.events.some(({ by, with: others }) => [...by, ...others].includes(id)),
  );
  const disputed = model.events.filter(isDisputed).slice(0, 20);
  const isOpen = timing.relaxed.length > 0; // a disputed date leaves open what else it orders
  return [
    `Timeline of ${ids.length} event`,
    ...model.accounts.map(({ name }) => name),
    ...(acting.length > 0 ? ["Acting: "] : []),
    ...acting.slice(0, 20).map(({ name }) => name),
    ...(all > 1 && !isOpen ? [stated === all ? `All ${all} orderings` : `${stated} of the ${all} orderings`] : []),
    ...(disputed.length > 0 ? ["Accounts disagree on: "] : []),
    ...disputed.map(({ title }) => `“${title}”`),
    ...model.explanations.map(({ account }) => `by ${model.accounts.find(({ id }) => id === account)?.name}.`),
    ...model.branches.map(({ title }) => title),
  ];
}

function check(model: Model): void {
  const { title, description } = layoutTimeline(model);
  expect(title).toBe(model.title);
  expect(saysOf(model).filter((each) => !description.includes(each))).toEqual([]);
  if (!model.events.some(isDisputed) && new Set(model.statements.map(({ account }) => account)).size < 2)
    expect(description).not.toContain("Accounts disagree");
}

describe("the summary of a timeline", () => {
  it.each(readdirSync("seeds"))("says of %s what, who, which order, how it ends, and what is disputed", (name) =>
    check(seed(name)),
  );
  it("says so of random models", () =>
    fc.assert(
      fc.property(knobs(14), (of) => check(modelOf(of))),
      { numRuns: 60, seed: 2 },
    ));
  it("says where things stand at the end of Hanoi", () =>
    expect(layoutTimeline(seed("hanoi")).description).toMatch(/At the end stands: .*Bargain: collapsed/));
  it("says what accounts of the outage tell against each other, as the picture of accounts does", () => {
    const told = layoutAccounts(seed("checkout-outage")).description;
    const disputed = /Accounts disagree on: (.*?)\. /.exec(layoutTimeline(seed("checkout-outage")).description)?.[1];
    const titles = (disputed ?? "").split("; ").map((each) => each.replaceAll(/[“”]/g, ""));
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(told).toContain(`${title}: `);
  });
});
