import type { Facts } from "./facts.ts";
import { countOf } from "./frame.ts";
import { causeOf } from "./names.ts";

/** The picture in sentences: who acts, what is told in which order, how it ends, what accounts disagree on. */
export function describeTimeline(facts: Facts): string {
  const { model } = facts;
  return [
    `Timeline of ${model.events.length} events told by ${listOf(model.accounts.map((account) => account.name))}.`,
    ...islandSentences(facts),
    countOf(facts),
    ...branchSentences(facts),
    ...explanationSentences(facts),
  ].join(" ");
}

function islandSentences(facts: Facts): string[] {
  const islands = facts.timing.islands(facts.model.events.map((event) => event.id));
  const title = (id: string) => facts.events.get(id)?.event.title ?? id;
  const told = islands.slice(0, MOST_NAMED).map((island, index) => {
    const place =
      islands.length === 1 ? "In order" : island.length === 1 ? `Apart from all others` : `Group ${index + 1}`;
    return `${place}: ${island.slice(0, MOST_NAMED).map(title).join("; ")}${restOf(island.length)}.`;
  });
  return islands.length > MOST_NAMED ? [...told, `${islands.length - MOST_NAMED} more groups.`] : told;
}

/** Events of a group, and groups, that the description names; a reader of ten thousand titles learns nothing. */
const MOST_NAMED = 40;
const restOf = (count: number): string => (count > MOST_NAMED ? `; and ${count - MOST_NAMED} more` : "");

const branchSentences = (facts: Facts): string[] =>
  facts.model.branches.map(
    (branch) => `Not taken, from “${facts.events.get(branch.from)?.event.title ?? branch.from}”: ${branch.title}.`,
  );

function explanationSentences(facts: Facts): string[] {
  return facts.model.explanations.map((explanation) => {
    const outcome = facts.events.get(explanation.of)?.event.title ?? explanation.of;
    const account = facts.accounts.get(explanation.account)?.name ?? explanation.account;
    return `“${outcome}” is laid to “${causeOf(facts, explanation)}” by ${account}.`;
  });
}

function listOf(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "no account";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
