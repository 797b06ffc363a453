import type { Guard } from "../model/index.ts";
import { type Comparison, type Context, compares } from "./compile.ts";

/** Whether a guard holds, and if not, the part that fails, in words with the values at hand. */
export type Verdict = { readonly holds: true } | { readonly holds: false; readonly because: string };

const HOLDS: Verdict = { holds: true };
const fails = (because: string): Verdict => ({ holds: false, because });

/** Decides a guard where the machine stands; `isIn` tells whether a state path is active. */
export function judgeGuard(guard: Guard, context: Context, isIn: (path: string) => boolean): Verdict {
  if ("in" in guard) return isIn(guard.in) ? HOLDS : fails(`${guard.in} is not active`);
  if ("not" in guard)
    return judgeGuard(guard.not, context, isIn).holds ? fails(`it must not be that ${wordsOf(guard.not)}`) : HOLDS;
  if ("and" in guard)
    return guard.and.map((part) => judgeGuard(part, context, isIn)).find((verdict) => !verdict.holds) ?? HOLDS;
  if ("or" in guard) {
    const verdicts = guard.or.map((part) => judgeGuard(part, context, isIn));
    return verdicts.some((verdict) => verdict.holds)
      ? HOLDS
      : fails(verdicts.map((verdict) => (verdict.holds ? "" : verdict.because)).join(", and "));
  }
  if (compares(guard, context)) return HOLDS;
  const [key] = comparisonOf(guard);
  return fails(
    `${wordsOf(guard)} does not hold: ${key} is ${JSON.stringify(Object.hasOwn(context, key) ? context[key] : undefined) ?? "not set"}`,
  );
}

const SIGNS: Readonly<Record<string, string>> = { eq: "=", ne: "≠", lt: "<", lte: "≤", gt: ">", gte: "≥", has: "has" };

/** A guard in words, e.g. "snapback = true" or "willingness.willing is active". */
export function wordsOf(guard: Guard): string {
  if ("in" in guard) return `${guard.in} is active`;
  if ("not" in guard) return `not (${wordsOf(guard.not)})`;
  if ("and" in guard) return guard.and.map(wordsOf).join(" and ");
  if ("or" in guard) return guard.or.map(wordsOf).join(" or ");
  const [key, value, operator] = comparisonOf(guard);
  return `${key} ${SIGNS[operator] ?? operator} ${JSON.stringify(value)}`;
}

function comparisonOf(guard: Comparison): [key: string, value: unknown, operator: string] {
  const [operator = "", pair] = Object.entries(guard)[0] ?? [];
  const [key, value] = pair as readonly [string, unknown]; // the schema has it so
  return [key, value, operator];
}
