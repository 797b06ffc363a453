import type { Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import { recordWalker } from "./align-record.ts";
import type { Timed } from "./delays.ts";
import { recordedEvents } from "./replay.ts";

/** An order of the record that the machine takes to its end; `none` when no permitted order is one. */
export type FittingOrder =
  | { readonly kind: "found"; readonly order: readonly string[] }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly limit: number };

/** pairs of a set of events and a configuration that are tried */
const LIMIT = 20_000;

/** Looks for an order that the statements permit and the machine takes, the nearest to the file's order first. */
export function findFittingOrder(model: Model, timing: Timing): FittingOrder {
  const events = recordedEvents(model, timing);
  const before = followersOf(
    events.map((event) => event.id),
    timing,
  );
  const walker = recordWalker(model, timing, events);
  const tried = new Set<string>();
  const search = (done: ReadonlySet<string>, at: Timed): readonly string[] | undefined => {
    if (done.size === events.length) return [];
    const key = `${events.map((event) => (done.has(event.id) ? 1 : 0)).join("")} ${walker.key(at)}`;
    if (tried.has(key) || tried.size >= LIMIT) return undefined;
    tried.add(key);
    for (const [index, { id, trigger }] of events.entries()) {
      if (done.has(id) || before.get(id)?.some((other) => !done.has(other))) continue;
      const to = walker.next(at, trigger, index);
      const rest = to && search(new Set([...done, id]), to);
      if (rest) return [id, ...rest];
    }
    return undefined;
  };
  const order = search(new Set(), walker.initial);
  if (order) return { kind: "found", order };
  return tried.size >= LIMIT ? { kind: "unknown", limit: LIMIT } : { kind: "none" };
}

/** The events that must come right before each. */
function followersOf(ids: readonly string[], timing: Timing): ReadonlyMap<string, readonly string[]> {
  const edges = timing.reduction(ids);
  return new Map(ids.map((id) => [id, edges.flatMap(({ from, to }) => (to === id ? [from] : []))]));
}
