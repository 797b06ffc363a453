import { contestedEvents } from "./contested.ts";
import type { Facts } from "./facts.ts";
import { countOf } from "./frame.ts";
import { causeOf } from "./names.ts";
import { partiesInOrder } from "./parties.ts";

/** The picture in sentences: who acts, what is told in which order, how it ends, what accounts disagree on. */
export function describeTimeline(facts: Facts): string {
  const { model, words } = facts;
  return words.sentences([
    ...facts.notes,
    words.timeline.description.opening(
      model.events.length,
      model.accounts.map((account) => account.name),
    ),
    ...actingSentences(facts),
    ...islandSentences(facts),
    countOf(facts),
    ...endSentences(facts),
    ...contestedSentences(facts),
    ...branchSentences(facts),
    ...explanationSentences(facts),
  ]);
}

function actingSentences(facts: Facts): string[] {
  const acting = new Set(facts.model.events.flatMap((event) => [...event.by, ...event.with]));
  const names = partiesInOrder(facts).flatMap(({ party }) => (acting.has(party.id) ? [party.name] : []));
  return names.length === 0 ? [] : [facts.words.timeline.description.acting(listOf(facts, names))];
}

/** Where each region stands after the last event that is known to move it. */
function endSentences({ strips, words }: Facts): string[] {
  const ends = strips.flatMap(({ title, segments }) => {
    const last = segments.at(-1);
    return last?.since === undefined ? [] : [title === "" ? last.title : words.named(title, last.title)];
  });
  return ends.length === 0 ? [] : [words.timeline.description.ends(words.apart(ends))];
}

function contestedSentences(facts: Facts): string[] {
  const titles = contestedEvents(facts).map(({ event }) => facts.words.quoted(event.title));
  return titles.length === 0 ? [] : [facts.words.timeline.description.disagreed(listOf(facts, titles))];
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

const titlesOf = (facts: Facts, island: readonly string[]): string =>
  listOf(
    facts,
    island.map((id) => facts.events.get(id)?.event.title ?? id),
  );

/** As many of a list as are worth naming, and how many more there are. */
function listOf({ words }: Facts, items: readonly string[]): string {
  const rest = items.length > MOST_NAMED ? words.timeline.description.more(items.length - MOST_NAMED) : "";
  return `${words.apart(items.slice(0, MOST_NAMED))}${rest}`;
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
