import { EPOCH, julianDay } from "./calendars.ts";
import { dayAfter, dayNamed, dayText, one } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";

const FEAST = /^(?:the )?(\p{L}[\p{L}'’ ]+?)(?: (?:of|in))?,? (\d{4})$/u;

/** Feasts that stand in the calendar: month, day, and what the reading takes for granted. */
const FIXED: ReadonlyMap<string, readonly [month: number, day: number, reading: string]> = new Map([
  ["christmas", [12, 25, "25 December; 7 January where churches keep the Julian calendar"]],
  ["christmas day", [12, 25, "25 December; 7 January where churches keep the Julian calendar"]],
  ["christmas eve", [12, 24, "24 December; 6 January where churches keep the Julian calendar"]],
  ["boxing day", [12, 26, "26 December"]],
  ["new year's eve", [12, 31, "31 December"]],
  ["new year's day", [1, 1, "1 January"]],
  ["new year", [1, 1, "1 January"]],
  ["new year's", [1, 1, "1 January"]],
  ["epiphany", [1, 6, "6 January"]],
  ["lady day", [3, 25, "25 March"]],
  ["michaelmas", [9, 29, "29 September"]],
  ["may day", [5, 1, "1 May"]],
  ["all saints' day", [11, 1, "1 November"]],
  ["hallowe'en", [10, 31, "31 October"]],
  ["halloween", [10, 31, "31 October"]],
]);

/** Feasts that move with Easter: by how many days after it. */
const MOVED: ReadonlyMap<string, number> = new Map([
  ["shrove tuesday", -47],
  ["ash wednesday", -46],
  ["palm sunday", -7],
  ["maundy thursday", -3],
  ["good friday", -2],
  ["holy saturday", -1],
  ["easter", 0],
  ["easter sunday", 0],
  ["easter day", 0],
  ["easter monday", 1],
  ["ascension day", 39],
  ["whit sunday", 49],
  ["pentecost", 49],
  ["whit monday", 50],
]);

/** A feast of a year: "Christmas Eve 1914", "Easter Monday 1916"; of those that move, what eastern churches keep too. */
export function feasts(text: string): readonly DateSuggestion[] {
  const [, told = "", digits = ""] = FEAST.exec(text) ?? [];
  const [name, year] = [told.toLowerCase().replace("’", "'"), Number(digits)];
  const [month = 0, day = 0, reading = ""] = FIXED.get(name) ?? [];
  if (month > 0) return one(dayText(year, month, day), reading);
  const days = MOVED.get(name);
  if (days === undefined) return [];
  const [west, east] = [westernEaster(year), easternEaster(year)].map((easter) => easter && moved(easter, days));
  if (west === undefined) return one(east, "Easter by the Julian calendar, as a day of the Gregorian");
  if (west === east) return one(west, "Easter of western and eastern churches");
  return [...one(west, "Easter of the western churches"), ...one(east, "Easter of the eastern churches")];
}

function moved(easter: string, days: number): string | undefined {
  const day = dayNamed(easter);
  return day && dayAfter(day, days);
}

/** Easter by the Gregorian calendar, from its first year on (anonymous algorithm, in Meeus: Astronomical Algorithms, 1991). */
function westernEaster(year: number): string | undefined {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const drift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - drift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  return year < 1583 ? undefined : dayText(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Easter by the Julian calendar (as above), as a day of the Gregorian. */
function easternEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const sum = moon + ((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7) + 114;
  return dayAfter(EPOCH, julianDay(year, Math.floor(sum / 31), (sum % 31) + 1));
}
