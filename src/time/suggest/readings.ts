import { parseDate } from "../edtf/index.ts";
import { UTCDate } from "../utc-date.ts";
import { calendars } from "./calendars.ts";
import { clocked } from "./clock.ts";
import { saidOfDays } from "./days.ts";
import { feasts } from "./feasts.ts";
import { neighbourOf } from "./neighbour.ts";
import { dayAfter, dayNamed } from "./numbers.ts";
import { parts } from "./parts.ts";
import { ranges } from "./ranges.ts";
import { singles } from "./singles.ts";
import { stamps } from "./stamps.ts";
import type { DateSuggestion } from "./suggest.ts";
import { weeks } from "./weeks.ts";

const ABOUT =
  /^(?:circa|ca\.?|c\.?(?= ?\d| [a-z])|fl\.|flourished|around|about|approximately|approx\.?|roughly|~) ?(.+)$/i;
const AT_ABOUT = /,? at (?:about|around|approximately|approx\.|roughly|circa) /i;
const OR_SO = /^(.+?)(?:-ish| or so| \(?(?:approx(?:\.|imately)?|circa|about)\)?)$/i;
const PERHAPS = /^(?:perhaps|possibly|probably|maybe|presumably) (.+)$/i;
const DOUBTED = /^(.+?) ?\(?\?\)?$/;

/** All readings of a tidied text; some may be no real dates, which the caller drops. */
export function readings(text: string): readonly DateSuggestion[] {
  const plain = dates(text);
  if (plain.length > 0) return plain;
  return (
    wholly(text) ??
    nights(text) ??
    aboutTime(ABOUT.exec(text)?.[1] ?? text.replace(AT_ABOUT, " at ")) ??
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
  for (const read of [singles, feasts, parts, dayWith, weekWith, momentOf, stamps, calendarDay]) {
    const found = read(text);
    if (found.length > 0) return found;
  }
  return [];
}

const plainDay = (text: string) => [...singles(text), ...feasts(text)];
const dayWith = (text: string) => saidOfDays(text, plainDay);
const weekWith = (text: string) => weeks(text, plainDay);
const momentOf = (text: string) => clocked(text, (day) => [...plainDay(day), ...dayWith(day)]);
const calendarDay = (text: string) => calendars(text, plainDay);

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

const WHOLLY = /^(?:throughout|all of|all through|the whole of)(?: the)? (.+)$/i;

/** "throughout 2001": from the first day to the last. */
function wholly(text: string): readonly DateSuggestion[] | undefined {
  const whole = WHOLLY.exec(text)?.[1];
  const found = (whole === undefined ? [] : dates(whole)).flatMap(({ edtf }) => {
    const parsed = parseDate(edtf);
    if (!parsed.ok) return [];
    const [first, last] = [parsed.date.start.earliest, parsed.date.end.latest].map((at) =>
      dayAfter(new UTCDate(at), 0),
    );
    return first === last ? [] : [{ edtf: `${first ?? ""}/${last ?? ""}`, reading: "from its first day to its last" }];
  });
  return found.length === 0 ? undefined : found;
}

const NIGHTS = /^(?:over)?(?:the )?night (?:of|on|from|between)? ?(?:the )?(.+)$/i;

/** "the night of 27–28 February": one moment of two days. */
function nights(text: string): readonly DateSuggestion[] | undefined {
  const days = NIGHTS.exec(text)?.[1]?.replace(" and ", " – ");
  const found = (days === undefined ? [] : ranges(days, ends)).flatMap(({ edtf }) => {
    const [first, last] = edtf.split("/").map(dayNamed);
    return first && last && dayAfter(first, 1) === dayAfter(last, 0)
      ? [{ edtf: `[${edtf.replace("/", "..")}]`, reading: "a night belongs to two days" }]
      : [];
  });
  return found.length === 0 ? undefined : found;
}

const MINUTE = 60_000; // ms

/** EDTF has no mark for a time: half an hour on either side of a full hour, else ten minutes. */
function aboutTime(text: string): readonly DateSuggestion[] | undefined {
  const found = momentOf(text).flatMap(({ edtf, reading }) => {
    const [, at = "", seconds = "", zone = ""] =
      /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(Z|[+-][\d:]+)?$/.exec(edtf) ?? [];
    const minutes = at.endsWith(":00") ? 30 : 10;
    const moved = (by: number) => new UTCDate(Date.parse(`${at}Z`) + by * MINUTE).toISOString().slice(0, 16);
    return at === "" || seconds !== ""
      ? []
      : [
          {
            edtf: `[${moved(-minutes)}${zone}..${moved(minutes)}${zone}]`,
            reading: `${reading}; about is read as ${minutes} minutes on either side`,
          },
        ];
  });
  return found.length === 0 ? undefined : found;
}

const BETWEEN = /^(?:between (.+?) and|(?:no|not) earlier than (.+?),? (?:and|but) (?:no|not) later than) (.+)$/i;
const STRICTLY =
  /^(?:(?:shortly|just|soon|right|long|well|some ?time) )?(before|after|prior to|later than|earlier than) (.+)$/i;
const BY = /^(?:by|up to|no later than|not later than|not after) (.+)$/i;
const NOT_BEFORE = /^(?:no earlier than|not earlier than|not before|until at least|till at least) (.+)$/i;
const OR_BEYOND = /^(.+?) (?:or|and) (earlier|before|later|after|thereafter)$/i;
const AT_EARLIEST = /^(.+?),? at the (earliest|latest)$/i;
const UNTIL = /^(?:until|till) (.+)$/i;
const SINCE =
  /^(?:(?:ongoing )?(?:since|from|(?:beginning|starting) (?:in|on|from)) (.+?)(?: on(?:wards?)?)?|(.+?) on(?:wards?)?)$/i;
const TWO_ENDS = /\b(?:to|until|till)\b|[–/]/i;

function bounded(text: string): readonly DateSuggestion[] | undefined {
  const [, from, earliest, to = ""] = BETWEEN.exec(text) ?? [];
  if (to !== "")
    return ranges(`${from ?? earliest ?? ""} – ${to}`, ends).map(({ edtf }) => ({
      edtf: `[${edtf.replace("/", "..")}]`,
      reading: "one moment between the two",
    }));
  const [, word = "", other] = STRICTLY.exec(text) ?? [];
  if (other !== undefined) return readings(other).flatMap((each) => beside(each, /before|prior|earlier/i.test(word)));
  const [, whole = "", limit = ""] = AT_EARLIEST.exec(text) ?? [];
  const [, near = "", way = ""] = OR_BEYOND.exec(text) ?? [];
  const earlier =
    BY.exec(text)?.[1] ?? (/latest/i.test(limit) ? whole : /earlier|before/i.test(way) ? near : undefined);
  if (earlier !== undefined) return readings(earlier).map(orEarlier);
  const later = NOT_BEFORE.exec(text)?.[1] ?? (/earliest/i.test(limit) ? whole : way === "" ? undefined : near);
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
  const [, from, bare] = TWO_ENDS.test(text) ? [] : (SINCE.exec(text) ?? []);
  const since = from ?? bare;
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

/** Strictly before or after a date, and loosely, since a part of that very day or year may be meant; of a time on that day. */
function beside(each: DateSuggestion, before: boolean): readonly DateSuggestion[] {
  const [day] = each.edtf.split("T");
  const zone = /(?:Z|[+-]\d{2}:\d{2})$/.exec(each.edtf)?.[0] ?? "";
  if (day !== each.edtf) {
    const edtf = before ? `[${day ?? ""}T00:00${zone}..${each.edtf}]` : `[${each.edtf}..${day ?? ""}T23:59${zone}]`;
    return [
      { edtf, reading: `${each.reading}; on that day, then or ${before ? "earlier" : "later"}` },
      before ? orEarlier(each) : orLater(each),
    ];
  }
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
