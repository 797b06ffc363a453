import type { End, Member, ParsedDate, Qualifiers } from "../edtf/index.ts";
import { wordsOf } from "./locales.ts";
import { clockPattern, type FormatOptions, singleWords, wordsAt } from "./single.ts";
import type { DateWords } from "./table.ts";

/**
 * A date in words for pictures and texts, e.g. "about 28 February 2019", "late February 2019", "some day of 2019",
 * "between 27 and 28 February 2019", in the language of `options.locale`.
 *
 * @example formatDate(parseDate("2019-02~").date) // → "about February 2019"
 */
export function formatDate(date: ParsedDate, options: FormatOptions = {}): string {
  const words = wordsOf(options.locale);
  switch (date.kind) {
    case "interval":
      return date.ends ? intervalWords(date.ends, options, words) : date.text;
    case "oneOf":
      return words.or((date.members ?? []).map((member) => choiceWords(member, options, words)));
    case "allOf":
      return words.and((date.members ?? []).map((member) => everyWords(member, options, words)));
    case "date":
    case "dateTime":
    case "season":
      return qualifiedWords(date, singleWords(date, options), words);
  }
}

function qualifiedWords({ qualifier, qualifiers }: ParsedDate, said: string, words: DateWords): string {
  switch (qualifier) {
    case "uncertain":
      return words.uncertain(said);
    case "approximate":
      return words.approximate(said);
    case "uncertainAndApproximate":
      return words.uncertain(words.approximate(said));
    case undefined: {
      const parts = partWords(qualifiers, words);
      return parts === "" ? said : `${said} (${parts})`;
    }
  }
}

/** "year uncertain, day approximate" */
const partWords = (qualifiers: Qualifiers, words: DateWords): string =>
  (["year", "month", "day"] as const)
    .flatMap((part) => {
      const qualifier = qualifiers[part];
      return qualifier === undefined ? [] : [words.part(part, qualifier)];
    })
    .join(words.comma);

function intervalWords([start, end]: readonly [End, End], options: FormatOptions, words: DateWords): string {
  if (start.kind === "date" && end.kind === "date")
    return (
      sameDayWords([start.date, end.date], options, words.range) ??
      words.range(...pairWords(start.date, end.date, options))
    );
  if (start.kind === "date" && end.kind === "open") return words.from(formatDate(start.date, options));
  if (start.kind === "open" && end.kind === "date") return words.until(formatDate(end.date, options));
  const side = (each: End) => (each.kind === "date" ? formatDate(each.date, options) : words.unknown);
  return words.range(side(start), side(end));
}

function choiceWords(member: Member, options: FormatOptions, words: DateWords): string {
  if (member.kind === "date") return formatDate(member.date, options);
  const [start, end] = member.ends;
  if (start.kind === "date" && end.kind === "date")
    return (
      sameDayWords([start.date, end.date], options, words.between) ??
      words.between(...pairWords(start.date, end.date, options))
    );
  if (end.kind === "date") return words.orBefore(formatDate(end.date, options));
  return start.kind === "date" ? words.orLater(formatDate(start.date, options)) : words.unknown;
}

/** A member of those that all count: a range is all of it. */
const everyWords = (member: Member, options: FormatOptions, words: DateWords): string =>
  member.kind === "date" ? formatDate(member.date, options) : intervalWords(member.ends, options, words);

/** Two times of one day, the day told once: "14 May 2026, 19:15 – 19:45"; nothing where they are anything else. */
function sameDayWords(
  dates: readonly [ParsedDate, ParsedDate],
  options: FormatOptions,
  pair: DateWords["range"],
): string | undefined {
  if (options.style === "time" || !dates.every(isPlainTime)) return undefined;
  const [start, end] = [told(dates[0], options), told(dates[1], options)];
  if (start.day !== end.day) return undefined;
  return options.style === "day" ? start.day : wordsOf(options.locale).atClock(start.day, pair(start.clock, end.clock));
}

const told = (date: ParsedDate, options: FormatOptions) => wordsAt(date.start.earliest, clockPattern(date), options);

const isPlainTime = (date: ParsedDate): boolean =>
  date.kind === "dateTime" && Object.keys(date.qualifiers).length === 0;

/** Two dates, one of them without the month and year that the other repeats: "27" and "28 February 2019". */
function pairWords(start: ParsedDate, end: ParsedDate, options: FormatOptions): [string, string] {
  const words = wordsOf(options.locale);
  const [first, last] = [formatDate(start, options), formatDate(end, options)];
  if (!isPlain(start) || !isPlain(end) || options.style === "compact") return [first, last];
  const [a, b] = [start.fields, end.fields];
  if (start.precision !== end.precision || a.year !== b.year || first === last) return [first, last];
  const short = (date: ParsedDate) =>
    a.month === b.month && date.precision === "day"
      ? words.dayAlone(String(Number(date.fields.day)))
      : singleWords(date, { ...options, yearless: true });
  return words.yearFirst ? [first, short(end)] : [short(start), last];
}

const isPlain = (date: ParsedDate): boolean =>
  date.kind === "date" &&
  (date.precision === "day" || date.precision === "month") &&
  Object.keys(date.qualifiers).length === 0 &&
  date.fields.day !== "XX";
