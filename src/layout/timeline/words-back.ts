import type { Branch } from "../../model/index.ts";
import type { Facts } from "./facts.ts";

/** The words beside the line of a branch, with where it comes back; `hasLine`: a line shows that already. */
export function wordsBeside(facts: Facts, branch: Branch, hasLine = false): string | undefined {
  const words = [branch.label, hasLine ? undefined : wordsBack(facts, branch)].filter((part) => part !== undefined);
  return words.length === 0 ? undefined : facts.words.apart(words);
}

/** Where a branch comes back to the record, in words; nothing where it does not, or where the picture does not show the event. */
function wordsBack(facts: Facts, branch: Branch): string | undefined {
  const title = facts.events.get(branch.rejoins ?? "")?.event.title;
  return title === undefined ? undefined : facts.words.timeline.rejoins(title);
}
