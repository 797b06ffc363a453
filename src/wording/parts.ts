/** "a, b and c" with the language's own signs between the parts; parts that have commas themselves stand apart by `wider` signs. */
export const joined =
  (comma: string, last: string, wider?: string) =>
  (items: readonly string[]): string => {
    if (items.length < 2) return items.join("");
    const isWide = wider !== undefined && items.some((item) => /[,،]/.test(item));
    const [between, before] = isWide ? [wider, `${wider.trimEnd()}${last}`] : [comma, last];
    return `${items.slice(0, -1).join(between)}${before}${items.at(-1) ?? ""}`;
  };

/** A whole number with its thousands parted. */
export const grouped =
  (separator: string) =>
  (count: number | bigint): string =>
    String(count).replace(/\B(?=(\d{3})+$)/g, separator);

/** Sentences one after the other; one whose last title brings its own sign takes no second. */
export const inARow =
  (space: string) =>
  (all: readonly string[]): string =>
    all.map((each) => each.replace(/([.!?…。？！؟])\.$/u, "$1")).join(space);

/** A text with a full stop, where it has no sign of its own at its end. */
export const ended = (text: string): string => (/[.!?…。！？؟][\p{P}\s\u200f]*$/u.test(text) ? text : `${text}.`);
