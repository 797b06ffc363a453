import { nearestName } from "../model/index.ts";

/** That a machine has no such state, and the nearest name of those that it has, or all of them. */
export function noState(path: string, states: readonly string[]): string {
  const nearest = nearestName(path, states);
  return `no state ${path}; ${nearest === undefined ? `it has ${states.join(", ") || "none"}` : `did you mean ${nearest}?`}`;
}
