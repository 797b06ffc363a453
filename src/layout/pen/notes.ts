/**
 * A text with the numbers of its sources as raised digits, in one run with its last word: they follow it in every font, and
 * no line breaks before them.
 */
export const withNotes = (text: string, numbers: readonly number[]): string =>
  numbers.length === 0 ? text : `${text}${NARROW}${numbers.map(raised).join(NARROW)}`;

const NARROW = "\u202f"; // no-break space
const raised = (number: number): string =>
  [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "").join("");
