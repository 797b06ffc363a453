import { type AnyMachineSnapshot, type AnyStateMachine, getNextTransitions, transition } from "xstate";
import { eventsOf, keyOf, type MachineEvent, takes, watched, wordsOf } from "./machine-events.ts";
import { startOf } from "./machine-start.ts";
import { acts, type MachineTransition, transitionsIn } from "./machine-transitions.ts";

export type MachineSpaceOptions<Event extends MachineEvent = MachineEvent> = {
  /** snapshots looked at; more than these are not kept */
  readonly limit?: number | undefined;
  /** events with their payloads; every other trigger that the machine names is sent without one */
  readonly events?: readonly Event[] | undefined;
  /** what the machine is started with */
  readonly input?: unknown;
};

/** Snapshots of a foreign machine that events lead to, each by its number; 0 is the start. It grows as its steps are asked for. */
export type MachineSpace = {
  /** all that an event can take, in document order; those that only forbid are left out */
  readonly transitions: readonly MachineTransition[];
  readonly limit: number;
  /** false: the limit left some out */
  readonly isComplete: boolean;
  stepsFrom(number: number): readonly MachineStep[];
  /** paths of the states that are active in any snapshot met so far */
  entered(): ReadonlySet<string>;
  /** why a transition that was offered was not taken, where its condition is why */
  barOf(each: MachineTransition): string | undefined;
};
export type MachineStep = {
  readonly trigger: MachineEvent;
  readonly target: number;
  readonly taken: readonly MachineTransition[];
};

/** snapshots looked at unless a limit says otherwise; XState takes about 30 µs for each step */
const SNAPSHOTS = 5_000;

/** A space of which only the start is known yet. XState decides the conditions; of the actions only `assign` is run, and no actor. */
export function openMachineSpace(machine: AnyStateMachine, options: MachineSpaceOptions = {}): MachineSpace {
  const limit = options.limit ?? SNAPSHOTS;
  const transitions = transitionsIn(machine);
  const byDefinition = new Map(transitions.map((each) => [each.definition, each]));
  const events = eventsOf(machine, options.events);
  const given = new Set(options.events);
  const snapshots = [startOf(machine, options.input)];
  const numbers = new Map(snapshots.map((snapshot, number) => [keyOf(snapshot), number]));
  const bars = new Map<MachineTransition, string>();
  const steps: (readonly MachineStep[])[] = [];
  let isComplete = true;
  const numberOf = (next: AnyMachineSnapshot): number | undefined => {
    const key = keyOf(next);
    const met = numbers.get(key);
    if (met !== undefined) return met;
    isComplete &&= snapshots.length < limit;
    if (snapshots.length >= limit) return undefined;
    numbers.set(key, snapshots.length);
    return snapshots.push(next) - 1;
  };
  const expand = (number: number): MachineStep[] => {
    const at = snapshots[number] as AnyMachineSnapshot; // numbers are given out by the space
    return offeredAt(at, events).flatMap((event) => {
      const tried = tryEvent(machine, at, event, given.has(event));
      const offers = offersOf(at, event, byDefinition);
      const taken = tried.taken.flatMap((each) => byDefinition.get(each) ?? []).filter(acts);
      for (const each of offers)
        if (tried.next === undefined || isPassedOver(each, taken)) bars.set(each, tried.because);
      if (tried.next === undefined) return [];
      const target = taken.length === 0 ? undefined : numberOf(tried.next);
      return target === undefined ? [] : [{ trigger: event, target, taken }];
    });
  };
  return {
    transitions: transitions.filter(acts),
    limit,
    get isComplete() {
      return isComplete;
    },
    stepsFrom: (number) => (steps[number] ??= expand(number)),
    entered: () => new Set(snapshots.flatMap(({ _nodes }) => _nodes.map(({ path }) => path.join(".")))),
    barOf: (each) => bars.get(each),
  };
}

/** The events that an active state may take: all of them where one takes any. */
function offeredAt(at: AnyMachineSnapshot, events: readonly MachineEvent[]): readonly MachineEvent[] {
  if (at.status !== "active") return [];
  const offered = new Set(getNextTransitions(at).map(({ eventType }) => eventType));
  const isOpen = [...offered].some((type) => type.endsWith("*"));
  return isOpen ? events : events.filter(({ type }) => offered.has(type));
}

const offersOf = (
  at: AnyMachineSnapshot,
  { type }: MachineEvent,
  byDefinition: ReadonlyMap<MachineTransition["definition"], MachineTransition>,
): MachineTransition[] =>
  getNextTransitions(at).flatMap((each) => (each.eventType === type ? (byDefinition.get(each) ?? []) : []));

/** Was it asked before one of the same state that was taken? */
const isPassedOver = (each: MachineTransition, taken: readonly MachineTransition[]): boolean =>
  taken.some(
    ({ state, eventType, index }) => state === each.state && eventType === each.eventType && each.index < index,
  );

/** `because`: why a condition that failed did; `next` is undefined where the event is not taken. */
type Tried = {
  readonly because: string;
  readonly taken: readonly MachineTransition["definition"][];
  readonly next?: AnyMachineSnapshot;
};

/** Sends an event; one without a payload is watched, to tell a condition that wants one from one that fails. */
function tryEvent(machine: AnyStateMachine, at: AnyMachineSnapshot, event: MachineEvent, isGiven: boolean): Tried {
  let isLookedAt = false;
  const sent = isGiven ? event : watched(event, () => (isLookedAt = true));
  const tell = (because: string): string =>
    isLookedAt ? `${because}; it looks at what ${event.type} carries, so hand one over in { events }` : because;
  const answer = takes(at, sent);
  if (typeof answer === "object") return { because: tell(`its condition throws: ${answer.thrown}`), taken: [] };
  const because = tell("its condition never holds");
  if (!answer) return { because, taken: [] };
  try {
    const taken = machine.getTransitionData(at, sent);
    return { because, taken, next: transition(machine, at, sent)[0] };
  } catch (error) {
    return { because: tell(`what it does throws: ${wordsOf(error)}`), taken: [] };
  }
}
