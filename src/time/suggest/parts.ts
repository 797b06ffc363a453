import { dayText, lastDayText, monthNamed, one, ordinalNamed, two, yearText } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";

/** Which part of a stretch is meant: of how many, counted from 0. */
type Part = { readonly index: number; readonly of: 2 | 3 | 4; readonly said: string };

const THIRDS: ReadonlyMap<string, number> = new Map([
  ["early", 0],
  ["beginning of", 0],
  ["start of", 0],
  ["mid", 1],
  ["middle of", 1],
  ["late", 2],
  ["end of", 2],
]);
const PART = /^(?:the )?(early|mid|late|(?:beginning|start|middle|end) of)(?: in |[- ])(?:the )?(.+)$/i;
const TWO_PARTS = /^(?:the )?(early|mid)[- ]?(?:to|–|\/)[- ]?(mid|late)[- ](.+)$/i;
const FRACTION = /^(?:the )?([a-z]+|\d)(?:st|nd|rd|th)? (half|quarter)(?: of)? (?:the )?(.+)$/i;
const SHORT = /^(?:([hq]) ?([1-4])|([1-4]) ?([hq]))(?: of|,|\/)? ?(\d{4})$|^(\d{4})[ -]?([hq])([1-4])$/i;

/** A part of a month, a year, a decade or a century: "late February 2019", "first half of the 1990s", "Q3 2019". */
export function parts(text: string): readonly DateSuggestion[] {
  const [, from, to = "", all = ""] = TWO_PARTS.exec(text) ?? [];
  if (from !== undefined) return together(parts(`${from} ${all}`), parts(`${to} ${all}`));
  const [, third = "", stretch = ""] = PART.exec(text) ?? [];
  const said = third.toLowerCase();
  const index = THIRDS.get(said);
  if (index !== undefined) return [...partOf(stretch, { index, of: 3, said }), ...edgeOf(stretch, said)];
  const { nth, unit, whole } = fractionIn(text);
  const of = /^h/i.test(unit) ? 2 : 4;
  const number = /^(?:last|latter)$/i.test(nth) ? of : (ordinalNamed(nth) ?? 0);
  return number >= 1 && number <= of ? partOf(whole, { index: number - 1, of, said: "" }) : [];
}

function fractionIn(text: string): { readonly nth: string; readonly unit: string; readonly whole: string } {
  const [, letter, digit, digitFirst, letterLast, year, yearFirst, unit, nth] = SHORT.exec(text) ?? [];
  const short = [digit ?? digitFirst ?? nth, letter ?? letterLast ?? unit, year ?? yearFirst];
  const [number = "", name = "", whole = ""] = FRACTION.exec(text)?.slice(1) ?? short;
  return { nth: number, unit: name, whole };
}

/** "early to mid 2019": from where the one begins to where the other ends. */
const together = (first: readonly DateSuggestion[], last: readonly DateSuggestion[]): readonly DateSuggestion[] =>
  first.flatMap((a, index) => {
    const b = last[index];
    return b
      ? [
          {
            edtf: a.edtf.replace(/\.\..*$/, b.edtf.replace(/^.*?\.\./, "..")),
            reading: b.reading.replace(/^late|^mid/, "each"),
          },
        ]
      : [];
  });

/** "the end of March 2019" may be its last day. */
function edgeOf(whole: string, said: string): readonly DateSuggestion[] {
  const [, name, year = ""] = /^(?:(\p{L}{3,}\.?),? )?(\d{4})$/u.exec(whole) ?? [];
  const month = name === undefined ? undefined : monthNamed(name);
  if (year === "" || (name !== undefined && month === undefined)) return [];
  if (/^(?:beginning|start) of$/.test(said)) return one(dayText(Number(year), month ?? 1, 1), "its first day");
  return said === "end of" ? one(lastDayText(Number(year), month ?? 12, 31), "its last day") : [];
}

function partOf(whole: string, part: Part): readonly DateSuggestion[] {
  const decade = /^(\d{3}0)'?s$/i.exec(whole)?.[1];
  if (decade !== undefined) return partOfYears(decade, part);
  const century = centuryNamed(whole);
  if (century !== undefined) return one(yearsOf(century, 100, part), reading(part, "century"));
  if (/^\d{4}$/.test(whole)) return partOfYear(Number(whole), part);
  const [, name = "", year] = /^(\p{L}{3,}\.?)(?:,? (\d{4}))?$/u.exec(whole) ?? [];
  const month = monthNamed(name);
  if (month === undefined) return [];
  return year === undefined ? partOfAnyMonth(month, part) : partOfMonth(Number(year), month, part);
}

/** "early 1900s": of the ten years, or of the hundred. */
function partOfYears(decade: string, part: Part): readonly DateSuggestion[] {
  const first = Number(decade);
  return [
    ...one(yearsOf(first, 10, part), reading(part, "decade")),
    ...(first % 100 === 0 ? one(yearsOf(first, 100, part), reading(part, "century")) : []),
  ];
}

/** Where thirds, halves and quarters of ten and of a hundred years begin; the last entry ends them. */
const YEARS = {
  10: { 2: [0, 5, 10], 3: [0, 4, 7, 10], 4: undefined },
  100: { 2: [0, 50, 100], 3: [0, 34, 67, 100], 4: [0, 25, 50, 75, 100] },
} as const;

function yearsOf(first: number, count: 10 | 100, { index, of }: Part): string | undefined {
  const from = YEARS[count][of]?.[index];
  const next = YEARS[count][of]?.[index + 1];
  return from === undefined || next === undefined
    ? undefined
    : `[${yearText(first + from)}..${yearText(first + next - 1)}]`;
}

/** The first year of a century as people count them from 00: 1800 of the 19th, −499 of the 5th BC. */
export function centuryNamed(text: string): number | undefined {
  const [, name = "", era] =
    /^(?:the )?([a-z-]+|\d{1,2}) c(?:entury|ent\.?|\.)(?: (bce?|b\.c\.(?:e\.)?|ad|ce))?$/i.exec(text) ?? [];
  const nth = ordinalNamed(name);
  if (nth === undefined || nth === 0) return undefined;
  return /^b/i.test(era ?? "") ? 1 - 100 * nth : 100 * (nth - 1);
}

/** Thirds are months, halves and quarters groups of EDTF. */
function partOfYear(year: number, part: Part): readonly DateSuggestion[] {
  const { index, of } = part;
  if (of !== 3) return one(`${yearText(year)}-${(of === 2 ? 40 : 33) + index}`, reading(part, "year"));
  const month = (number: number) => `${yearText(year)}-${two(number)}`;
  return one(`[${month(4 * index + 1)}..${month(4 * index + 4)}]`, reading(part, "year"));
}

/** The days at which thirds and halves of a month begin. */
const DAYS = { 2: [1, 16], 3: [1, 11, 21], 4: [] } as const;

function partOfMonth(year: number, month: number, part: Part): readonly DateSuggestion[] {
  const days: readonly number[] = DAYS[part.of];
  const [from = 0, next = 32] = days.slice(part.index);
  const [first, last] = [dayText(year, month, from), lastDayText(year, month, next - 1)];
  return first === undefined || last === undefined ? [] : one(`[${first}..${last}]`, reading(part, "month"));
}

/** "mid-March": the same days, of a year that is not given; 2000 has them all. */
const partOfAnyMonth = (month: number, part: Part): readonly DateSuggestion[] =>
  partOfMonth(2000, month, part).map((each) => ({
    edtf: each.edtf.replaceAll("2000-", "XXXX-"),
    reading: `${each.reading}; the year is not given: put it in place of XXXX`,
  }));

function reading({ said, of }: Part, unit: "month" | "year" | "decade" | "century"): string {
  const fraction = { 2: "half", 3: "third", 4: "quarter" }[of];
  return said === "" ? `a ${fraction} of the ${unit}` : `${said.replace(/ of$/, "")} is read as a third of the ${unit}`;
}
