import edtf from "edtf";
import fc from "fast-check";
import { parseDate } from "../../src/time/index.ts";
import { dateLike } from "../time/edtf/random-dates.ts";

/** How many times as many dates a second `parseDate` reads as the npm package edtf, median of `RUNS`, on the same texts. */
export function benchEdtf(): { readonly ratio: number; readonly bar: "at least 3"; readonly passes: boolean } {
  const texts = fc.sample(dateLike, { numRuns: 3000, seed: 11 }).filter(bothRead);
  const ours = () => texts.reduce((sum, text) => sum + (boundsOfOurs(text) > 0 ? 1 : 0), 0);
  const theirs = () => texts.reduce((sum, text) => sum + (edtf(text).min === null ? 0 : 1), 0);
  const ratios = Array.from({ length: RUNS }, () => timeOf(theirs) / timeOf(ours)).toSorted((a, b) => a - b);
  const ratio = Math.round((ratios[Math.floor(RUNS / 2)] ?? 0) * 100) / 100;
  return { ratio, bar: "at least 3", passes: ratio >= 3 };
}

const RUNS = 5;

function boundsOfOurs(text: string): number {
  const parsed = parseDate(text, { timezone: "+00:00" });
  return parsed.ok ? parsed.date.start.earliest : 0;
}

function bothRead(text: string): boolean {
  try {
    edtf(text);
    return parseDate(text, { timezone: "+00:00" }).ok;
  } catch {
    return false;
  }
}

/** @returns ms */
function timeOf(run: () => number): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
