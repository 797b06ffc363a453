import { isLocale, LOCALES, type LocaleName } from "../time/index.ts";
import { UsageError } from "./io.ts";

/** What `--locale` takes. */
export function requireLocale(text: string): LocaleName {
  if (isLocale(text)) return text;
  throw new UsageError(`--locale: there are no words for ${text}; there are for ${LOCALES.join(", ")}`);
}
