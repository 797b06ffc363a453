import { type LocaleName, localeOf } from "../time/index.ts";
import { ar } from "./ar/index.ts";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import { ko } from "./ko/index.ts";
import type { Wording } from "./table.ts";
import { vi } from "./vi/index.ts";

const WORDINGS: Readonly<Record<LocaleName, Wording>> = { en, ko, vi, fr, de, ar };

/**
 * The fixed words in one language.
 *
 * @param locale    the language asked for
 * @param language  BCP 47 of the model, taken where none is asked for; English where there are no words for it
 */
export const wordingOf = (locale: LocaleName | undefined, language = "en"): Wording =>
  WORDINGS[locale ?? localeOf(language)];
