import type { Model } from "../model/index.ts";
import { type Alignment, type AlignmentMove, type AlignOptions, alignTriggers, type Walker } from "./align.ts";
import { tableWalker, timedWalker } from "./align-walkers.ts";
import { coupledRegions } from "./coupling.ts";
import { sentByLog } from "./log-delays.ts";
import { createLogTable } from "./log-table.ts";
import { statesAccepting } from "./refusal.ts";
import type { Sent } from "./sending.ts";
import type { Elapsed } from "./since.ts";
import { createStepper, sentTriggersOf } from "./stepper.ts";

/**
 * The cheapest repair of a log of a model's machine; see `alignTriggers`. Regions that cannot feel each other are aligned apart,
 * each with its own triggers of the log: the costs add up, and the search need not try what has nothing to do with what comes.
 *
 * @example alignLog(hanoi, ["OFFER", "CONFIRM", "WALK_OUT"]).moves[2] // → { kind: "insert", at: 2, trigger: "DEMAND_MORE" }
 */
export function alignLog(model: Model, triggers: readonly string[], options: LogAlignOptions = {}): Alignment {
  const { limit, elapsed = () => undefined, sent = (at) => sentByLog(elapsed(at), undefined) } = options;
  const stepper = createStepper(model);
  return stepper.delays.size === 0
    ? alignRegions(model, tableWalker(createLogTable(stepper), elapsed), triggers, { limit })
    : alignRegions(model, timedWalker(stepper, sent), triggers, { limit });
}

type LogAlignOptions = Pick<AlignOptions<unknown>, "limit"> & {
  /** what has elapsed at a place in the log, for guards that count time */
  readonly elapsed?: ((at: number) => Elapsed | undefined) | undefined;
  /** when the trigger at a place in the log is sent, for a machine with delays */
  readonly sent?: ((at: number) => Sent) | undefined;
};

/** As `alignLog`, by a walker that is at hand. */
export function alignRegions<Configuration>(
  model: Model,
  whole: Walker<Configuration>,
  triggers: readonly string[],
  { from, limit }: Pick<AlignOptions<Configuration>, "from" | "limit">,
): Alignment {
  const groups = groupTriggers(model);
  if (!groups) return alignTriggers(whole, triggers, { from, limit, possible: possibleIn(model) });
  const groupOf = new Map(groups.flatMap((group, index) => [...group].map((trigger) => [trigger, index] as const)));
  const alignPart = (group: ReadonlySet<string>, number: number | undefined): Alignment => {
    const places = triggers.flatMap((trigger, at) => (groupOf.get(trigger) === number ? [at] : []));
    const own = places.map((at) => triggers[at] ?? "");
    const walker = walkerOf(whole, group, (at) => places[at] ?? triggers.length);
    return onPlaces(alignTriggers(walker, own, { from, limit, possible: group }), places);
  };
  return joined([...groups.map(alignPart), alignPart(new Set(), undefined)]);
}

/** A walker as far as some triggers go, told by their places in the whole log. */
const walkerOf = <Configuration>(
  whole: Walker<Configuration>,
  group: ReadonlySet<string>,
  placeOf: (at: number) => number,
): Walker<Configuration> => ({
  ...whole,
  next: (from, trigger, at) => (group.has(trigger) ? whole.next(from, trigger, placeOf(at)) : undefined),
  legal: (from, at) => whole.legal(from, placeOf(at)).filter((trigger) => group.has(trigger)),
});

/** Triggers by the group of regions that they move; undefined where one moves several, or a state takes any trigger (`*`). */
function groupTriggers(model: Model): ReadonlySet<string>[] | undefined {
  const regions = coupledRegions(model);
  const regionsOf = (trigger: string) => statesAccepting(model, trigger).map((path) => path.split(".")[0] ?? "");
  if (regions.length === 1 || regionsOf("*").length > 0) return undefined;
  const triggers = sentTriggersOf(model);
  const moved = triggers.map((trigger) => {
    const accepting = regionsOf(trigger);
    return regions.flatMap((group, index) => (group.some((region) => accepting.includes(region)) ? [index] : []));
  });
  if (moved.some((groups) => groups.length > 1)) return undefined;
  return regions.map((_, index) => new Set(triggers.filter((__, at) => moved[at]?.[0] === index)));
}

/** The triggers that some state accepts; undefined where one takes any. */
function possibleIn(model: Model): ReadonlySet<string> | undefined {
  const { machine } = model;
  const isOpen = statesAccepting(model, "*").length > 0 || (machine?.on && Object.hasOwn(machine.on, "*"));
  return isOpen ? undefined : new Set(sentTriggersOf({ ...model, events: [] }));
}

/** An alignment of a part of a log, told by the places in the whole. */
function onPlaces(alignment: Alignment, places: readonly number[]): Alignment {
  if (alignment.kind === "unknown") return alignment;
  return {
    ...alignment,
    moves: alignment.moves.map((move): AlignmentMove => ({ ...move, at: places[move.at] ?? move.at })),
  };
}

function joined(parts: readonly Alignment[]): Alignment {
  const expanded = sum(parts.map((part) => part.expanded));
  const costs = parts.map((part) => (part.kind === "unknown" ? part.atLeast : part.cost));
  if (parts.some((part) => part.kind === "unknown")) return { kind: "unknown", atLeast: sum(costs), expanded };
  const moves = parts.flatMap((part) => (part.kind === "unknown" ? [] : part.moves));
  return { kind: "aligned", cost: sum(costs), moves: moves.toSorted((a, b) => a.at - b.at), expanded };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
