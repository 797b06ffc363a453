import type { DateWords, YearWords } from "./table.ts";

/** Words for a year as EDTF writes it: 2019, 201X, -0043, Y170000002, 1950S2. The year 0000 is 1 BC. */
export function yearWords(year: string, words: DateWords): YearWords {
  if (/^\d{3}X$/.test(year) && year !== "000X") return decadeWords(Number(year.replace("X", "0")), words);
  if (year.includes("X")) return openYear(year, words);
  const [written = "", significant] = year.replace("Y", "").split("S");
  const text = eraWords(Number(written), words);
  return significant === undefined ? words.year(text) : words.yearNear(text, Number(significant));
}

/** Years below this one are told with their era, for 14 alone may be a day. */
const FIRST_PLAIN = 1000;

/** The years of our era count from 1, those before it backward: the year 0 is 1 BC. */
export function eraWords(year: number, words: DateWords): string {
  if (year <= 0) return words.bc(1 - year);
  return year < FIRST_PLAIN ? words.ad(year) : `${year}`;
}

const decadeWords = (first: number, words: DateWords): YearWords =>
  first < FIRST_PLAIN ? words.decadeAd(first) : words.decade(`${first}`);

/** 000X is none: it is a year of two eras. */
function openYear(year: string, words: DateWords): YearWords {
  if (/^X+$/.test(year)) return words.anyYear;
  const [low = "", high = ""] = ["0", "9"].map((digit) => year.replace("-", "").replaceAll("X", digit));
  const [first, last] = year.startsWith("-") ? [-Number(high), -Number(low)] : [Number(low), Number(high)];
  return words.yearBetween(eraWords(first, words), eraWords(last, words));
}
