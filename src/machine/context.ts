import type { ContextValue, Effects, Guard, Since } from "../model/index.ts";

/** The context of a model's machine: plain data. */
export type Context = Readonly<Record<string, ContextValue>>;

/** What effects do to a context: `set` first, then `add`, then `append`. */
export function applyEffects(context: Context, effects: Effects): Context {
  const added = Object.entries(effects.add ?? {}).map(([key, by]) => [key, Number(context[key] ?? 0) + by] as const);
  const appended = Object.entries(effects.append ?? {}).map(([key, value]): [string, ContextValue] => [
    key,
    [...listAt(context, key), value],
  ]);
  return { ...context, ...effects.set, ...Object.fromEntries(added), ...Object.fromEntries(appended) };
}

const listAt = (context: Context, key: string): (string | number | boolean)[] => {
  const value = context[key];
  return Array.isArray(value) ? value : [];
};

export type Comparison = Exclude<
  Guard,
  Since | { in: string } | { not: Guard } | { and: readonly Guard[] } | { or: readonly Guard[] }
>;

/** Does a comparison hold for a context? Numbers compare with numbers only. */
export function compares(guard: Comparison, context: Context): boolean {
  const [operator, [key, expected]] = Object.entries(guard)[0] as [string, readonly [string, ContextValue]]; // a comparison has one entry
  const value = Object.hasOwn(context, key) ? context[key] : undefined;
  switch (operator) {
    case "eq":
      return JSON.stringify(value) === JSON.stringify(expected);
    case "ne":
      return JSON.stringify(value) !== JSON.stringify(expected);
    case "has":
      return Array.isArray(value) && value.includes(expected as never); // includes compares, whatever the type
    default:
      return typeof value === "number" && typeof expected === "number" && ordered(operator, value, expected);
  }
}

function ordered(operator: string, value: number, expected: number): boolean {
  if (operator === "lt") return value < expected;
  if (operator === "lte") return value <= expected;
  return operator === "gt" ? value > expected : value >= expected;
}
