import { type LocaleName, localeOf } from "../time/index.ts";
import { reader as ar } from "./ar/reader.ts";
import { reader as de } from "./de/reader.ts";
import { reader as en } from "./en/reader.ts";
import { reader as fr } from "./fr/reader.ts";
import { reader as ko } from "./ko/reader.ts";
import type { ReaderWording } from "./reader.ts";
import { reader as vi } from "./vi/reader.ts";

const WORDINGS: Readonly<Record<LocaleName, ReaderWording>> = { en, ko, vi, fr, de, ar };

/**
 * The fixed words of a reader page in one language.
 *
 * @param locale    the language asked for
 * @param language  BCP 47 of the model, taken where none is asked for; English where there are no words for it
 */
export const readerWordingOf = (locale: LocaleName | undefined, language = "en"): ReaderWording =>
  WORDINGS[locale ?? localeOf(language)];
