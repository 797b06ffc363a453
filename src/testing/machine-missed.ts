import type { MachineSpace } from "./machine-space.ts";
import type { MachineTransition } from "./machine-transitions.ts";

/** Why a transition of a foreign machine is never taken, as far as that can be known. */
export function missedReason(space: MachineSpace): (missed: MachineTransition) => string {
  const entered = space.entered();
  const within = space.isComplete ? "" : `, among the first ${space.limit} snapshots`;
  return (missed) => {
    const { state, eventType } = missed;
    if (state !== "" && !entered.has(state)) return `no path enters ${state}${within}`;
    const bar = space.barOf(missed);
    if (bar !== undefined) return `${bar}${within}`;
    if (/^xstate\.(?:done|error|snapshot)\./.test(eventType))
      return `only an actor sends ${eventType}, and no actor is started; hand the event over in { events }`;
    return `another transition answers ${eventType === "*" ? "every trigger that was tried" : eventType} first${within}`;
  };
}
