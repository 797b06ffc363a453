import { dayAfter, dayNamed, two } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";
import { ZONE, zonesOf } from "./zones.ts";

const TIME = String.raw`\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|\d{4} ?h(?:ou)?rs|(?:12 )?(?:noon|midnight)|midday`;
const DAY_FIRST = new RegExp(`^(.+?)(?:,| at|, at|T)? (${TIME}) ?${ZONE}$`, "i");
const TIME_FIRST = new RegExp(`^(?:at )?(${TIME}) ?${ZONE}(?:,| on|, on)? (.+?) ?${ZONE}$`, "i");
const TO = " ?(?:–|-|to|until|till) ?";
const SPAN = new RegExp(`^(.+?),? (?:from )?(${TIME})${TO}(${TIME})$`, "i");
const SPAN_FIRST = new RegExp(`^(?:from )?(${TIME})${TO}(${TIME})(?:,| on|, on) (.+)$`, "i");
const BETWEEN = new RegExp(
  `^(?:between (${TIME}) and (${TIME}),? on (.+)|(.+?),? between (${TIME}) and (${TIME}))$`,
  "i",
);

type Days = (text: string) => readonly DateSuggestion[];

/** A day with a time, or with two: "28 February 2019 at 2:05 pm", "noon on 2 May 2011 (UTC)". */
export function clocked(text: string, days: Days): readonly DateSuggestion[] {
  const [, from, to = "", between = "", dayBefore = "", after = "", before = ""] = BETWEEN.exec(text) ?? [];
  if (before !== "" || from !== undefined)
    return spans(daysOf(between || dayBefore, days), timesOf(from ?? after), timesOf(to || before)).map(oneMoment);
  const [, first, early = "", late = ""] = SPAN.exec(text) ?? [];
  if (first !== undefined) return spans(daysOf(first, days), timesOf(early), timesOf(late));
  const [, start, end = "", day = ""] = SPAN_FIRST.exec(text) ?? [];
  if (start !== undefined) return spans(daysOf(day, days), timesOf(start), timesOf(end));
  return moment(text, days);
}

function moment(text: string, days: Days): readonly DateSuggestion[] {
  const [, first, time = "", zone] = DAY_FIRST.exec(text) ?? [];
  if (first !== undefined) return moments(daysOf(first, days), timesOf(time), zone);
  const [, early = "", offset, day, last] = TIME_FIRST.exec(text) ?? [];
  return day === undefined ? [] : moments(daysOf(day, days), timesOf(early), offset ?? last);
}

const oneMoment = ({ edtf }: DateSuggestion): DateSuggestion => ({
  edtf: `[${edtf.replace("/", "..")}]`,
  reading: "one moment between the two, in the model’s zone",
});

/** Readings that are a day; one that is taken for granted goes without saying. */
const daysOf = (text: string, days: Days): readonly Day[] =>
  days(text).flatMap(({ edtf, reading }) =>
    /^-?\d{4}-\d{2}-\d{2}$/.test(edtf) ? [{ edtf, said: reading === "that day" ? [] : [reading] }] : [],
  );

type Day = { readonly edtf: string; readonly said: readonly string[] };

/** A time on the clock; `later` by how many days it falls after the day that is named. */
type Time = { readonly clock: string; readonly later?: 1; readonly reading: string };

function timesOf(text: string): readonly Time[] {
  if (/^(?:(?:12 )?noon|midday)$/i.test(text)) return [{ clock: "12:00", reading: "noon" }];
  if (/^(?:12 )?midnight$/i.test(text))
    return [
      { clock: "00:00", reading: "the midnight that begins the day" },
      { clock: "00:00", later: 1, reading: "the midnight that ends the day" },
    ];
  const hours = /^(\d{2})(\d{2}) ?h/i.exec(text);
  const [, hour = "", minute = "00", second, half] =
    hours ?? /^(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?)? ?([ap])?/i.exec(text) ?? [];
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

const moments = (days: readonly Day[], times: readonly Time[], zone: string | undefined): readonly DateSuggestion[] =>
  days.flatMap((day) =>
    times.flatMap((time) =>
      zonesOf(zone).map(({ offset, reading }) => ({
        edtf: `${momentOf(day.edtf, time)}${offset}`,
        reading: [...day.said, time.reading, ...reading].join(", "),
      })),
    ),
  );

const spans = (days: readonly Day[], from: readonly Time[], to: readonly Time[]): readonly DateSuggestion[] =>
  days.flatMap((day) =>
    from.flatMap((start) =>
      to
        .filter((end) => (end.later ?? 0) > (start.later ?? 0) || end.clock > start.clock)
        .map((end) => ({
          edtf: `${momentOf(day.edtf, start)}/${momentOf(day.edtf, end)}`,
          reading: [...day.said, "from the first to the last, in the model’s zone"].join(", "),
        })),
    ),
  );

function momentOf(day: string, { clock, later }: Time): string {
  const next = later === undefined ? undefined : dayNamed(day);
  return `${next ? dayAfter(next, 1) : day}T${clock}`;
}
