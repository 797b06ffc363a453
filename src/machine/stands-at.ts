import type { Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import { followers, groupEvents } from "./orders.ts";
import { recordedEvents } from "./replay.ts";
import { type Run, startRun, timedKey } from "./run.ts";

/**
 * Where a part of the machine can stand: one set of active states for each outcome that some permitted order has, in the
 * order in which they are found; or why that cannot be told.
 */
export type StandsAt =
  | { readonly kind: "told"; readonly outcomes: readonly (readonly string[])[] }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown"; readonly limit: number };

/** sets of events that are tried */
const LIMIT = 5000;

/**
 * Tells where a part of the machine stands right after an event, in every order that the statements permit.
 *
 * @param part   path of a state with states inside it, e.g. `mood`; empty for the machine as a whole
 * @param event  id of an event that happened; without it, the end of the record
 */
export function standsAt(model: Model, timing: Timing, part: string, event?: string): StandsAt {
  const search = searchOf(model, timing, part, event);
  const outcomes = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  let reason = "";
  let layer: Reached[] = [{ done: [], run: startRun(model) as Run }];
  while (layer.length > 0) {
    const next: Reached[] = [];
    for (const reached of layer) {
      const ended = endOf(search, reached);
      if (ended?.ok) outcomes.set(ended.inside.join(" "), ended.inside);
      else if (ended) reason ||= ended.reason;
      for (const further of stepsFrom(search, reached)) {
        if (!further.ok) reason ||= further.reason;
        else if (!seen.has(further.key)) {
          if (seen.add(further.key).size > LIMIT) return { kind: "unknown", limit: LIMIT };
          next.push(further);
        }
      }
    }
    layer = next;
  }
  if (outcomes.size === 0) return { kind: "refused", reason: reason || "no order that is permitted leads to it" };
  return { kind: "told", outcomes: [...outcomes.values()] };
}

type Recorded = ReturnType<typeof recordedEvents>[number];
type Reached = { readonly done: readonly string[]; readonly run: Run };
type Search = {
  readonly part: string;
  readonly event: string | undefined;
  /** what moves the part, without what comes after the event */
  readonly movers: readonly Recorded[];
  /** the event itself, when it moves the part */
  readonly last: Recorded | undefined;
  readonly before: ReadonlyMap<string, readonly string[]>;
};

function searchOf(model: Model, timing: Timing, part: string, event: string | undefined): Search {
  const recorded = recordedEvents(model, timing);
  const region = part.split(".")[0] ?? "";
  const group = groupEvents(model, recorded).find(({ regions }) => region === "" || regions.includes(region));
  const moving = region === "" ? recorded : (group?.events ?? []);
  const ids = [...new Set([...moving.map(({ id }) => id), ...(event === undefined ? [] : [event])])];
  const before = followers(ids, timing.reduction(model.events.map(({ id }) => id)));
  return {
    part,
    event,
    movers: moving.filter(({ id }) => id !== event && (event === undefined || !before.get(id)?.includes(event))),
    last: moving.find(({ id }) => id === event),
    before,
  };
}

/** Where the part stands when the event comes now, if it may come now. */
function endOf(
  { part, event, movers, last, before }: Search,
  { done, run }: Reached,
):
  | { readonly ok: true; readonly inside: readonly string[] }
  | { readonly ok: false; readonly reason: string }
  | undefined {
  const isReady =
    event === undefined ? done.length === movers.length : before.get(event)?.every((id) => done.includes(id));
  if (!isReady) return undefined;
  const attempt = last ? run.attempt(last.trigger, { event: last.id }) : undefined;
  if (attempt && !attempt.ok) return { ok: false, reason: attempt.refusal.reason };
  const { states } = attempt?.run ?? run;
  return { ok: true, inside: states.filter((path) => part === "" || path === part || path.startsWith(`${part}.`)) };
}

type Further =
  | ({ readonly ok: true; readonly key: string } & Reached)
  | { readonly ok: false; readonly reason: string };

const stepsFrom = ({ movers, before }: Search, { done, run }: Reached): Further[] =>
  movers.flatMap((event): Further[] => {
    if (done.includes(event.id) || before.get(event.id)?.some((id) => !done.includes(id))) return [];
    const attempt = run.attempt(event.trigger, { event: event.id });
    if (!attempt.ok) return [{ ok: false, reason: attempt.refusal.reason }];
    const order = [...done, event.id];
    const key = JSON.stringify([order.toSorted(), timedKey(attempt.run)]);
    return [{ ok: true, done: order, run: attempt.run, key }];
  });
