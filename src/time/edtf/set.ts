import {
  type DateOptions,
  type DateResult,
  type End,
  type Member,
  type ParsedDate,
  type Refused,
  refuse,
} from "./date.ts";
import { parseSingle } from "./single.ts";

type MemberResult = { readonly ok: true; readonly member: Member } | Refused;
type Place = { readonly first: boolean; readonly last: boolean; readonly offset: number };

/** Reads `[…]`, one of several dates, or `{…}`, all of them. Bounds are the hull of the members. */
export function parseSet(text: string, options: DateOptions): DateResult {
  const close = text.startsWith("[") ? "]" : "}";
  const inner = text.slice(1).search(/[[{/]/);
  if (inner >= 0) return refuse(inner + 1, 1, "a date, or two with .. between", "a set holds no sets and no intervals");
  const end = text.search(/[\]}]/);
  if (end < 0) return refuse(text.length, 0, `a closing ${close}`);
  if (text[end] !== close) return refuse(end, 1, `a closing ${close}`);
  if (end < text.length - 1) return refuse(end + 1, text.length - end - 1, `nothing after ${close}`);
  const items = text.slice(1, -1).split(",");
  const members: Member[] = [];
  let offset = 1;
  for (const [index, item] of items.entries()) {
    const result = parseMember(item, { first: index === 0, last: index === items.length - 1, offset }, options);
    if (!result.ok) return result;
    members.push(result.member);
    offset += item.length + 1;
  }
  return { ok: true, date: setOf(text, members) };
}

function parseMember(item: string, place: Place, options: DateOptions): MemberResult {
  const { offset } = place;
  if (item === "") return refuse(offset, 0, "a date in the set");
  const dots = item.indexOf("..");
  if (dots < 0) {
    const single = parseSingle(item, offset, options);
    return single.ok ? { ok: true, member: { kind: "date", date: single.date } } : single;
  }
  if (item === "..") return refuse(offset, 2, "a date before or after ..");
  const more = item.indexOf("..", dots + 2);
  if (more >= 0) return refuse(offset + more, 2, "one .. in a range", "set a comma between two ranges");
  if (dots === 0 && !place.first) return refuse(offset, 2, "a date before .., which opens only the first of a set");
  if (dots === item.length - 2 && !place.last)
    return refuse(offset + dots, 2, "a date after .., which opens only the last of a set");
  return parseRange(item, dots, offset, options);
}

function parseRange(item: string, dots: number, offset: number, options: DateOptions): MemberResult {
  const start = parseRangeEnd(item.slice(0, dots), offset, options);
  if (!start.ok) return start;
  const end = parseRangeEnd(item.slice(dots + 2), offset + dots + 2, options);
  if (!end.ok) return end;
  if (start.end.kind === "date" && end.end.kind === "date" && earliestOf(start.end) > latestOf(end.end))
    return refuse(offset, item.length, "a range from earlier to later", "exchange the two dates");
  return { ok: true, member: { kind: "range", ends: [start.end, end.end] } };
}

function parseRangeEnd(text: string, offset: number, options: DateOptions): { readonly ok: true; end: End } | Refused {
  if (text === "") return { ok: true, end: { kind: "open" } };
  const single = parseSingle(text, offset, options);
  return single.ok ? { ok: true, end: { kind: "date", date: single.date } } : single;
}

const earliestOf = (end: End): number => (end.kind === "date" ? end.date.start.earliest : Number.NEGATIVE_INFINITY);
const latestOf = (end: End): number => (end.kind === "date" ? end.date.end.latest : Number.POSITIVE_INFINITY);

function setOf(text: string, members: readonly Member[]): ParsedDate {
  const ends = members.flatMap((member): readonly End[] => (member.kind === "date" ? [member] : member.ends));
  const dates = ends.flatMap((end) => (end.kind === "date" ? [end.date] : []));
  const starts = members.map((member) => earliestOf(member.kind === "date" ? member : member.ends[0]));
  const lasts = members.map((member) => latestOf(member.kind === "date" ? member : member.ends[1]));
  const hull = { earliest: Math.min(...starts), latest: Math.max(...lasts) };
  return {
    text,
    level: 2,
    kind: text.startsWith("[") ? "oneOf" : "allOf",
    precision: dates[0]?.precision ?? "day",
    start: hull,
    end: hull,
    members,
    qualifiers: {},
    conventions: [...new Set(dates.flatMap((date) => date.conventions))],
    fields: dates[0]?.fields ?? { year: "" },
  };
}
