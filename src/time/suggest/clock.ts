import { addDays } from "date-fns/addDays";
import { parseDate } from "../edtf/index.ts";
import { UTCDate } from "../utc-date.ts";
import { two } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";

const TIME = String.raw`\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|\d{4} ?h(?:ou)?rs|noon|midday|midnight`;
const ZONE = String.raw`Z|(?:UTC|GMT)? ?[+–-]\d{1,2}(?::?\d{2})?|UTC|GMT`;
const DAY_FIRST = new RegExp(`^(.+?)(?:,| at|, at|T)? (${TIME}) ?(${ZONE})?$`, "i");
const TIME_FIRST = new RegExp(`^(?:at )?(${TIME}) ?(${ZONE})?(?:,| on|, on)? (.+)$`, "i");
const SPAN = new RegExp(`^(.+?),? (?:from )?(${TIME}) ?(?:–|-|to) ?(${TIME})$`, "i");

type Days = (text: string) => readonly DateSuggestion[];

/** A day with a time, or with two: "28 February 2019 at 2:05 pm", "noon on 2 May 2011 (UTC)". */
export function clocked(text: string, days: Days): readonly DateSuggestion[] {
  const span = SPAN.exec(text);
  if (span) return spans(daysOf(span[1] ?? "", days), timesOf(span[2] ?? ""), timesOf(span[3] ?? ""));
  const [, first, time = "", zone] = DAY_FIRST.exec(text) ?? [];
  if (first !== undefined) return moments(daysOf(first, days), timesOf(time), zone);
  const [, early = "", offset, day] = TIME_FIRST.exec(text) ?? [];
  return day === undefined ? [] : moments(daysOf(day, days), timesOf(early), offset);
}

const daysOf = (text: string, days: Days): readonly string[] =>
  days(text).flatMap(({ edtf }) => (/^-?\d{4}-\d{2}-\d{2}$/.test(edtf) ? [edtf] : []));

/** A time on the clock; `later` by how many days it falls after the day that is named. */
type Time = { readonly clock: string; readonly later?: 1; readonly reading: string };

function timesOf(text: string): readonly Time[] {
  if (/^(?:noon|midday)$/i.test(text)) return [{ clock: "12:00", reading: "noon" }];
  if (/^midnight$/i.test(text))
    return [
      { clock: "00:00", reading: "the midnight that begins the day" },
      { clock: "00:00", later: 1, reading: "the midnight that ends the day" },
    ];
  const hours = /^(\d{2})(\d{2}) ?h/i.exec(text);
  const [, hour = "", minute = "00", second, half] =
    hours ?? /^(\d{1,2})(?:[:h](\d{2})(?::(\d{2}))?)? ?([ap])?/i.exec(text) ?? [];
  const at = (value: number) => `${two(value)}:${minute}${second === undefined ? "" : `:${second}`}`;
  const value = Number(hour);
  if (half !== undefined)
    return value < 1 || value > 12
      ? []
      : [{ clock: at((value % 12) + (/p/i.test(half) ? 12 : 0)), reading: "that minute" }];
  return hour.length === 1 && value > 0
    ? [
        { clock: at(value), reading: "before noon" },
        { clock: at(value + 12), reading: "after noon" },
      ]
    : [{ clock: at(value), reading: "that minute" }];
}

const moments = (
  days: readonly string[],
  times: readonly Time[],
  zone: string | undefined,
): readonly DateSuggestion[] =>
  days.flatMap((day) =>
    times.map((time) => ({
      edtf: `${momentOf(day, time)}${zoneText(zone)}`,
      reading: zone === undefined ? `${time.reading}, in the model’s zone` : time.reading,
    })),
  );

const spans = (days: readonly string[], from: readonly Time[], to: readonly Time[]): readonly DateSuggestion[] =>
  days.flatMap((day) =>
    from.flatMap((start) =>
      to
        .filter((end) => (end.later ?? 0) > (start.later ?? 0) || end.clock > start.clock)
        .map((end) => ({
          edtf: `${momentOf(day, start)}/${momentOf(day, end)}`,
          reading: "from the first to the last, in the model’s zone",
        })),
    ),
  );

function momentOf(day: string, { clock, later }: Time): string {
  const parsed = later === undefined ? undefined : parseDate(day);
  if (!parsed?.ok) return `${day}T${clock}`;
  return `${addDays(new UTCDate(parsed.date.start.earliest), 1).toISOString().slice(0, 10)}T${clock}`;
}

function zoneText(zone: string | undefined): string {
  const [, sign = "", hours = "", minutes = "00"] = /([+–-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? "") ?? [];
  if (sign !== "") return `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
  return zone === undefined ? "" : "Z";
}
