/** A year in words: `text` alone, `of` after "of". */
export type YearWords = { readonly text: string; readonly of: string };

/** Words for a year as EDTF writes it: 2019, 201X, -0043, Y170000002, 1950S2. The year 0000 is 1 BC. */
export function yearWords(year: string): YearWords {
  if (/^\d{3}X$/.test(year)) return { text: `${year.replace("X", "0")}s`, of: `the ${year.replace("X", "0")}s` };
  if (year.includes("X")) return openYear(year);
  const [written = "", significant] = year.replace("Y", "").split("S");
  const value = Number(written);
  const text = eraWords(value);
  if (significant === undefined) return both(text);
  return both(`some year near ${text} (known to ${significant} ${significant === "1" ? "digit" : "digits"})`);
}

const both = (text: string): YearWords => ({ text, of: text });
const eraWords = (year: number): string => (year > 0 ? `${year}` : `${1 - year} BC`);

function openYear(year: string): YearWords {
  const [low, high] = ["0", "9"].map((digit) => year.replace("-", "").replaceAll("X", digit));
  if (year.startsWith("-")) return both(`some year from ${eraWords(-Number(high))} to ${eraWords(-Number(low))}`);
  return /^X+$/.test(year) ? both("some year") : both(`some year from ${low ?? ""} to ${high ?? ""}`);
}
