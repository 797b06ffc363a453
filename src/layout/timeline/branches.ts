import type { Branch, Model } from "../../model/index.ts";
import type { Facts } from "./facts.ts";

/** The branches that leave the record at an event, each followed by those that go on from it. */
export function branchesAt({ branches }: Model, event: string): Branch[] {
  const own = branches.filter(({ from }) => from === event);
  const withOnward = (branch: Branch): Branch[] => [
    branch,
    ...own.filter(({ within }) => within === branch.id).flatMap(withOnward),
  ];
  return own.filter(({ within }) => within === undefined).flatMap(withOnward);
}

/** How many branches lie between a branch and the record. */
export function depthOf(model: Model, { within }: Branch): number {
  const before = model.branches.find(({ id }) => id === within);
  return before === undefined ? 0 : 1 + depthOf(model, before);
}

/** Names a branch among events. */
export const branchKey = ({ id }: Pick<Branch, "id">): string => `branch:${id}`;

/** What a branch's line comes from: the event that it leaves, or the branch that it goes on from. */
export const keyBefore = ({ from, within }: Branch): string =>
  within === undefined ? from : branchKey({ id: within });

/** The title of what a branch comes from. */
export const titleBefore = ({ branches, events }: Model, branch: Branch): string =>
  (branches.find(({ id }) => id === branch.within) ?? events.find(({ id }) => id === branch.from))?.title ??
  branch.from;

/** What did not happen, with the event or the branch after which it would have. */
export function titleInstead({ model, words }: Facts, branch: Branch): string {
  const { instead, onward } = words.timeline;
  return (branch.within === undefined ? instead : onward)(branch.title, titleBefore(model, branch));
}
