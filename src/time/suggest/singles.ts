import { dayText, monthNamed, one, two, yearsEndingIn, yearText } from "./numbers.ts";
import { centuryNamed } from "./parts.ts";
import type { DateSuggestion } from "./suggest.ts";

type Reader = { readonly form: RegExp; readonly read: (parts: readonly string[]) => readonly DateSuggestion[] };

/** Readings of one day, month, season, year, decade or century without further words. */
export function singles(text: string): readonly DateSuggestion[] {
  for (const { form, read } of READERS) {
    const found = form.exec(text);
    if (found) return read(found.slice(1).map((part) => part ?? ""));
  }
  return [];
}

const NO_YEAR = "the year is not given: put it in place of XXXX";
const NO_CENTURY = "the century is not given";

function monthOf(name: string, year: string): readonly DateSuggestion[] {
  const month = monthNamed(name);
  if (month === undefined) return [];
  if (year === "") return one(`XXXX-${two(month)}`, NO_YEAR);
  return one(`${yearText(Number(year))}-${two(month)}`, "the whole month");
}

function dayOf(day: string, name: string, year: string): readonly DateSuggestion[] {
  const month = monthNamed(name);
  if (month === undefined) return [];
  if (year !== "") return one(dayText(Number(year), month, Number(day)), "that day");
  return dayText(2000, month, Number(day)) === undefined ? [] : one(`XXXX-${two(month)}-${two(Number(day))}`, NO_YEAR);
}

const inCentury = (digits: string, read: (year: string) => readonly DateSuggestion[]): readonly DateSuggestion[] =>
  yearsEndingIn(digits).flatMap((year) =>
    read(String(year)).map(({ edtf, reading }) => ({ edtf, reading: `${reading}; ${NO_CENTURY}` })),
  );

function decade(digits: string): readonly DateSuggestion[] {
  const tens = one(`${digits.slice(0, 3)}X`, "some year of the decade");
  return digits.endsWith("00") ? [...one(`${digits.slice(0, 2)}XX`, "some year of the century"), ...tens] : tens;
}

/** "AD 30s", "the 40s BC": tens are counted away from the year 1 on both sides. */
function decadeOfEra(text: string): readonly DateSuggestion[] {
  const first = Number(/\d+/.exec(text)?.[0]);
  if (/a|(?<!b)ce/i.test(text)) return one(`${yearText(first).slice(0, 3)}X`, "some year of the decade");
  return one(`[${yearText(-first - 8)}..${yearText(1 - first)}]`, "some year of the decade; 1 BC is the year 0000");
}

function century(text: string): readonly DateSuggestion[] {
  const first = centuryNamed(text);
  if (first === undefined) return [];
  if (first < 0) {
    const last = first + 99;
    return one(last === 0 ? "[-0099..0000]" : `${yearText(last).slice(0, -2)}XX`, "1 BC is the year 0000");
  }
  return one(`${two(first / 100)}XX`, "years counted from 00, not from 01");
}

const SEASONS = ["spring", "summer", "autumn", "winter"];
const MONTHS = ["March to May", "June to August", "September to November", "December to February"];

/** A season names a hemisphere only by where it is told; a winter belongs to two years. */
function season(name: string, year: string): readonly DateSuggestion[] {
  const index = SEASONS.indexOf(name.toLowerCase() === "fall" ? "autumn" : name.toLowerCase());
  if (year === "") return one(`XXXX-${21 + index}`, NO_YEAR);
  const before =
    index === 3 ? one(`${yearText(Number(year) - 1)}-24`, `northern, from December ${Number(year) - 1}`) : [];
  return [
    ...one(
      `${year}-${21 + index}`,
      index === 3 ? `northern, from December ${year}` : `northern, ${MONTHS[index] ?? ""}`,
    ),
    ...before,
    ...one(
      `${year}-${29 + index}`,
      `southern, ${MONTHS[(index + 2) % 4] ?? ""}${index === 1 ? `, from December ${year}` : ""}`,
    ),
  ];
}

/** A season told by the two years that it lies in: a winter of the north, or a summer of the south. */
function acrossYears(name: string, year: string, next: string): readonly DateSuggestion[] {
  const following = String(Number(year) + 1);
  if (next !== following && next !== following.slice(2)) return [];
  return name.toLowerCase() === "winter"
    ? one(`${year}-24`, `northern, from December ${year}`)
    : one(`${year}-30`, `southern, from December ${year}`);
}

/** 03/04/2019: day first and month first, where both are real days. */
const numeric = (first: string, second: string, year: string): readonly DateSuggestion[] => [
  ...one(dayText(Number(year), Number(second), Number(first)), "day first"),
  ...one(dayText(Number(year), Number(first), Number(second)), "month first"),
];

const yearFirst = ([year = "", month = "", day = ""]: readonly string[]): readonly DateSuggestion[] =>
  one(dayText(Number(year), Number(month), Number(day)), "year first");

/** "44 BC", "AD 79", "79 CE" as astronomers count years. */
function yearOfEra(text: string): string {
  const year = Number(/\d+/.exec(text)?.[0]);
  return String(/b/i.test(text) ? 1 - year : year);
}

const WORDED: readonly string[] = [
  "twenties",
  "thirties",
  "forties",
  "fifties",
  "sixties",
  "seventies",
  "eighties",
  "nineties",
];
const TEENS: readonly string[] = ["sixteen", "seventeen", "eighteen", "nineteen"];

/** "the nineties", "the eighteen-sixties" */
function wordedDecade(century: string, name: string): readonly DateSuggestion[] {
  const tens = WORDED.indexOf(name.toLowerCase()) + 2;
  const hundreds = TEENS.indexOf(century.toLowerCase()) + 16;
  return century === ""
    ? inCentury(`${tens}0`, (year) => one(`${year.slice(0, 3)}X`, "some year of the decade"))
    : one(`${hundreds}${tens}X`, "some year of the decade");
}

const ROMAN: readonly string[] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const romanMonth = (day: string, month: string, year: string): readonly DateSuggestion[] =>
  one(dayText(Number(year), ROMAN.indexOf(month.toLowerCase()) + 1, Number(day)), "that day");

const numberedMonth = (year: string, month: string): readonly DateSuggestion[] =>
  dayText(Number(year), Number(month), 1) === undefined
    ? []
    : one(`${year}-${month.padStart(2, "0")}`, "the whole month");

/** "9/11": which is the month, and of which year, is not said. */
const bareNumbers = (first: string, second: string): readonly DateSuggestion[] => [
  ...one(dayText(2000, Number(second), Number(first))?.replace(/^2000/, "XXXX"), `day first; ${NO_YEAR}`),
  ...one(dayText(2000, Number(first), Number(second))?.replace(/^2000/, "XXXX"), `month first; ${NO_YEAR}`),
];

const NAME = "(\\p{L}{3,}\\.?)";
const DAY = "(\\d{1,2})";
const YEAR = "(\\d{4})";
const SHORT = "['’](\\d{2})";
const BEFORE = "(?:ad|ce|a\\.d\\.)"; // stands before a year, or after it
const BACKWARD = "(?:bce?|b\\.c\\.(?:e\\.?)?)";
const ERA = `(${BEFORE} ?\\d{1,4}|\\d{1,4} ?(?:${BACKWARD}|ad|ce|a\\.d\\.?))`;
const reader = (form: string, read: Reader["read"]): Reader => ({ form: new RegExp(`^${form}$`, "iu"), read });

const READERS: readonly Reader[] = [
  reader(YEAR, ([year = ""]) => one(year, "the whole year")),
  reader("(\\d{1,7}) ?(?:bce?|b\\.c\\.(?:e\\.?)?)", ([year = ""]) =>
    one(yearText(1 - Number(year)), "1 BC is the year 0000"),
  ),
  reader("(?:ad|ce|a\\.d\\.) ?(\\d{1,4})", ([year = ""]) => one(yearText(Number(year)), "the whole year")),
  reader("(\\d{1,4}) ?(?:ad|ce|a\\.d\\.?)", ([year = ""]) => one(yearText(Number(year)), "the whole year")),
  reader("(?:the )?(\\d{3}0)['’]?s", ([digits = ""]) => decade(digits)),
  reader(`((?:the )?${BEFORE} ?\\d{1,2}0['’]?s|(?:the )?\\d{1,2}0['’]?s ?(?:${BEFORE}|${BACKWARD}))`, ([text = ""]) =>
    decadeOfEra(text.replace(/^the /i, "")),
  ),
  reader("(?:the )?['’]?(\\d0)['’]?s", ([digits = ""]) =>
    inCentury(digits, (year) => one(`${year.slice(0, 3)}X`, "some year of the decade")),
  ),
  reader(`(?:the )?(?:(${TEENS.join("|")})[ -])?(${WORDED.join("|")})`, ([century = "", name = ""]) =>
    wordedDecade(century, name),
  ),
  reader("((?:the )?(?:[a-z-]+|\\d{1,2}) c(?:entury|ent\\.?|\\.)(?: \\S+)?)", ([text = ""]) => century(text)),
  reader(`(?:the )?(spring|summer|autumn|fall|winter)(?:(?: of|,)? ${YEAR})?`, ([name = "", year = ""]) =>
    season(name, year),
  ),
  reader(`(?:the )?(winter)(?: of|,)? ${YEAR} ?[–/-] ?(\\d{2}|\\d{4})`, ([name = "", year = "", next = ""]) =>
    acrossYears(name, year, next),
  ),
  reader(`(?:the )?(summer)(?: of|,)? ${YEAR}/(\\d{2}|\\d{4})`, ([name = "", year = "", next = ""]) =>
    acrossYears(name, year, next),
  ),
  reader(`${DAY}[ -](?:of )?${NAME}(?:[ -]|, )${YEAR}`, ([day = "", name = "", year = ""]) => dayOf(day, name, year)),
  reader(`${DAY} (?:of )?${NAME},? ${ERA}`, ([day = "", name = "", era = ""]) => dayOf(day, name, yearOfEra(era))),
  reader(`${NAME} ${DAY},? ${ERA}`, ([name = "", day = "", era = ""]) => dayOf(day, name, yearOfEra(era))),
  reader(`${NAME},? ${ERA}`, ([name = "", era = ""]) => monthOf(name, yearOfEra(era))),
  reader(`${DAY}[. ] ?([ivx]+)[. ] ?${YEAR}`, ([day = "", month = "", year = ""]) => romanMonth(day, month, year)),
  reader(`${NAME} ${DAY},? ${YEAR}`, ([name = "", day = "", year = ""]) => dayOf(day, name, year)),
  reader(`${YEAR},?[ -]${NAME}[ -]${DAY}`, ([year = "", name = "", day = ""]) => dayOf(day, name, year)),
  reader(`${DAY} (?:of )?${NAME},? ${SHORT}`, ([day = "", name = "", year = ""]) =>
    inCentury(year, (full) => dayOf(day, name, full)),
  ),
  reader(`${DAY}[ -]${NAME}[ -](\\d{2})`, ([day = "", name = "", year = ""]) =>
    inCentury(year, (full) => dayOf(day, name, full)),
  ),
  reader(`${DAY} (?:of )?${NAME}`, ([day = "", name = ""]) => dayOf(day, name, "")),
  reader(`${NAME} ${DAY}`, ([name = "", day = ""]) => dayOf(day, name, "")),
  reader(`${NAME},? ${SHORT}`, ([name = "", year = ""]) => inCentury(year, (full) => monthOf(name, full))),
  reader(`${NAME}(?:(?: of|,)?[ -]${YEAR})?`, ([name = "", year = ""]) => monthOf(name, year)),
  reader(`${YEAR},? ${NAME}`, ([year = "", name = ""]) => monthOf(name, year)),
  reader(`${DAY}[/.-]${DAY}[/.-]${YEAR}`, ([first = "", second = "", year = ""]) => numeric(first, second, year)),
  reader(`${DAY}[/.-]${DAY}[/.-](\\d{2})`, ([first = "", second = "", year = ""]) =>
    inCentury(year, (full) => numeric(first, second, full)),
  ),
  reader(`${YEAR}[/.-]${DAY}[/.-]${DAY}`, yearFirst),
  reader("(\\d{4})(\\d{2})(\\d{2})", yearFirst),
  reader(`${DAY}[/.]${YEAR}`, ([month = "", year = ""]) => numberedMonth(year, month)),
  reader(`${YEAR}[/.]${DAY}`, ([year = "", month = ""]) => [
    ...numberedMonth(year, month),
    ...(month.length === 2 && Number(month) > Number(year.slice(2))
      ? one(`${year}/${year.slice(0, 2)}${month}`, "from the first year to the second")
      : []),
  ]),
  reader("(\\d{1,7}) ?(?:cal\\.? )?bp", ([years = ""]) => one(yearText(1950 - Number(years)), "years before 1950")),
  reader("(\\d{2})(?:--|–)", ([digits = ""]) => one(`${digits}XX`, "some year of the century")),
  reader("(\\d{3})[-–]", ([digits = ""]) => one(`${digits}X`, "some year of the decade")),
  reader(`${DAY}\\.${DAY}`, ([day = "", month = ""]) => bareNumbers(day, month).slice(0, 1)),
  reader(`${DAY}/${DAY}`, ([first = "", second = ""]) => bareNumbers(first, second)),
  reader(`${YEAR}-(\\d)`, ([year = "", digit = ""]) => [
    ...one(`${year}-0${digit}`, "the whole month"),
    ...one(`${year}/${year.slice(0, 3)}${digit}`, "from the first year to the second"),
  ]),
];
