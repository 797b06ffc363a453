import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { ko } from "./ko.ts";
import type { DateWords } from "./table.ts";
import { vi } from "./vi.ts";

/** Languages in which dates can be told; English is the default. */
export const LOCALES = ["en", "ko", "vi", "fr", "de", "ar"] as const;
export type LocaleName = (typeof LOCALES)[number];

const WORDS: Readonly<Record<LocaleName, DateWords>> = { en, ko, vi, fr, de, ar };

/**
 * Is it one of the languages in which dates can be told?
 *
 * @example isLocale("ko") // → true
 */
export const isLocale = (text: string): text is LocaleName => LOCALES.some((name) => name === text);

/**
 * The language of dates for a BCP 47 tag: ko for ko-KR; English where there are no words for it.
 *
 * @example localeOf("ko-KR") // → "ko"
 */
export function localeOf(language: string): LocaleName {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  return isLocale(primary) ? primary : "en";
}

export const wordsOf = (locale: LocaleName = "en"): DateWords => WORDS[locale];
