/** A time as a log writes it: an instant with its zone, a local one without, or a number that counts from somewhere. */
export type LogTime = { readonly kind: "zoned" | "local" | "number"; readonly at: number; readonly until: number };

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Reads a time of a log: ISO 8601 to the day or finer, or a number; from `at` to `until`, in ms or in the number's own unit: a day is anywhere in it. */
export function readLogTime(text: string): LogTime | undefined {
  return readIso(text) ?? (NUMBER.test(text) ? timeOf("number", Number(text)) : undefined);
}

/** By hand, since a log has many: a pattern takes five times as long. */
function readIso(text: string): LogTime | undefined {
  if (text[4] !== "-" || text[7] !== "-") return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  if (text.length === 10) return timeOf("local", Date.UTC(year, month - 1, day), DAY - 1);
  const hasSeconds = text[16] === ":";
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = hasSeconds ? digits(text, 17, 19) : 0;
  const isClock =
    (text[10] === "T" || text[10] === " ") && text[13] === ":" && hour <= 24 && minute < 60 && second <= 60;
  if (!isClock) return undefined;
  const clockEnd = hasSeconds ? 19 : 16;
  const end = endOfFraction(text, clockEnd);
  const fraction = end > clockEnd ? Number(`0.${text.slice(clockEnd + 1, end)}`) * 1000 : 0;
  const offset = offsetOf(text, end);
  const at = Date.UTC(year, month - 1, day, hour, minute, second) + fraction;
  return offset === undefined
    ? undefined
    : timeOf(offset === "none" ? "local" : "zoned", at - (offset === "none" ? 0 : offset));
}

const DAY = 86_400_000; // ms

const timeOf = (kind: LogTime["kind"], at: number, span = 0): LogTime | undefined =>
  Number.isNaN(at) ? undefined : { kind, at, until: at + span };

/** NaN where a character is no digit. */
function digits(text: string, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function endOfFraction(text: string, from: number): number {
  if (text[from] !== "." && text[from] !== ",") return from;
  let end = from + 1;
  while (digits(text, end, end + 1) >= 0) end++;
  return end === from + 1 ? from : end;
}

/** ms east of Greenwich; `none` where no zone is written, undefined where what is written is none. */
function offsetOf(text: string, from: number): number | "none" | undefined {
  if (from === text.length) return "none";
  const zone = text.slice(from).trimStart();
  if (zone === "Z" || zone === "UTC") return 0;
  const found = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  return found ? (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0)) * 60_000 : undefined;
}

/** Times held against the rows that they stand in; times of two kinds are not compared. */
export type TimeFindings = {
  readonly read: number;
  /** rows whose time is earlier than that of the row before of the same case */
  readonly backwards: Counted<{
    readonly row: number;
    readonly time: string;
    readonly before: number;
    readonly than: string;
  }>;
  /** rows whose time was not understood; those without one are not counted */
  readonly unread: Counted<{ readonly row: number; readonly time: string }>;
};

/** How many there are, and the first. */
export type Counted<Finding> = { readonly count: number; readonly first?: Finding | undefined };

/** The last time of a case. */
export type LastTime = { readonly row: number; readonly text: string; readonly time: LogTime };

/** Counts times that run backwards; `check` gives a row's time, undefined where it is not understood. */
export function createTimeCheck() {
  let read = 0;
  let backwards: TimeFindings["backwards"] = { count: 0 };
  let unread: TimeFindings["unread"] = { count: 0 };
  return {
    check(row: number, text: string, last: LastTime | undefined): LastTime | undefined {
      const time = readLogTime(text);
      if (!time) {
        unread = { count: unread.count + 1, first: unread.first ?? { row, time: text } };
        return undefined;
      }
      read++;
      if (last && last.time.kind === time.kind && time.until < last.time.at)
        backwards = {
          count: backwards.count + 1,
          first: backwards.first ?? { row, time: text, before: last.row, than: last.text },
        };
      return { row, text: ` ${text}`.slice(1), time }; // a copy, or it would hold the part of the log it was cut from
    },
    findings: (): TimeFindings => ({ read, backwards, unread }),
  };
}
