import { isRead, readings } from "./readings.ts";
import { tidied } from "./tidy.ts";

/** One way to read a date as people write it. */
export type DateSuggestion = {
  /** a date that `parseDate` reads, given a zone */
  readonly edtf: string;
  /** what the reading takes for granted, in words */
  readonly reading: string;
};

/**
 * Proposes EDTF for a date as people write it in English, e.g. "circa 1990", "2nd December – 6th December 1941".
 *
 * @returns every reading, the likelier first where that can be said: two for 03/04/2019, none where nothing is understood
 */
export function suggestDates(text: string): readonly DateSuggestion[] {
  const tidy = tidied(text);
  if (tidy === "" || tidy.length > 100) return [];
  if (isRead(tidy)) return [{ edtf: tidy, reading: tidy === text.trim() ? "as written" : "as it says" }];
  const seen = new Set<string>();
  return readings(tidy).filter(({ edtf }) => {
    if (seen.has(edtf) || !isRead(edtf)) return false;
    seen.add(edtf);
    return true;
  });
}
