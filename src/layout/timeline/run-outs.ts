import { passedBetween, type When, whenOfEvent } from "../../machine/index.ts";
import type { Facts } from "./facts.ts";

/**
 * x at which a delay ran out, among events that are drawn: between the last that was surely not after it and the first that was
 * surely not before it. undefined where another stands between, since its place beside that one is not stated.
 *
 * @param scale  px of a time, on an axis of time
 */
export function placeOfRunOut(
  facts: Facts,
  xs: ReadonlyMap<string, number>,
  when: When,
  scale?: (ms: number) => number,
): number | undefined {
  const timing = () => facts.timing;
  const until = when.orEarlier ? { ...when, event: undefined } : when; // it may be long before the event
  const apart = [...xs].map(([event, x]) => ({ x, ...passedBetween(timing, whenOfEvent(timing, event), until) }));
  const low = Math.max(...apart.flatMap(({ x, least }) => (least >= 0 ? [x] : [])));
  const high = Math.min(...apart.flatMap(({ x, least, most }) => (least < 0 && most <= 0 ? [x] : [])));
  const isFree = apart.every(({ x }) => x <= low || x >= high);
  if (!Number.isFinite(low) || !Number.isFinite(high) || !isFree) return undefined;
  const began = xs.get(when.event ?? "");
  const x = scale && began !== undefined ? began + scale(when.offset ?? 0) - scale(0) : (low + high) / 2;
  return x > low && x < high ? x : undefined;
}
