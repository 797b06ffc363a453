import type { Facts } from "./facts.ts";

/**
 * Remembers what follows from facts and a few numbers and words, as long as the facts are in use: measuring, choosing a
 * layout, fitting it to a page and drawing it ask for the same.
 */
export function perFacts<T>(): (facts: Facts, by: readonly (number | string)[], make: () => T) => T {
  const known = new WeakMap<Facts, Map<string, T>>();
  return (facts, by, make) => {
    const own = known.get(facts) ?? new Map<string, T>();
    known.set(facts, own);
    const key = by.join(" ");
    const before = own.get(key);
    if (before !== undefined) return before;
    const made = make();
    own.set(key, made);
    return made;
  };
}
