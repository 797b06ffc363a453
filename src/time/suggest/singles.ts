import { dayText, monthNamed, two, yearText } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";

type Reader = { readonly form: RegExp; readonly read: (parts: readonly string[]) => readonly DateSuggestion[] };

const one = (edtf: string | undefined, reading: string): readonly DateSuggestion[] =>
  edtf === undefined ? [] : [{ edtf, reading }];

/** Readings of one date without words such as "about" or "between". */
export function singles(text: string): readonly DateSuggestion[] {
  for (const { form, read } of READERS) {
    const found = form.exec(text);
    if (found) return read(found.slice(1).map((part) => part ?? ""));
  }
  return [];
}

const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["fall", 23],
  ["winter", 24],
]);
const THIRDS: ReadonlyMap<string, readonly [from: number, to: number]> = new Map([
  ["early", [1, 10]],
  ["mid", [11, 20]],
  ["late", [21, 31]],
]);

function monthOf(name: string, year: string): readonly DateSuggestion[] {
  const month = monthNamed(name);
  return one(month === undefined ? undefined : `${yearText(Number(year))}-${two(month)}`, "the whole month");
}

function dayOf(day: string, name: string, year: string): readonly DateSuggestion[] {
  const month = monthNamed(name);
  return one(month === undefined ? undefined : dayText(Number(year), month, Number(day)), "that day");
}

function thirdOfMonth(third: string, name: string, year: string): readonly DateSuggestion[] {
  const month = monthNamed(name);
  const [from, to] = THIRDS.get(third.toLowerCase()) ?? [1, 31];
  if (month === undefined) return [];
  const last = [to, 30, 29, 28].map((day) => dayText(Number(year), month, day)).find((each) => each !== undefined);
  const first = dayText(Number(year), month, from);
  return one(
    first === undefined || last === undefined ? undefined : `[${first}..${last}]`,
    `${third.toLowerCase()} is read as a third of the month`,
  );
}

function thirdOfDecade(third: string, decade: string): readonly DateSuggestion[] {
  const base = Number(decade);
  const [from, to] = third.toLowerCase() === "early" ? [0, 3] : third.toLowerCase() === "mid" ? [4, 6] : [7, 9];
  const part = one(
    `[${yearText(base + from)}..${yearText(base + to)}]`,
    `${third.toLowerCase()} is read as a part of the decade`,
  );
  return base % 100 === 0
    ? [
        ...part,
        ...one(
          `[${yearText(base)}..${yearText(base + 33)}]`,
          `${third.toLowerCase()} is read as a third of the century`,
        ),
      ].slice(0, third.toLowerCase() === "early" ? 2 : 1)
    : part;
}

function decade(digits: string): readonly DateSuggestion[] {
  const tens = one(`${digits.slice(0, 3)}X`, "some year of the decade");
  return digits.endsWith("00") ? [...one(`${digits.slice(0, 2)}XX`, "some year of the century"), ...tens] : tens;
}

/** "mid-March": the year is left open, and the part of the month is told by the first digit of the day. */
function thirdOfAnyYear(third: string, name: string): readonly DateSuggestion[] {
  const month = monthNamed(name);
  const digit = ["early", "mid", "late"].indexOf(third.toLowerCase());
  return one(
    month === undefined ? undefined : `XXXX-${two(month)}-${digit}X`,
    "the year is not given: put it in place of XXXX",
  );
}

/** 03/04/2019: day first and month first, where both are real days. */
const numeric = (first: string, second: string, year: string): readonly DateSuggestion[] => [
  ...one(dayText(Number(year), Number(second), Number(first)), "day first"),
  ...one(dayText(Number(year), Number(first), Number(second)), "month first"),
];

const ERA = "(bc|bce|b\\.c\\.|b\\.c\\.e\\.)";
const YEAR = "(\\d{4})";
const NAME = "(\\p{L}{3,}\\.?)";

const READERS: readonly Reader[] = [
  { form: /^(\d{4})$/, read: ([year = ""]) => one(year, "the whole year") },
  {
    form: new RegExp(`^(\\d{1,7}) ?${ERA}$`, "i"),
    read: ([year = ""]) => one(yearText(1 - Number(year)), "1 BC is the year 0000"),
  },
  { form: /^(?:ad|ce) ?(\d{1,4})$/i, read: ([year = ""]) => one(yearText(Number(year)), "the whole year") },
  { form: /^(\d{1,4}) ?(?:ad|ce)$/i, read: ([year = ""]) => one(yearText(Number(year)), "the whole year") },
  { form: /^(?:the )?(\d{3}0)'?s$/i, read: ([digits = ""]) => decade(digits) },
  {
    form: /^(?:the )?(early|mid|late)[- ](\d{3}0)'?s$/i,
    read: ([third = "", digits = ""]) => thirdOfDecade(third, digits),
  },
  {
    form: /^(?:the )?(\d{1,2}) century$/i,
    read: ([nth = ""]) => one(`${two(Number(nth) - 1)}XX`, "years counted from 00, not from 01"),
  },
  {
    form: new RegExp(`^(spring|summer|autumn|fall|winter)(?: of)? ${YEAR}$`, "i"),
    read: ([name = "", year = ""]) =>
      one(`${year}-${SEASONS.get(name.toLowerCase()) ?? ""}`, "a season of the northern hemisphere"),
  },
  {
    form: new RegExp(`^(?:q([1-4]),? ${YEAR})$`, "i"),
    read: ([quarter = "", year = ""]) => one(`${year}-${32 + Number(quarter)}`, "a quarter of the year"),
  },
  {
    form: new RegExp(`^(early|mid|late)[- ]${NAME} ${YEAR}$`, "iu"),
    read: ([third = "", name = "", year = ""]) => thirdOfMonth(third, name, year),
  },
  {
    form: new RegExp(`^(early|mid|late)[- ]${NAME}$`, "iu"),
    read: ([third = "", name = ""]) => thirdOfAnyYear(third, name),
  },
  {
    form: new RegExp(`^(\\d{1,2}) (?:of )?${NAME},? ${YEAR}$`, "iu"),
    read: ([day = "", name = "", year = ""]) => dayOf(day, name, year),
  },
  {
    form: new RegExp(`^${NAME} (\\d{1,2}),? ${YEAR}$`, "iu"),
    read: ([name = "", day = "", year = ""]) => dayOf(day, name, year),
  },
  { form: new RegExp(`^${NAME},? ${YEAR}$`, "iu"), read: ([name = "", year = ""]) => monthOf(name, year) },
  {
    form: new RegExp(`^${YEAR} ${NAME} (\\d{1,2})$`, "iu"),
    read: ([year = "", name = "", day = ""]) => dayOf(day, name, year),
  },
  { form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, read: ([a = "", b = "", year = ""]) => numeric(a, b, year) },
  {
    form: /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/,
    read: ([year = "", month = "", day = ""]) => one(dayText(Number(year), Number(month), Number(day)), "year first"),
  },
  {
    form: /^(\d{4})(\d{2})(\d{2})$/,
    read: ([year = "", month = "", day = ""]) => one(dayText(Number(year), Number(month), Number(day)), "year first"),
  },
  {
    form: /^(\d{4})-(\d)$/,
    read: ([year = "", digit = ""]) => [
      ...one(`${year}-0${digit}`, "the whole month"),
      ...one(`${year}/${year.slice(0, 3)}${digit}`, "from the first year to the second"),
    ],
  },
];
