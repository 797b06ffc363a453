import type { Since } from "../model/index.ts";
import { type DurationRange, parseDuration } from "../time/index.ts";

/** How long ago events were, by their ids: the least and the most that the statements permit, ms. An XState event carries it as `elapsed`. */
export type Elapsed = Readonly<Record<string, DurationRange>>;

/** Has so much time passed? undefined: what is stated leaves it open. */
export function judgeSince({ since, atLeast, atMost }: Since, elapsed: Elapsed | undefined): boolean | undefined {
  const passed = elapsed && Object.hasOwn(elapsed, since) ? elapsed[since] : undefined;
  if (!passed) return undefined;
  const least = atLeast === undefined ? true : isAtLeast(passed, durationOf(atLeast));
  const most = atMost === undefined ? true : isAtMost(passed, durationOf(atMost));
  if (least === false || most === false) return false;
  return least === undefined || most === undefined ? undefined : true;
}

function isAtLeast(passed: DurationRange, wanted: DurationRange): boolean | undefined {
  if (passed.least >= wanted.most) return true;
  return passed.most < wanted.least ? false : undefined;
}

function isAtMost(passed: DurationRange, wanted: DurationRange): boolean | undefined {
  if (passed.most <= wanted.least) return true;
  return passed.least > wanted.most ? false : undefined;
}

const durationOf = (text: string): DurationRange => parseDuration(text) ?? { least: 0, most: 0 }; // the schema has it so

const DAY = 86_400_000; // ms
const HOUR = 3_600_000; // ms

/** What has elapsed, in words: "30 to 31 days"; parts of a unit are left off below and rounded up above. */
export function elapsedWords({ least, most }: DurationRange): string {
  if (least === Number.NEGATIVE_INFINITY && most === Number.POSITIVE_INFINITY) return "how long is not stated";
  const [unit, name] =
    Math.max(Math.abs(least), Number.isFinite(most) ? Math.abs(most) : 0) < DAY ? [HOUR, "hours"] : [DAY, "days"];
  const [low, high] = [Math.floor(least / unit), Math.ceil(most / unit)];
  if (!Number.isFinite(most)) return `${low} ${name} at least`;
  if (!Number.isFinite(least)) return `${high} ${name} at most`;
  return low === high ? `${low} ${name}` : `${low} to ${high} ${name}`;
}
