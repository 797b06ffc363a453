import type { Guard, Since } from "../model/index.ts";
import { durationWords } from "../time/index.ts";
import { type Comparison, type Context, compares } from "./context.ts";
import { type Elapsed, elapsedWords, judgeSince } from "./since.ts";

/**
 * Whether a guard holds, and if not, the part that fails, in words with the values at hand. `open`: what is stated of time
 * decides it neither way; it is then held not to.
 */
export type Verdict =
  | { readonly holds: true }
  | { readonly holds: false; readonly because: string; readonly open?: true };

/** Where a guard is decided; `isIn` tells whether a state path is active. */
export type Circumstances = {
  readonly context: Context;
  isIn(path: string): boolean;
  readonly elapsed?: Elapsed | undefined;
};

const HOLDS: Verdict = { holds: true };
const fails = (because: string): Verdict => ({ holds: false, because });

/** Decides a guard where the machine stands. */
export function judgeGuard(guard: Guard, at: Circumstances): Verdict {
  if ("in" in guard) return at.isIn(guard.in) ? HOLDS : fails(`${guard.in} is not active`);
  if ("since" in guard) return judgeTime(guard, at.elapsed);
  if ("not" in guard) return judgeNot(guard.not, at);
  if ("and" in guard) {
    const failed = guard.and.map((part) => judgeGuard(part, at)).filter((verdict) => !verdict.holds);
    return failed.find((verdict) => !isOpen(verdict)) ?? failed[0] ?? HOLDS;
  }
  if ("or" in guard) {
    const verdicts = guard.or.map((part) => judgeGuard(part, at));
    if (verdicts.some((verdict) => verdict.holds)) return HOLDS;
    const because = verdicts.map((verdict) => (verdict.holds ? "" : verdict.because)).join(", and ");
    return verdicts.some(isOpen) ? { holds: false, because, open: true } : fails(because);
  }
  if (compares(guard, at.context)) return HOLDS;
  const [key] = comparisonOf(guard);
  return fails(
    `${wordsOf(guard)} does not hold: ${key} is ${JSON.stringify(Object.hasOwn(at.context, key) ? at.context[key] : undefined) ?? "not set"}`,
  );
}

const isOpen = (verdict: Verdict): boolean => !verdict.holds && verdict.open === true;

function judgeNot(inner: Guard, at: Circumstances): Verdict {
  const verdict = judgeGuard(inner, at);
  if (verdict.holds) return fails(`it must not be that ${wordsOf(inner)}`);
  return verdict.open ? verdict : HOLDS;
}

/** Three answers: surely, surely not, not stated. */
function judgeTime(guard: Since, elapsed: Elapsed | undefined): Verdict {
  const verdict = judgeSince(guard, elapsed);
  if (verdict === true) return HOLDS;
  const passed = elapsed && Object.hasOwn(elapsed, guard.since) ? elapsed[guard.since] : undefined;
  const known = passed === undefined ? "no time is given" : elapsedWords(passed);
  return verdict === false
    ? fails(`surely not ${wordsOf(guard)}: ${known}`)
    : { holds: false, because: `not stated whether it is ${wordsOf(guard)}: ${known}`, open: true };
}

const SIGNS: Readonly<Record<string, string>> = { eq: "=", ne: "≠", lt: "<", lte: "≤", gt: ">", gte: "≥", has: "has" };

/** A guard in words, e.g. "snapback = true" or "willingness.willing is active". */
export function wordsOf(guard: Guard): string {
  if ("in" in guard) return `${guard.in} is active`;
  if ("not" in guard) return `not (${wordsOf(guard.not)})`;
  if ("and" in guard) return guard.and.map(partWords).join(" and ");
  if ("or" in guard) return guard.or.map(partWords).join(" or ");
  if ("since" in guard) return sinceWords(guard);
  const [key, value, operator] = comparisonOf(guard);
  return `${key} ${SIGNS[operator] ?? operator} ${JSON.stringify(value)}`;
}

/** Brackets keep "a and (b or c)" from "(a and b) or c". */
const partWords = (part: Guard): string =>
  ("and" in part && part.and.length > 1) || ("or" in part && part.or.length > 1) ? `(${wordsOf(part)})` : wordsOf(part);

function sinceWords({ since, atLeast, atMost }: Since): string {
  const parts = [
    ...(atLeast === undefined ? [] : [`at least ${durationWords(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${durationWords(atMost)}`]),
  ];
  return `${parts.join(" and ")} since ${since}`;
}

function comparisonOf(guard: Comparison): [key: string, value: unknown, operator: string] {
  const [operator = "", pair] = Object.entries(guard)[0] ?? [];
  const [key, value] = pair as readonly [string, unknown]; // the schema has it so
  return [key, value, operator];
}
