import type { YearWords } from "./year.ts";

const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
const ORDINALS = ["first", "second", "third", "fourth"] as const;

/** Words for a group of months, 21 to 41, e.g. "spring 2001", "second quarter of 2001". */
export function groupWords(code: number, { text, of }: YearWords): string {
  const season = SEASONS[(code - 21) % 4] ?? "season";
  if (code <= 28) return `${season} ${text}`;
  if (code <= 32) return `southern ${season} ${text}`;
  const [name, first] = code <= 36 ? ["quarter", 33] : code <= 39 ? ["third", 37] : ["half", 40];
  return `${ORDINALS[code - Number(first)] ?? ""} ${name} of ${of}`;
}
