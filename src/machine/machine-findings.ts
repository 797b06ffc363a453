import type { Issue } from "../issue/index.ts";
import type { Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import { compareOrders } from "./orders.ts";
import { unreachableStates } from "./reach.ts";
import { placeOf } from "./states.ts";

/** States that nothing leads to. */
export const unreachableIssues = (model: Model): Issue[] =>
  unreachableStates(model).map((state) => ({ code: "state-unreachable", path: placeOf(state), state }));

/** Orders that the accounts allow and the machine does not take alike, told by the first two events that change places. */
export function orderIssues(model: Model, timing: Timing): Issue[] {
  const verdict = compareOrders(model, timing);
  if (verdict.kind !== "differ") return [];
  const { because } = verdict;
  const at = verdict.second.findIndex((id, index) => id !== verdict.first[index]);
  const [first = "", second = ""] = [verdict.first[at], verdict.second[at]];
  const path = model.events.find((event) => event.id === second)?.path ?? [];
  return [{ code: "record-order-matters", path: [...path, "trigger"], first, second, because }];
}
