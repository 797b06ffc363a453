import { enUS } from "date-fns/locale/en-US";
import { type DateWords, listed, spaced } from "./table.ts";

const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
const ORDINALS = ["first", "second", "third", "fourth"] as const;
const plain = (text: string) => ({ alone: text, joined: text, of: `of ${text}` });
const phrase = (text: string) => ({ alone: text, joined: `of ${text}`, of: `of ${text}` });
const decade = (first: string) => ({ ...phrase(`the ${first}s`), alone: `${first}s` });

export const en: DateWords = {
  names: enUS,
  month: { long: "MMMM", short: "MMM" },
  yearFirst: false,
  year: plain,
  bc: (year) => `${year} BC`,
  ad: (year) => `AD ${year}`,
  decade,
  decadeAd: (first) => decade(`AD ${first}`),
  yearBetween: (low, high) => phrase(`some year from ${low} to ${high}`),
  anyYear: phrase("some year"),
  yearNear: (year, digits) =>
    phrase(`some year near ${year} (known to ${digits} ${digits === 1 ? "digit" : "digits"})`),
  ofMonth: (month, year) => spaced(month, year),
  ofDay: (day, month, year) => spaced(day, month.startsWith("some ") ? `of ${month}` : month, year),
  dayAlone: (day) => day,
  atClock: (day, clock) => `${day}, ${clock}`,
  inMonth: (named) => `of ${named}`,
  someDay: (of) => `some day ${of}`,
  someMonth: (of) => spaced("some month", of),
  third: (which, named) => {
    const words = ["early", "mid", "late"][which];
    if (words === undefined) return `the last days of ${named}`;
    if (named.startsWith("some ")) return `${words === "mid" ? "midway" : words} in ${named}`;
    return words === "mid" ? `mid-${named}` : `${words} ${named}`;
  },
  dayEndingIn: (digit, of) => `a day ending in ${digit} ${of}`,
  monthOr: (first, second) => `${first} or ${second}`,
  monthTo: (first, last) => `${first} to ${last}`,
  season: (which, { joined }, southern) => spaced(southern ? "southern" : "", SEASONS[which], joined),
  quarter: (number, { of }) => `${ORDINALS[number - 1] ?? ""} quarter ${of}`,
  thirdOfYear: (number, { of }) => `${ORDINALS[number - 1] ?? ""} third ${of}`,
  half: (number, { of }) => `${ORDINALS[number - 1] ?? ""} half ${of}`,
  uncertain: (words) => `${words}?`,
  approximate: (words) => `about ${words}`,
  part: (part, qualifier) =>
    `${part} ${{ uncertain: "uncertain", approximate: "approximate", uncertainAndApproximate: "uncertain and approximate" }[qualifier]}`,
  comma: ", ",
  unknown: "unknown",
  from: (start) => `from ${start} on`,
  until: (end) => `until ${end}`,
  range: (start, end) => `${start} – ${end}`,
  between: (first, last) => `between ${first} and ${last}`,
  orBefore: (words) => `${words} or before`,
  orLater: (words) => `${words} or later`,
  or: listed(", ", " or "),
  and: listed(", ", " and "),
};
