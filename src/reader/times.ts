import type { Times } from "../machine/index.ts";
import type { KnownTimes, Range } from "../report/index.ts";

/** Times as the machine's clock asks for them, from what the page is told. */
export function timesFrom({ starts, apart }: KnownTimes): Times {
  const [unknown, [least, most]] = [[null, null] as const, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];
  const toNumbers = ([from, to]: Range) => ({ least: from ?? least, most: to ?? most });
  return {
    bounds(event) {
      const start = toNumbers(starts[event] ?? unknown);
      return { start: { earliest: start.least, latest: start.most } };
    },
    distance: (from, to) => toNumbers(apart[from]?.[to] ?? unknown),
  };
}
