import type { Bounds, DurationRange } from "../time/index.ts";

/** When something is: its bounds, and the event that it is known by, which others may be related to more closely than by dates. */
export type When = {
  readonly bounds: Bounds;
  readonly event?: string | undefined;
  /** how long after the start of the event it is, ms */
  readonly offset?: number | undefined;
  /** it is no later than that, and may be any time before */
  readonly orEarlier?: boolean | undefined;
};

/** What a clock asks of solved times, or of what is kept of them. */
export type Times = {
  bounds(event: string): { readonly start: Bounds };
  /** how long after the start of one event that of another is, ms */
  distance(from: string, to: string): DurationRange;
};

/** What a machine that counts time asks of the record, or of a log. */
export type Clock = {
  /** how long passes from one time to another: the least and the most that is stated, ms */
  passed(then: When, now: When): DurationRange;
  /** what has elapsed by then since the events that guards name */
  elapsed(when: When): Readonly<Record<string, DurationRange>> | undefined;
};

/** How long passes from one time to another by their bounds and, where both are known by events, by all that relates these. */
export function passedBetween(times: () => Times, then: When, now: When): DurationRange {
  const apart = betweenBounds(then.bounds, now.bounds);
  if (then.event === undefined || now.event === undefined) return apart;
  const related = times().distance(then.event, now.event);
  const shift = (now.offset ?? 0) - (then.offset ?? 0);
  return {
    least: Math.max(apart.least, related.least + shift),
    most: then.orEarlier ? apart.most : Math.min(apart.most, related.most + shift),
  };
}

export const betweenBounds = (then: Bounds, now: Bounds): DurationRange => ({
  least: now.earliest - then.latest,
  most: now.latest - then.earliest,
});

/** So long after another time. */
export const laterBy = ({ bounds, offset = 0, ...when }: When, length: number): When => ({
  ...when,
  bounds: { earliest: bounds.earliest + length, latest: bounds.latest + length },
  offset: offset + length,
});

/** Any time up to another. */
export const noLaterThan = (when: When): When => ({
  ...when,
  bounds: { earliest: Number.NEGATIVE_INFINITY, latest: when.bounds.latest },
  orEarlier: true,
});
