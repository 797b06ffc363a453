import type { Facts } from "./facts.ts";
import { countOf } from "./frame.ts";
import {
  actingSentences,
  branchSentences,
  disagreedSentences,
  endSentences,
  explanationSentences,
  MOST_NAMED,
  someOf,
} from "./summary.ts";

/** The picture in sentences: who acts, what is told in which order, how it ends, what accounts disagree on. */
export function describeTimeline(facts: Facts): string {
  const { model, words } = facts;
  return words.sentences([
    ...facts.notes,
    words.timeline.description.opening(
      model.events.length,
      someOf(words, model.accounts, ({ name }) => name),
    ),
    ...actingSentences(facts),
    ...orderSentences(facts),
    ...endSentences(facts),
    ...disagreedSentences(facts),
    ...branchSentences(facts),
    ...explanationSentences(facts),
  ]);
}

/** Which events there are, group by group, and how much of their order is stated. */
function orderSentences(facts: Facts): string[] {
  const { timeline, summary } = facts.words;
  const { description: say } = timeline;
  const ids = facts.model.events.map((event) => event.id);
  if (ids.length === 1) return [say.only(facts.model.events[0]?.title ?? "")];
  const islands = facts.timing.islands(ids);
  const told = islands.slice(0, MOST_NAMED).map((island, index) => {
    const [first = ""] = island;
    if (island.length === 1) return say.apart(index + 1, titleOf(facts, first));
    return islands.length === 1 ? listed(facts, island) : say.group(index + 1, listed(facts, island));
  });
  return [
    ...(islands.length > 1 ? [summary.groups(islands.length)] : []),
    ...told,
    ...(islands.length > MOST_NAMED ? [say.moreGroups(islands.length - MOST_NAMED)] : []),
    countOf(facts),
  ];
}

/** The events of a group from the first on; whether all of their order is stated is asked of few only. */
function listed(facts: Facts, island: readonly string[]): string {
  const { words, timing } = facts;
  const titles = words.apart(someOf(words, island, (id) => titleOf(facts, id)));
  const { inOrder, partlyInOrder } = words.timeline.description;
  return island.length <= MOST_NAMED && timing.isTotal(island) ? inOrder(titles) : partlyInOrder(titles);
}

const titleOf = (facts: Facts, id: string): string => facts.events.get(id)?.event.title ?? id;
