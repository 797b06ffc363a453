/** Keys that data must not have; YAML's reader tells where they stand. */
export const RESERVED: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
/** Keys whose values are dates: a year is kept as it is written, `0044` as it is. */
export const DATES: ReadonlySet<string> = new Set(["when", "date", "published"]);
