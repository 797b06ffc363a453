import { type LocaleName, localeOf } from "../time/index.ts";
import { report as ar } from "./ar/report.ts";
import { report as de } from "./de/report.ts";
import { report as en } from "./en/report.ts";
import { report as fr } from "./fr/report.ts";
import { report as ko } from "./ko/report.ts";
import type { ReportWording } from "./report.ts";
import { report as vi } from "./vi/report.ts";

const WORDINGS: Readonly<Record<LocaleName, ReportWording>> = { en, ko, vi, fr, de, ar };

/**
 * The fixed words of a report in one language.
 *
 * @param locale    the language asked for
 * @param language  BCP 47 of the report, taken where none is asked for; English where there are no words for it
 */
export const reportWordingOf = (locale: LocaleName | undefined, language = "en"): ReportWording =>
  WORDINGS[locale ?? localeOf(language)];
