import type { Context } from "./context.ts";
import type { Configuration } from "./stepper.ts";

/** More shapes than a Map can hold. */
const MOST_SHAPES = 2 ** 25;

/**
 * Numbers the configurations of one stepper: those of equal numbers have equal futures, as those of equal `stepper.key` have, but
 * only contexts are written down to compare them, each once.
 */
export function createIdentities(): (configuration: Configuration) => number {
  const known = new WeakMap<Context, number>();
  const byText = new Map<string, number>();
  return ({ shape, context }) => {
    let number = known.get(context);
    if (number === undefined) {
      const text = JSON.stringify(context);
      number = byText.get(text) ?? byText.size;
      byText.set(text, number);
      known.set(context, number);
    }
    return number * MOST_SHAPES + shape.number;
  };
}
