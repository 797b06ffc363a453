import type { Bounds, TimeBounds } from "../timing.ts";
import type { DateOptions, End, Member, ParsedDate, Qualifier } from "./date.ts";
import { formatEdtf } from "./format.ts";
import { PARTS } from "./qualifiers.ts";
import { parseSingle } from "./single.ts";

const UNBOUNDED: Bounds = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

/**
 * The bounds that a date gives when what it marks as uncertain may be wrong: of 2004-06-?11 those of June 2004, of 2004?
 * none; of an interval those of each end; of a set the hull of its members.
 */
export function certainBounds(date: ParsedDate, options: DateOptions): TimeBounds {
  switch (date.kind) {
    case "interval": {
      const [start, end] = (date.ends ?? []).map((each) => endBounds(each, options));
      return { start: start ?? UNBOUNDED, end: end ?? UNBOUNDED };
    }
    case "oneOf":
    case "allOf": {
      const hull = hullOf((date.members ?? []).map((member) => memberBounds(member, options)));
      return { start: hull, end: hull };
    }
    case "date":
    case "dateTime":
    case "season": {
      const bounds = certainSingle(date, options);
      return { start: bounds, end: bounds };
    }
  }
}

/** Does some part of it, or of its ends or members, carry ? or %? */
export function isUncertain(date: ParsedDate): boolean {
  const ends = [
    ...(date.ends ?? []),
    ...(date.members ?? []).flatMap((each): readonly End[] => (each.kind === "date" ? [each] : each.ends)),
  ];
  return (
    Object.values(date.qualifiers).some(marksUncertain) ||
    ends.some((end) => end.kind === "date" && isUncertain(end.date))
  );
}

const marksUncertain = (qualifier: Qualifier | undefined): boolean =>
  qualifier === "uncertain" || qualifier === "uncertainAndApproximate";

/** The bounds of one member of a set; with `certain`, only what is not marked uncertain counts. */
export function memberBounds(member: Member, certain?: DateOptions): Bounds {
  if (member.kind === "date") return endBounds(member, certain);
  const [start, end] = member.ends.map((each) => endBounds(each, certain));
  return { earliest: start?.earliest ?? UNBOUNDED.earliest, latest: end?.latest ?? UNBOUNDED.latest };
}

function endBounds(end: End, certain?: DateOptions): Bounds {
  if (end.kind !== "date") return UNBOUNDED;
  const { start, end: last } = end.date;
  return certain ? certainSingle(end.date, certain) : { earliest: start.earliest, latest: last.latest };
}

function certainSingle(date: ParsedDate, options: DateOptions): Bounds {
  const whole = { earliest: date.start.earliest, latest: date.end.latest };
  const first = PARTS.findIndex((part) => marksUncertain(date.qualifiers[part]));
  if (first < 0) return whole;
  if (first === 0) return UNBOUNDED;
  const kept = <T>(parts: { readonly [part in (typeof PARTS)[number]]?: T | undefined }) =>
    Object.fromEntries(PARTS.slice(0, first).map((part) => [part, parts[part]]));
  const coarser: ParsedDate = {
    ...date,
    kind: "date",
    fields: { year: date.fields.year, ...kept(date.fields) },
    qualifiers: kept(date.qualifiers),
  };
  const parsed = parseSingle(formatEdtf(coarser), 0, options);
  if (!parsed.ok) return UNBOUNDED;
  const bounds = { earliest: parsed.date.start.earliest, latest: parsed.date.end.latest };
  return date.kind === "season" ? hullOf([bounds, whole]) : bounds; // a winter ends in the year after
}

/** From the earliest of all to the latest of all. */
export const hullOf = (all: readonly Bounds[]): Bounds => ({
  earliest: Math.min(...all.map(({ earliest }) => earliest)),
  latest: Math.max(...all.map(({ latest }) => latest)),
});
