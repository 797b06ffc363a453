import type { Facts } from "./facts.ts";
import { countOf } from "./frame.ts";
import { causeOf } from "./names.ts";

/** The picture in sentences: who acts, what is told in which order, how it ends, what accounts disagree on. */
export function describeTimeline(facts: Facts): string {
  const { model, words } = facts;
  return words.sentences([
    ...facts.notes,
    words.timeline.description.opening(
      model.events.length,
      model.accounts.map((account) => account.name),
    ),
    ...islandSentences(facts),
    countOf(facts),
    ...branchSentences(facts),
    ...explanationSentences(facts),
  ]);
}

function islandSentences(facts: Facts): string[] {
  const { description: say } = facts.words.timeline;
  const islands = facts.timing.islands(facts.model.events.map((event) => event.id));
  const told = islands.slice(0, MOST_NAMED).map((island, index) => {
    const titles = titlesOf(facts, island);
    if (islands.length === 1) return say.inOrder(titles);
    return island.length === 1 ? say.apart(titles) : say.group(index + 1, titles);
  });
  return islands.length > MOST_NAMED ? [...told, say.moreGroups(islands.length - MOST_NAMED)] : told;
}

/** Events of a group, and groups, that the description names; a reader of ten thousand titles learns nothing. */
const MOST_NAMED = 40;

function titlesOf(facts: Facts, island: readonly string[]): string {
  const titles = island.slice(0, MOST_NAMED).map((id) => facts.events.get(id)?.event.title ?? id);
  const rest = island.length > MOST_NAMED ? facts.words.timeline.description.more(island.length - MOST_NAMED) : "";
  return `${facts.words.apart(titles)}${rest}`;
}

const branchSentences = (facts: Facts): string[] =>
  facts.model.branches.map((branch) =>
    facts.words.sentence(
      facts.words.timeline.spoken.notTakenFrom(facts.events.get(branch.from)?.event.title ?? branch.from, branch.title),
    ),
  );

function explanationSentences(facts: Facts): string[] {
  return facts.model.explanations.map((explanation) => {
    const outcome = facts.events.get(explanation.of)?.event.title ?? explanation.of;
    const account = facts.accounts.get(explanation.account)?.name ?? explanation.account;
    return facts.words.timeline.description.laidTo(outcome, causeOf(facts, explanation), account);
  });
}
