import { isLocale, LOCALES, type LocaleName } from "../time/index.ts";
import { UsageError } from "./io.ts";

/** How commands say what it is. */
export const LOCALE_HELP = `language of fixed words and dates: ${LOCALES.join(", ")}; by default the model's`;

/** What `--locale` takes. */
export function requireLocale(text: string): LocaleName {
  if (isLocale(text)) return text;
  throw new UsageError(`--locale: there are no words for ${text}; there are for ${LOCALES.join(", ")}`);
}
