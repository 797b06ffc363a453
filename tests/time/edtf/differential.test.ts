import edtf from "edtf";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type DateResult, parseDate } from "../../../src/time/index.ts";
import { dateLike } from "./random-dates.ts";

/** How our reading of a text and that of the npm package edtf differ. */
type Difference = {
  readonly text: string;
  readonly how: "only we accept" | "only they accept" | "bounds differ";
  readonly expected: string;
  readonly theirs: { readonly min: number | null; readonly max: number | null } | undefined;
};

type Reason = { readonly why: string; readonly holds: (difference: Difference) => boolean };

const refused =
  (...expected: string[]) =>
  ({ how, expected: ours }: Difference) =>
    how === "only they accept" && expected.some((each) => ours.startsWith(each));
const bounds =
  (form: RegExp) =>
  ({ how, text }: Difference) =>
    how === "bounds differ" && form.test(text);
const accepted =
  (form: RegExp) =>
  ({ how, text }: Difference) =>
    how === "only we accept" && form.test(text);

/** A month that is a group of months, in any date of a text. */
const GROUP = /(?<![\dX])[\dX]{4}[?~%]?-[?~%]?(?:2[1-9]|3\d|4[01])(?![\dX])/;
/** A day that is 3X. */
const LAST_DAYS = /-[?~%]?3X/;

const unmarked = (text: string): string => text.replace(/[?~%]/g, "");
/** Without "about"; what is uncertain stays so. */
const exactly = (text: string): string => text.replace(/~/g, "").replace(/%/g, "?");

/** Do both read a text alike? */
const agreeOn = (text: string): boolean => differenceOf(text) === undefined;
const differs = (how: Difference["how"], form: RegExp, alike: (text: string) => string) => (each: Difference) =>
  each.how === how && form.test(each.text) && agreeOn(alike(each.text));

/** May the interval end before it starts, as far as its dates say? */
function mayMeet({ text }: Difference): boolean {
  const ours = parseDate(text, { timezone: "+00:00" });
  return ours.ok && ours.date.kind === "interval" && ours.date.start.latest >= ours.date.end.earliest;
}

/** Has a set a range whose ends are given unequally finely? */
const isUneven = ({ text }: Difference): boolean =>
  text
    .slice(1, -1)
    .split(",")
    .some((member) => {
      const [start, end] = member.split("..").map((date) => date.replace(/^-|[?~%]/g, "").split("-").length);
      return member.includes("..") && start !== end;
    });

/** Are ours the bounds that they give to each member of a set, taken together? */
function isHullOfTheirs({ text }: Difference): boolean {
  const ours = parseDate(text, { timezone: "+00:00" });
  const dates = text.slice(1, -1).split(/,|\.\./);
  const all = dates.flatMap((date) => (date === "" ? [] : (boundsOfTheirs(date) ?? [])));
  const open = { start: dates[0] === "", end: dates.at(-1) === "" };
  const min = open.start ? Number.NEGATIVE_INFINITY : Math.min(...all.map((each) => each.min ?? 0));
  const max = open.end ? Number.POSITIVE_INFINITY : Math.max(...all.map((each) => each.max ?? 0));
  return /^[[{]/.test(text) && ours.ok && ours.date.start.earliest === min && ours.date.end.latest === max;
}

/** Every way in which the two may differ, and why ours is meant. The first that holds explains a difference. */
const REASONS: readonly Reason[] = [
  // They accept what is no date.
  {
    why: "29 to 31 roll over into the next month",
    holds: refused("a day from 01 to", "a day that one of these months has"),
  },
  { why: "24:00 is one instant with two names", holds: refused("an hour from 00 to 23") },
  {
    why: "five digits and more are read as a Unix time",
    holds: ({ how, text }) => how === "only they accept" && /^\d{5,}$/.test(text),
  },
  { why: "one part takes one qualifier", holds: refused("one qualifier for a part") },
  {
    why: "a year has no more significant digits than digits",
    holds: refused("1 to 4 significant digits", "1 to 5 significant digits"),
  },
  { why: "an interval without any date says nothing", holds: refused("a date on at least one side") },
  { why: "a range runs from earlier to later", holds: refused("a range from earlier") },
  { why: "there is no year -0000", holds: refused("a year; there is no year -0000") },
  // We accept what they do not.
  { why: "groups of months take qualifiers and stand in intervals and sets", holds: accepted(GROUP) },
  { why: "3X is a day of a month that has one", holds: accepted(LAST_DAYS) },
  {
    why: "a long year takes a qualifier, and stands in intervals and sets",
    holds: accepted(/(?:Y|\d[SE]\d)(?=.*[?~%/,.])|[?~%/,.].*(?:Y|\d[SE]\d)/),
  },
  {
    why: "an end may begin no later than the start ends",
    holds: (each) => each.how === "only we accept" && mayMeet(each),
  },
  {
    why: "a range in a set may have ends of any precision",
    holds: (each) => each.how === "only we accept" && /^[[{]/.test(each.text) && isUneven(each),
  },
  { why: "a date with X may end a range in a set", holds: accepted(/^[[{].*(?:X[^,]*\.\.|\.\.[^,]*X)/) },
  { why: "members of a set take qualifiers", holds: differs("only we accept", /^[[{].*[?~%]/, unmarked) },
  { why: "a part with X takes a qualifier, and stands beside qualified parts", holds: accepted(/^(?=.*X)(?=.*[?~%])/) },
  // Both accept, with other bounds.
  {
    why: "a time without a zone is read in the machine's zone",
    holds: differs("bounds differ", /T[\d:]+$/, (text) => `${text}Z`),
  },
  {
    why: "an unknown end has no bound, which they tell as null",
    holds: (each) => bounds(/^\/|\/$/)(each) && (each.theirs?.min === null || each.theirs?.max === null),
  },
  {
    why: "years that the calendar of the language cannot hold have no bounds",
    holds: (each) => Number.isNaN(each.theirs?.min),
  },
  { why: "approximate is not widened", holds: differs("bounds differ", /[~%]/, exactly) },
  { why: "in a negative year months and days with X run backwards", holds: bounds(/^-\d{2}[\dX]{2}-.*X/) },
  {
    why: "significant digits are left out of account",
    holds: differs("bounds differ", /S\d/, (text) => text.replace(/S\d+/, "")),
  },
  {
    why: "a set is bounded by its first and last member, and a range by its start",
    holds: (each) => each.how === "bounds differ" && isHullOfTheirs(each),
  },
  { why: "seasons are counted as quarters of the year", holds: bounds(GROUP) },
];

function differenceOf(text: string): Difference | undefined {
  const ours = parseDate(text, { timezone: "+00:00" });
  const theirs = boundsOfTheirs(text);
  const shared = { text, expected: ours.ok ? "" : ours.fault.expected, theirs };
  if (ours.ok && theirs === undefined) return { ...shared, how: "only we accept" };
  if (!ours.ok && theirs !== undefined) return { ...shared, how: "only they accept" };
  return ours.ok && theirs !== undefined && !same(ours, theirs) ? { ...shared, how: "bounds differ" } : undefined;
}

const same = (ours: DateResult & { ok: true }, theirs: NonNullable<Difference["theirs"]>): boolean =>
  ours.date.start.earliest === theirs.min && ours.date.end.latest === theirs.max;

function boundsOfTheirs(text: string): Difference["theirs"] {
  try {
    const { min, max } = edtf(text);
    return { min, max };
  } catch {
    return undefined;
  }
}

const TEXTS = [...new Set(fc.sample(dateLike, { numRuns: 6000, seed: 20190228 }))];
const DIFFERENCES = TEXTS.flatMap((text) => differenceOf(text) ?? []);
const reasonOf = (difference: Difference) => REASONS.find(({ holds }) => holds(difference))?.why;

it("parseDate(text) agrees with edtf on two thirds of 5,000 texts", () => {
  expect(TEXTS.length).toBeGreaterThan(5000);
  expect(DIFFERENCES.length).toBeLessThan(TEXTS.length / 3);
});
it("parseDate(text) differs from edtf for no reason that is not in the table", () => {
  expect(DIFFERENCES.filter((each) => reasonOf(each) === undefined)).toEqual([]);
});
it("every reason of the table is needed", () => {
  const used = new Set(DIFFERENCES.map(reasonOf));
  expect(REASONS.map(({ why }) => why).filter((why) => !used.has(why))).toEqual([]);
});
