import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition } from "xstate";
import { wordsOf } from "./machine-events.ts";

/** Where a foreign machine starts; throws a TypeError where it cannot. */
export function startOf(machine: AnyStateMachine, input?: unknown): AnyMachineSnapshot {
  const start = initialTransition(machine, input)[0] as AnyMachineSnapshot;
  if (start.status !== "error") return start;
  throw new TypeError(
    `the machine ${machine.id} does not start: ${wordsOf(start.error)}. Where it needs an input, hand that over as { input }, or a started actor to expect(…)`,
  );
}
