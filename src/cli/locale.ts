import { isLocale, LOCALES, type LocaleName } from "../time/index.ts";
import { UsageError } from "./io.ts";

/** How commands say what it is. */
export const localeHelp = (otherwise: string): string =>
  `language of fixed words and dates: ${LOCALES.join(", ")}; by default ${otherwise}`;

/** What `--locale` takes. */
export function requireLocale(text: string): LocaleName {
  if (isLocale(text)) return text;
  throw new UsageError(`--locale: there are no words for ${text}; there are for ${LOCALES.join(", ")}`);
}
