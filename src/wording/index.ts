/** The fixed words of pictures and texts, one table for each language. A phrase is added to a type and to every table. */
export { wordingOf } from "./locales.ts";
export type { ReaderView, ReaderWording, ReaderWords } from "./reader.ts";
export { readerWordingOf } from "./reader-locales.ts";
export type { ReportWording } from "./report.ts";
export { reportWordingOf } from "./report-locales.ts";
export type { Wording } from "./table.ts";
