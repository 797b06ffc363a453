import type { DateWords, YearWords } from "./table.ts";

/** Words for a group of months, 21 to 41, e.g. "spring 2001", "second quarter of 2001". */
export function groupWords(code: number, year: YearWords, words: DateWords): string {
  if (code <= 32) return words.season((code - 21) % 4, year, code > 28);
  if (code <= 36) return words.quarter(code - 32, year);
  return code <= 39 ? words.thirdOfYear(code - 36, year) : words.half(code - 39, year);
}
