/** "a, b and c" with the language's own signs between the parts. */
export const joined =
  (comma: string, last: string) =>
  (items: readonly string[]): string =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join(comma)}${last}${items.at(-1) ?? ""}`;

/** A whole number with its thousands parted. */
export const grouped =
  (separator: string) =>
  (count: number): string =>
    String(count).replace(/\B(?=(\d{3})+$)/g, separator);

/** A text with a full stop, where it has no sign of its own at its end. */
export const ended = (text: string): string => (/\p{P}$/u.test(text) ? text : `${text}.`);
