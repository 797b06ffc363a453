import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutAccounts, layoutPicture, layoutTimeline, VIEWS, type View } from "../../src/layout/index.ts";
import { type Event, type Model, parseModel } from "../../src/model/index.ts";
import { LOCALES, solveTime } from "../../src/time/index.ts";
import { wordingOf } from "../../src/wording/index.ts";
import { knobs } from "./pictures/knobs.ts";
import { modelOf } from "./pictures/random-model.ts";

function seed(name: string): Model {
  const parsed = parseModel(readFileSync(`seeds/${name}/${name}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${name} is no valid model`);
  return parsed.model;
}

/** Whether one account holds that an event happened and another that it did not, or not surely. */
function isDisputed({ claims }: Event): boolean {
  const actual = claims.filter(({ modality }) => modality === "actual");
  const holders = (stances: readonly string[]) =>
    new Set(actual.filter(({ stance }) => stances.includes(stance)).map(({ account }) => account));
  const [held, denied] = [holders(["asserts", "believes"]), holders(["denies", "doubts"])];
  return held.size > 0 && denied.size > 0 && new Set([...held, ...denied]).size > 1;
}

const OPENINGS: Readonly<Record<View, RegExp>> = {
  timeline: /Timeline of \d+ events? told by /,
  "possible-times": /The picture shows when \d+ events? can have happened|No account dates /,
  statechart: /Statechart of “.*” with \d+ states? |This model has no machine/,
  accounts: /\d+ accounts? tells? of \d+ events?; /,
};

/** What a summary must say besides what it is of, each by the words that say it; of long lists the beginning. */
function saysOf(model: Model, view: View): string[] {
  const ids = model.events.map(({ id }) => id);
  const timing = solveTime(model.timed, model.statements, {
    timezone: model.timezone,
    bases: ["stated", "implied", "inferred"],
  });
  const { stated = 0, all } = timing.pairs(ids);
  const acting = model.parties.filter(({ id }) =>
    model.events.some(({ by, with: others }) => [...by, ...others].includes(id)),
  );
  const disputed = model.events.filter(isDisputed).slice(0, 20);
  const isOpen = timing.relaxed.length > 0; // a disputed date leaves open what else it orders
  const hasBranches = view === "timeline" || view === "statechart";
  return [
    ...model.accounts.map(({ name }) => name),
    ...(acting.length > 0 ? [acting.length === 1 ? "The party that acts is " : "The parties that act are "] : []),
    ...acting.slice(0, 20).map(({ name }) => name),
    ...(all > 1 && stated > 0 && !isOpen
      ? [stated === all ? `All ${all} orderings` : `${stated} of the ${all} orderings`]
      : []),
    ...(disputed.length > 0 && view !== "accounts" ? ["Accounts contradict each other on "] : []),
    ...disputed.map(({ title }) => (view === "accounts" ? `${title}: ` : `“${title}”`)),
    ...model.explanations.map(({ account }) => model.accounts.find(({ id }) => id === account)?.name ?? ""),
    ...(model.explanations.length > 0 ? [" to “"] : []),
    ...(hasBranches ? model.branches.map(({ title }) => `Not taken: “${title}”`) : []),
  ];
}

async function check(model: Model, view: View): Promise<void> {
  const { title, description } = await layoutPicture(model, view, { locale: "en" });
  expect(title).toBe(model.title);
  expect(description).toMatch(OPENINGS[view]);
  expect([view, saysOf(model, view).filter((each) => !description.includes(each))]).toEqual([view, []]);
  if (!model.events.some(isDisputed) && new Set(model.statements.map(({ account }) => account)).size < 2)
    expect(description).not.toMatch(/Accounts contradict|[1-9]\d* (is|are) contradicted/);
}

const VIEW_NAMES = Object.keys(VIEWS) as View[]; // the keys of a literal
const seeds = readdirSync("seeds");

describe("the summary of a picture", () => {
  it.each(VIEW_NAMES)("%s: says what, who, which order, how it ends, and what is disputed", async (view) => {
    for (const name of seeds) await check(seed(name), view);
  });
  it.each(["timeline", "possible-times", "accounts"] as const)("%s: says so of random models", (view) =>
    fc.assert(
      fc.asyncProperty(knobs(14), (of) => check(modelOf(of), view)),
      { numRuns: 20 },
    ),
  );
  it.each(VIEW_NAMES)("%s: says where things stand at the end of Hanoi", async (view) => {
    const { description } = await layoutPicture(seed("hanoi"), view);
    expect(description).toMatch(/things (stand|end) as follows: .*Bargain: collapsed/);
  });
  it.each(VIEW_NAMES)("%s: says that accounts lay the walk-out to different causes", async (view) => {
    const { description } = await layoutPicture(seed("hanoi"), view);
    expect(description).toContain(
      "Accounts lay “Trump walks out” to different causes: North Koreans to “Bolton arrives” and “United States”; Officials to “US presents list of undisclosed sites”.",
    );
  });
  it.each(LOCALES)("is in sentences: %s", async (locale) => {
    for (const name of seeds)
      for (const view of VIEW_NAMES) {
        if (view === "statechart" && name !== "checkout-outage") continue;
        const { description } = await layoutPicture(seed(name), view, { locale });
        expect(description).toMatch(/[.。]$/);
        expect(description).not.toMatch(/undefined|NaN|\.\.|[?!]\.| \.|\)\s+\p{Lu}/u);
      }
  });
  it("says what accounts of the outage tell against each other, as the picture of accounts does", () => {
    const told = layoutAccounts(seed("checkout-outage")).description;
    const { description } = layoutTimeline(seed("checkout-outage"));
    const disputed = /contradict each other on (.*?)\. /.exec(description)?.[1];
    const titles = [...(disputed ?? "").matchAll(/“(.*?)”/g)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(told).toContain(`${title}: `);
  });
});

describe("accounts that state an order that cannot hold", () => {
  const parsed = parseModel(`
demarche: 1
id: order
title: Which came first
sources: { book: { title: A book } }
accounts: { ana: { name: Ana, source: book }, ben: { name: Ben, source: book } }
events:
  - { id: rain, title: The rain, claims: [{ account: ana, quote: it rained }] }
  - id: call
    title: The call
    after: { rain: { account: ana, words: after the rain } }
    before: { rain: { account: ben, words: before the rain } }
    claims: [{ account: ben, quote: he called }]
`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { model } = parsed;

  it.each(["timeline", "possible-times"] as const)("%s says so", async (view) =>
    expect((await layoutPicture(model, view)).description).toContain(
      "Accounts contradict each other on “The rain” and “The call”.",
    ),
  );
  it("accounts says who states which, and marks both", () => {
    const { description, marks } = layoutAccounts(model);
    expect(description).toContain(
      "“The rain” and “The call”: Ana: “The call” after “The rain”; Ben: “The call” before “The rain”.",
    );
    expect(JSON.stringify(marks).match(/"text":"≠"/g)?.length).toBeGreaterThanOrEqual(3);
  });
});

describe("wordingOf(locale): sentences that count", () => {
  const { timeline, accounts } = wordingOf("en");
  it("one pair of events is no number of orderings", () => {
    expect(timeline.count.all(1, 2)).toBe("The order of the two events is stated.");
    expect(timeline.count.some(0, 1, 2)).toBe("The order of the two events is not stated.");
    expect(timeline.count.some(0, 3, 3)).toBe("None of the 3 orderings between the 3 events is stated.");
    expect(timeline.count.some(1, 3, 3)).toBe("1 of the 3 orderings between the 3 events is stated.");
  });
  it.each(LOCALES)("and none of two in %s", (locale) => {
    const { count } = wordingOf(locale).timeline;
    expect([count.all(1, 2), count.some(0, 1, 2)].join()).not.toMatch(/\b1\b/);
  });
  it("names with commas stand apart", () =>
    expect(wordingOf("en").and(["Log", "US, 2020", "Others, 2020"])).toBe("Log; US, 2020; and Others, 2020"));
  it("a single event is, several are", () =>
    expect(accounts.spoken.tellers([{ name: "Ana", count: 1 }])).toBe("Of the events, 1 is told by Ana."));
});
