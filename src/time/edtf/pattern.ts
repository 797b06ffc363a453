/** Years that a pattern such as 156X means, in order of time: `years(0)` the first, `years(-1)` the last. */
export function yearsMatching(pattern: string): ((index: number) => number) & { readonly count: number } {
  const negative = pattern.startsWith("-");
  const digits = negative ? pattern.slice(1) : pattern;
  const open = digits.split("X").length - 1;
  const skipped = negative && /^[0X]{4}$/.test(digits) ? 1 : 0; // there is no year -0000
  const count = 10 ** open - skipped;
  const at = (index: number): number => {
    const place = (index < 0 ? index + count : index) % count;
    return negative ? -filled(digits, open, count - 1 - place + skipped) : filled(digits, open, place);
  };
  return Object.assign(at, { count });
}

/** A pattern with its X replaced by the digits of `value`. */
function filled(digits: string, open: number, value: number): number {
  if (open === 0) return Number(digits);
  const fill = String(value).padStart(open, "0");
  let next = 0;
  return Number(digits.replace(/X/g, () => fill[next++] ?? "0"));
}

/** Months from 1 to 12 that a pattern such as 1X means. */
export const monthsMatching = (pattern: string): readonly number[] => matching(pattern, 12);

/** Days from 1 to `days` that a pattern such as 2X means. */
export const daysMatching = (pattern: string, days: number): readonly number[] => matching(pattern, days);

function matching(pattern: string, most: number): readonly number[] {
  if (!pattern.includes("X")) {
    const value = Number(pattern);
    return value >= 1 && value <= most ? [value] : [];
  }
  return Array.from({ length: most }, (_, index) => index + 1).filter((value) => {
    const digits = String(value).padStart(2, "0");
    return [0, 1].every((at) => pattern[at] === "X" || pattern[at] === digits[at]);
  });
}
