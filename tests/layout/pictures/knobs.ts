import fc from "fast-check";
import { TITLES } from "./titles.ts";

/** What a random model is made from; all else follows from `seed`, so that a failure is told in one line. */
export type Knobs = {
  readonly seed: number;
  readonly events: number;
  readonly parties: number;
  readonly accounts: number;
  readonly regions: number;
  readonly branches: number;
  readonly periods: number;
  readonly explanations: number;
  readonly titles: keyof typeof TITLES;
  readonly order: (typeof ORDERS)[number];
  readonly dates: (typeof DATES)[number];
  /** one event in so many lasts; none where it is 0 */
  readonly spans: number;
};

/** How much of the order is stated: all, chains side by side, chains that fork and join, some pairs, nothing. */
export const ORDERS = ["total", "chains", "forks", "pairs", "none"] as const;
/** None, all, some; in one hour; of every precision; told differently by two accounts. */
export const DATES = ["none", "all", "some", "close", "vague", "disputed"] as const;

/** 1 to `most` events, small ones far more often than large ones. */
const sizes = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: Math.min(most, 14) }) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: Math.min(most, 60) }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) },
  );

/** Random knobs that shrink towards one event of one party. */
export const knobs = (most: number): fc.Arbitrary<Knobs> =>
  fc.record({
    seed: fc.nat(1e6),
    events: sizes(most),
    parties: fc.integer({ min: 1, max: 12 }),
    accounts: fc.integer({ min: 1, max: 8 }),
    regions: fc.integer({ min: 0, max: 6 }),
    branches: fc.integer({ min: 0, max: 4 }),
    periods: fc.integer({ min: 0, max: 2 }),
    explanations: fc.integer({ min: 0, max: 4 }),
    titles: fc.constantFrom(...(Object.keys(TITLES) as (keyof typeof TITLES)[])), // its own keys
    order: fc.constantFrom(...ORDERS),
    dates: fc.constantFrom(...DATES),
    spans: fc.constantFrom(0, 3, 7),
  });
