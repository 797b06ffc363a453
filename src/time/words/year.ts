import type { DateWords, YearWords } from "./table.ts";

/** Words for a year as EDTF writes it: 2019, 201X, -0043, Y170000002, 1950S2. The year 0000 is 1 BC. */
export function yearWords(year: string, words: DateWords): YearWords {
  if (/^\d{3}X$/.test(year)) return words.decade(year.replace("X", "0"));
  if (year.includes("X")) return openYear(year, words);
  const [written = "", significant] = year.replace("Y", "").split("S");
  const text = eraWords(Number(written), words);
  return significant === undefined ? words.year(text) : words.yearNear(text, Number(significant));
}

const eraWords = (year: number, words: DateWords): string => (year > 0 ? `${year}` : words.bc(1 - year));

function openYear(year: string, words: DateWords): YearWords {
  if (/^X+$/.test(year)) return words.anyYear;
  const [low = "", high = ""] = ["0", "9"].map((digit) => year.replace("-", "").replaceAll("X", digit));
  return year.startsWith("-")
    ? words.yearBetween(eraWords(-Number(high), words), eraWords(-Number(low), words))
    : words.yearBetween(low, high);
}
