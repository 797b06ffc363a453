import { parseDate } from "../edtf/index.ts";
import { clocked } from "./clock.ts";
import { saidOfDays } from "./days.ts";
import { neighbourOf } from "./neighbour.ts";
import { parts } from "./parts.ts";
import { ranges } from "./ranges.ts";
import { singles } from "./singles.ts";
import type { DateSuggestion } from "./suggest.ts";

const ABOUT = /^(?:circa|ca\.?|c\.?(?= ?\d| [a-z])|around|about|approximately|approx\.?|roughly|~) ?(.+)$/i;
const OR_SO = /^(.+?)(?:-ish| or so| \(?(?:approx(?:\.|imately)?|circa|about)\)?)$/i;
const PERHAPS = /^(?:perhaps|possibly|probably|maybe|presumably) (.+)$/i;
const DOUBTED = /^(.+?) ?\(?\?\)?$/;

/** All readings of a tidied text; some may be no real dates, which the caller drops. */
export function readings(text: string): readonly DateSuggestion[] {
  const plain = dates(text);
  if (plain.length > 0) return plain;
  return (
    qualified(text, ABOUT, "~") ??
    qualified(text, OR_SO, "~") ??
    qualified(text, PERHAPS, "?") ??
    qualified(text, DOUBTED, "?") ??
    bounded(text) ??
    either(text) ??
    ranges(text, ends)
  );
}

/** Readings of one date, with its time or the part that is meant. */
function dates(text: string): readonly DateSuggestion[] {
  for (const read of [singles, parts, dayWith, momentOf]) {
    const found = read(text);
    if (found.length > 0) return found;
  }
  return [];
}

const dayWith = (text: string) => saidOfDays(text, singles);
const momentOf = (text: string) => clocked(text, (day) => [...singles(day), ...dayWith(day)]);

/** Readings of one end of a range, which may be about a date. */
const ends = (text: string): readonly DateSuggestion[] => {
  const plain = dates(text);
  return plain.length > 0 ? plain : (qualified(text, ABOUT, "~") ?? qualified(text, DOUBTED, "?") ?? []);
};

function qualified(text: string, form: RegExp, mark: string): readonly DateSuggestion[] | undefined {
  const inner = form.exec(text)?.[1];
  const found = (inner === undefined ? [] : readings(inner))
    .map(({ edtf, reading }) => ({ edtf: marked(edtf, mark), reading }))
    .filter(({ edtf }) => isRead(edtf));
  return found.length === 0 ? undefined : found;
}

/** A mark for each date of a date, an interval or a set. */
const marked = (edtf: string, mark: string): string =>
  edtf.replace(/[^[\]/,.]+(?:\.(?!\.)[^[\]/,.]+)*/g, (date) => `${date}${mark}`);

const BETWEEN = /^between (.+?) and (.+)$/i;
const STRICTLY = /^(before|after|prior to|later than|earlier than) (.+)$/i;
const BY = /^(?:by|up to|no later than|not later than|not after) (.+)$/i;
const NOT_BEFORE = /^(?:no earlier than|not earlier than|not before) (.+)$/i;
const AT_EARLIEST = /^(.+?),? at the (earliest|latest)$/i;
const UNTIL = /^(?:until|till) (.+)$/i;
const SINCE = /^(?:since|from) (.+?)(?: on(?:wards?)?)?$/i;
const TWO_ENDS = /\b(?:to|until|till)\b|[–/]/i;

function bounded(text: string): readonly DateSuggestion[] | undefined {
  const [, from = "", to = ""] = BETWEEN.exec(text) ?? [];
  if (to !== "")
    return ranges(`${from} – ${to}`, ends).map(({ edtf }) => ({
      edtf: `[${edtf.replace("/", "..")}]`,
      reading: "one moment between the two",
    }));
  const [, word = "", other] = STRICTLY.exec(text) ?? [];
  if (other !== undefined) return readings(other).flatMap((each) => beside(each, /before|prior|earlier/i.test(word)));
  const [, whole = "", limit = ""] = AT_EARLIEST.exec(text) ?? [];
  const earlier = BY.exec(text)?.[1] ?? (/latest/i.test(limit) ? whole : undefined);
  if (earlier !== undefined) return readings(earlier).map(orEarlier);
  const later = NOT_BEFORE.exec(text)?.[1] ?? (/earliest/i.test(limit) ? whole : undefined);
  if (later !== undefined) return readings(later).map(orLater);
  return lasting(text);
}

/** "until 1985": a moment then or earlier, or all the time up to then; "since 1985" likewise. */
function lasting(text: string): readonly DateSuggestion[] | undefined {
  const until = UNTIL.exec(text)?.[1];
  if (until !== undefined)
    return readings(until).flatMap((each) => [
      { edtf: `../${each.edtf}`, reading: "what lasted until then" },
      orEarlier(each),
    ]);
  const since = TWO_ENDS.test(text) ? undefined : SINCE.exec(text)?.[1];
  return since === undefined
    ? undefined
    : readings(since).flatMap((each) => [
        { edtf: `${each.edtf}/..`, reading: "what lasts from then on" },
        orLater(each),
      ]);
}

const orEarlier = ({ edtf, reading }: DateSuggestion): DateSuggestion => ({
  edtf: `[..${edtf}]`,
  reading: `${reading}; one moment then or earlier`,
});
const orLater = ({ edtf, reading }: DateSuggestion): DateSuggestion => ({
  edtf: `[${edtf}..]`,
  reading: `${reading}; one moment then or later`,
});

/** Strictly before or after a date, and loosely, since a part of that very day or year may be meant. */
function beside(each: DateSuggestion, before: boolean): readonly DateSuggestion[] {
  const near = neighbourOf(each.edtf, before ? -1 : 1);
  const strict = before ? `[..${near ?? ""}]` : `[${near ?? ""}..]`;
  return [
    ...(near === undefined ? [] : [{ edtf: strict, reading: `${before ? "before" : "after"} all of it` }]),
    before ? orEarlier(each) : orLater(each),
  ];
}

const OR = /^(?:either )?(.+?) or (.+)$/i;

function either(text: string): readonly DateSuggestion[] | undefined {
  const [, from = "", to = ""] = OR.exec(text) ?? [];
  const found = to === "" ? [] : ranges(`${from} or ${to}`, ends);
  return found.length === 0 ? undefined : found;
}

/** Does parseDate read it, given a zone? */
export const isRead = (edtf: string): boolean => parseDate(edtf, { timezone: "+00:00" }).ok;
