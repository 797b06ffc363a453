import type { DateSuggestion } from "./suggest.ts";

/** Readings of one end. */
type Ends = (text: string) => readonly DateSuggestion[];

/** What may stand between two dates, the clearest first: a hyphen may be part of either. */
const RANGES = [
  /^(?:from )?(.+?)(?: ?– ?| - | to | until | till | through )(.+)$/i,
  /^(.+?)\/(.+)$/,
  /^(.+?)(?:(?<=\p{L}|\d{4})-|(?<=\d)-(?=\d{1,4} ?b))(.+)$/iu,
];
const OR = /^(.+?) or (.+)$/i;
const SHARED = /^(\d{1,2})(?: ?[-–/,&] ?| and )(\d{1,2}) (\p{L}{3,}\.?)(?:,? (\d{4}))?$/u;
const SHARED_AMERICAN = /^(\p{L}{3,}\.?) (\d{1,2})(?: ?[-–/&] ?| and )(\d{1,2})(?:,? (\d{4}))?$/u;
const ONLY_FROM = /^(.+?) ?[–-]$/;
const ONLY_TO = /^[–-] ?(.+)$/;
const NOW = /^(?:now|today|date|present|the present|ongoing|…|\.\.\.?)$/i;

/** Two dates joined: "27-28 Feb 2019", "December 1941 – January 1942", "1971–now", "spring or summer 2019". */
export function ranges(text: string, ends: Ends): readonly DateSuggestion[] {
  const shared = sharedMonth(text);
  if (shared) return joined(ends(shared[0]), ends(shared[1]));
  const [, first = "", second] = OR.exec(text) ?? [];
  if (second !== undefined) return eitherOf(...lent(first, second, ends));
  const from = ONLY_FROM.exec(text)?.[1];
  if (from !== undefined) return ends(from).flatMap(({ edtf }) => lasting(edtf));
  const last = ONLY_TO.exec(text)?.[1];
  if (last !== undefined)
    return ends(last).map(({ edtf }) => ({ edtf: `/${edtf}`, reading: "until then, start unknown" }));
  return RANGES.map((form) => fromTo(form.exec(text), ends)).find((found) => found.length > 0) ?? [];
}

function fromTo(found: RegExpExecArray | null, ends: Ends): readonly DateSuggestion[] {
  const [, start = "", end] = found ?? [];
  if (end === undefined) return [];
  if (NOW.test(end))
    return ends(start).map(({ edtf }) => ({ edtf: `${edtf}/..`, reading: "from then on, with no end yet" }));
  return joined(...lent(start, end, ends));
}

const lasting = (edtf: string): readonly DateSuggestion[] => [
  { edtf: `${edtf}/..`, reading: "from then on, with no end yet" },
  { edtf: `${edtf}/`, reading: "from then on, end unknown" },
];

/** "27-28 Feb 2019": month and year are those of both days. */
function sharedMonth(text: string): readonly [string, string] | undefined {
  const [, from, to, month, year = ""] = SHARED.exec(text) ?? [];
  if (from !== undefined) return [`${from} ${month ?? ""} ${year}`.trim(), `${to ?? ""} ${month ?? ""} ${year}`.trim()];
  const [, name, first, last, end = ""] = SHARED_AMERICAN.exec(text) ?? [];
  return name === undefined
    ? undefined
    : [`${first ?? ""} ${name} ${end}`.trim(), `${last ?? ""} ${name} ${end}`.trim()];
}

/** What the second of two says that the first may lack, the longest first: month and year, year, era, "s" of decades. */
const TAILS = [
  / (\p{L}{3,}\.?,? \d{4})$/u,
  / (\d{4})$/,
  /(?<=\d ?)(bce?|b\.c\.(?:e\.?)?)$/i,
  / (\p{L}{3,}\.?)$/u,
  / (century.*)$/i,
];

/** Readings of two ends, the first lent what it lacks of the second: "December 6" its year, "500" its BC. */
function lent(from: string, to: string, ends: Ends): [readonly DateSuggestion[], readonly DateSuggestion[]] {
  const short = /^\d{2}$|^\d0s$/.test(to) ? /(\d{2})\d{2}s?$/.exec(from)?.[1] : undefined;
  const era = /^\d{1,4}$/.test(to) ? (/^(?:ad|ce) /i.exec(from)?.[0] ?? "") : "";
  const last = ends(`${era}${short ?? ""}${to}`);
  const tails = TAILS.flatMap((tail) => tail.exec(to)?.[1] ?? []);
  const isBare = /^(?:c\.?|ca\.?|circa|about)? ?\d{1,4}$/i.test(from) && tails.some((tail) => /^b/i.test(tail));
  const own = isBare ? [] : ends(from).filter(({ edtf }) => !edtf.includes("XXXX") || tails.length === 0);
  if (own.length > 0) return [own, last];
  const found = tails.map((tail) => ends(`${from} ${tail}`)).find((readings) => readings.length > 0);
  return [found ?? ends(from), last];
}

const SOUTHERN = /-(?:29|3[0-2])(?!\d)/;
const NORTHERN = /-2[1-4](?![\dX])/;
/** Both of one hemisphere. */
const agree = (a: string, b: string): boolean =>
  !(SOUTHERN.test(a) && NORTHERN.test(b)) && !(NORTHERN.test(a) && SOUTHERN.test(b));

function pairs(
  first: readonly DateSuggestion[],
  last: readonly DateSuggestion[],
  join: (a: string, b: string) => DateSuggestion,
): readonly DateSuggestion[] {
  return first.flatMap((a) => last.flatMap((b) => (agree(a.edtf, b.edtf) ? [join(a.edtf, b.edtf)] : [])));
}

const joined = (first: readonly DateSuggestion[], last: readonly DateSuggestion[]): readonly DateSuggestion[] =>
  pairs(first, last, (a, b) => ({ edtf: `${a}/${b}`, reading: "from the first to the last" }));

const eitherOf = (first: readonly DateSuggestion[], last: readonly DateSuggestion[]): readonly DateSuggestion[] =>
  pairs(first, last, (a, b) => ({ edtf: `[${inner(a)},${inner(b)}]`, reading: "one of the two" }));

/** A set without its brackets. */
const inner = (edtf: string): string => edtf.replace(/^\[(.+)\]$/, "$1");
