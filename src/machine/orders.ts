import type { Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import { coupledRegions } from "./coupling.ts";
import { statesAccepting } from "./refusal.ts";
import { recordedEvents } from "./replay.ts";
import { type Run, startRun, timedKey } from "./run.ts";

/**
 * Whether it matters in which of the permitted orders the record happened: `same` when every order leads through the same
 * snapshots; `differ` with two orders of the same events that do not; `unknown` when there are too many to try.
 */
export type OrderVerdict =
  | { readonly kind: "same" }
  | {
      readonly kind: "differ";
      readonly first: readonly string[];
      readonly second: readonly string[];
      readonly because: string;
    }
  | { readonly kind: "unknown"; readonly limit: number };

/** sets of events that are tried in one group of regions */
const LIMIT = 5000;

/**
 * Compares all orders that the statements permit; regions that cannot feel each other are tried apart, the rest set by set.
 *
 * @example compareOrders(hanoi, solveTime(hanoi.timed, hanoi.statements, { timezone: hanoi.timezone })).kind // → "same"
 */
export function compareOrders(model: Model, timing: Timing): OrderVerdict {
  const events = recordedEvents(model, timing);
  const edges = timing.reduction(events.map((event) => event.id));
  const verdicts = groupEvents(model, events).map((group) =>
    compareGroup(
      model,
      group.events,
      followers(
        group.events.map(({ id }) => id),
        edges,
      ),
    ),
  );
  return (
    verdicts.find((verdict) => verdict.kind === "differ") ??
    verdicts.find((verdict) => verdict.kind === "unknown") ?? { kind: "same" }
  );
}

type Recorded = ReturnType<typeof recordedEvents>[number];

/** Events by the group of regions that they move; groups that one trigger moves together are one. */
export function groupEvents(
  model: Model,
  events: readonly Recorded[],
): { readonly regions: readonly string[]; readonly events: readonly Recorded[] }[] {
  const regions = coupledRegions(model);
  const acceptAny = statesAccepting(model, "*");
  const moversOf = (trigger: string): number[] => {
    const accepting = [...statesAccepting(model, trigger), ...acceptAny].map((path) => path.split(".")[0] ?? "");
    return regions.flatMap((group, index) => (group.some((region) => accepting.includes(region)) ? [index] : []));
  };
  const movers = new Map([...new Set(events.map(({ trigger }) => trigger))].map((each) => [each, moversOf(each)]));
  const isShared = [...movers.values()].some((moved) => moved.length !== 1);
  if (isShared) return [{ regions: regions.flat(), events }];
  return regions.map((group, index) => ({
    regions: group,
    events: events.filter((event) => movers.get(event.trigger)?.[0] === index),
  }));
}

/** Which of some events must come before each of them, through others too. */
export function followers(
  ids: readonly string[],
  edges: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, readonly string[]> {
  const nearest = new Map<string, string[]>();
  for (const { from, to } of edges) nearest.set(to, [...(nearest.get(to) ?? []), from]);
  const known = new Set(ids);
  const before = (id: string): string[] => {
    const seen = new Set([id]);
    for (const at of seen) for (const other of nearest.get(at) ?? []) seen.add(other);
    return [...seen].filter((other) => other !== id && known.has(other));
  };
  return new Map(ids.map((id) => [id, before(id)]));
}

type Reached = { readonly done: readonly string[]; readonly run: Run };

function compareGroup(
  model: Model,
  group: readonly Recorded[],
  before: ReadonlyMap<string, readonly string[]>,
): OrderVerdict {
  let layer = new Map<string, Reached>([["", { done: [], run: startRun(model) as Run }]]);
  let tried = 0;
  for (let size = 0; size < group.length; size++) {
    const next = new Map<string, Reached>();
    for (const { done, run } of layer.values())
      for (const event of group) {
        if (done.includes(event.id) || before.get(event.id)?.some((id) => !done.includes(id))) continue;
        if (++tried > LIMIT) return { kind: "unknown", limit: LIMIT };
        const order = [...done, event.id];
        const attempt = run.attempt(event.trigger, { event: event.id });
        if (!attempt.ok)
          return {
            kind: "differ",
            first: group.map(({ id }) => id),
            second: order,
            because: `${event.trigger} is refused: ${attempt.refusal.reason}`,
          };
        const events = order.toSorted().join(" ");
        const met = next.get(events);
        if (met && met.run.key !== attempt.run.key)
          return {
            kind: "differ",
            first: met.done,
            second: order,
            because: differenceOf(met.run, attempt.run),
          };
        const key = met ? `${events}\n${timedKey(attempt.run)}` : events; // delays that began at another time may lead elsewhere
        if (!met || timedKey(met.run) !== timedKey(attempt.run)) next.set(key, { done: order, run: attempt.run });
      }
    layer = next;
  }
  return { kind: "same" };
}

function differenceOf(one: Run, other: Run): string {
  if (one.states.join() !== other.states.join())
    return `one ends in ${one.states.join(", ")}, the other in ${other.states.join(", ")}`;
  const contexts = [one, other].map((run) => JSON.stringify(run.context));
  return contexts[0] === contexts[1]
    ? "a history state remembers one thing after the one, another after the other"
    : `one ends with ${contexts[0]}, the other with ${contexts[1]}`;
}
