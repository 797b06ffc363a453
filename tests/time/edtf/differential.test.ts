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

const GROUP = /-(2[1-9]|3[0-9]|4[01])(?![\dX])/;

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
  { why: "X and a qualifier, or X in a part of a qualified date", holds: accepted(/^(?=.*X)(?=.*[?~%])/) },
  { why: "an end may begin no later than the start ends", holds: accepted(/^[^[{]+\/[^/]+$/) },
  { why: "a range in a set may have ends of any precision", holds: accepted(/^[[{].*\.\./) },
  { why: "groups of months take qualifiers and stand in intervals and sets", holds: accepted(GROUP) },
  { why: "members of a set take qualifiers", holds: accepted(/^[[{].*[?~%]/) },
  { why: "3X is a day of a month that has one", holds: accepted(/-3X/) },
  // Both accept, with other bounds.
  { why: "a time without a zone is read in the machine's zone", holds: bounds(/T[\d:]+$/) },
  {
    why: "an unknown end has no bound, which they tell as null",
    holds: (each) => bounds(/^\/|\/$/)(each) && (each.theirs?.min === null || each.theirs?.max === null),
  },
  {
    why: "years that the calendar of the language cannot hold have no bounds",
    holds: (each) => Number.isNaN(each.theirs?.min),
  },
  { why: "approximate is not widened", holds: bounds(/[~%]/) },
  { why: "in a negative year months and days with X run backwards", holds: bounds(/^-\d{2}[\dX]{2}-.*X/) },
  { why: "seasons are counted as quarters of the year", holds: bounds(GROUP) },
  { why: "significant digits are left out of account", holds: bounds(/S\d/) },
  { why: "a set is bounded by its first and last member, and a range by its start", holds: bounds(/^[[{].*(,|\.\.)/) },
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
