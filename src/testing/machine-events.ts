import type { AnyMachineSnapshot, AnyStateMachine } from "xstate";

/** An event as a machine takes it, with its payload if it has one. */
export type MachineEvent = { readonly type: string };

/** What only XState itself sends: the end of an invoked actor or of a state, and an actor's news. */
const OWN = /^xstate\.(?:done|error|snapshot)\./;

/** A trigger that no machine names, for `*`. */
const UNNAMED = "any.other";

/**
 * Events to try on a foreign machine: those given, with their payloads, then each trigger and delay that the machine names and
 * none of them has, without one. What an actor would send is tried only where it is given.
 */
export function eventsOf(machine: AnyStateMachine, given: readonly MachineEvent[] = []): readonly MachineEvent[] {
  const named = machine.events.map(String).filter((type) => !OWN.test(type));
  const types = named.map((type) => (type === "*" ? UNNAMED : type.replace(/\.\*$/, "")));
  const known = new Set(given.map(({ type }) => type));
  return [...given, ...[...new Set(types)].filter((type) => !known.has(type)).map((type) => ({ type }))];
}

/** The triggers that a foreign machine names; XState's own events (`xstate.after…`) are none. */
export const triggersOf = (machine: AnyStateMachine): string[] =>
  [...new Set(machine.events.map(String))].filter((type) => type !== "*" && !type.startsWith("xstate."));

/** The same event, which tells when a condition or an effect looks at what it carries. */
export const watched = <Event extends MachineEvent>(event: Event, tell: () => void): Event =>
  new Proxy(event, {
    get(target, key) {
      if (typeof key === "string" && key !== "type" && key !== "toJSON") tell();
      return Reflect.get(target, key);
    },
  });

/** Whether XState takes an event there; where a condition throws, the error that it throws. */
export function takes(snapshot: AnyMachineSnapshot, event: MachineEvent): boolean | { readonly thrown: string } {
  try {
    return snapshot.status === "active" && snapshot.can(event);
  } catch (error) {
    return { thrown: wordsOf(error) };
  }
}

/** What an error says, without what XState puts before it. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^Unable to evaluate guard [^\n]*:\n/, "");

/** Identity of a snapshot: states, context, and what history states remember, by the ids of the states. */
export const keyOf = ({ value, context, status, historyValue }: AnyMachineSnapshot): string =>
  JSON.stringify([value, context, status, historyIds(historyValue)], plain);

const historyIds = (history: AnyMachineSnapshot["historyValue"]): unknown =>
  Object.entries(history ?? {}).map(([id, nodes]) => [id, nodes.map((node: { readonly id: string }) => node.id)]);

/** What JSON would drop, so that two contexts that differ by it have two keys. */
export function plain(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  if (value instanceof Set) return { set: [...value] };
  return typeof value === "bigint" ? `${value}n` : value;
}
