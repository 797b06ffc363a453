import { group } from "d3";
import type { Explanation } from "../../model/index.ts";
import type { Wording } from "../../wording/index.ts";
import { titlesOf } from "../statechart/titles.ts";
import { titleBefore } from "./branches.ts";
import { contestedEvents } from "./contested.ts";
import type { Facts } from "./facts.ts";
import { causeOf } from "./names.ts";
import { partiesInOrder } from "./parties.ts";

/** Parts of a list, and sentences of one kind, that a description names; a reader of ten thousand titles learns nothing. */
export const MOST_NAMED = 40;

/** As many of a list as are worth naming, and how many more there are. */
export function someOf<T>(words: Wording, items: readonly T[], say: (item: T) => string = String): string[] {
  const told = items.slice(0, MOST_NAMED).map(say);
  return items.length > MOST_NAMED ? [...told, words.summary.more(items.length - MOST_NAMED)] : told;
}

/** Who tells the record, and who acts in it. */
export function whoSentences(facts: Facts): string[] {
  const { model, words } = facts;
  const names = someOf(words, model.accounts, ({ name }) => name);
  return [names.length === 0 ? words.summary.untold : words.summary.told(words.and(names)), ...actingSentences(facts)];
}

export function actingSentences(facts: Facts): string[] {
  const { model, words } = facts;
  const acting = new Set(model.events.flatMap((event) => [...event.by, ...event.with]));
  const parties = partiesInOrder(facts).filter(({ party }) => acting.has(party.id));
  if (parties.length === 0) return [];
  return [words.summary.acting(parties.length, words.and(someOf(words, parties, ({ party }) => party.name)))];
}

/** Where each region stands after the last event that is known to move it. */
export function endsOf({ strips, words }: Facts): string[] {
  return strips.flatMap(({ title, segments }) => {
    const last = segments.at(-1);
    return last?.since === undefined ? [] : [words.named(title, last.title)];
  });
}

export function endSentences(facts: Facts): string[] {
  const { words } = facts;
  const ends = endsOf(facts);
  return ends.length === 0 ? [] : [words.summary.ends(words.apart(someOf(words, ends)))];
}

/** On which events accounts contradict each other, or that none does; nothing where one alone tells. */
export function disagreedSentences(facts: Facts): string[] {
  const { model, words } = facts;
  const contested = contestedEvents(facts);
  if (contested.length > 0)
    return [words.summary.disagreed(words.and(someOf(words, contested, ({ event }) => words.quoted(event.title))))];
  const tellers = new Set<string>();
  for (const { claims } of model.events) for (const { account } of claims) tellers.add(account);
  return tellers.size > 1 ? [words.summary.agreed] : [];
}

/** What did not happen, from where it leaves the record to where it would have led. */
export function branchSentences({ model, words }: Facts): string[] {
  const titleOf = titlesOf(model, words);
  return model.branches
    .slice(0, MOST_NAMED)
    .map((branch) => words.summary.branch(titleBefore(model, branch), branch.title, titleOf(branch.reaches)));
}

/** Of each outcome, which causes the accounts hold responsible for it, and whether they name the same. */
export function explanationSentences(facts: Facts): string[] {
  const { model, events, accounts, words } = facts;
  return [...group(model.explanations, ({ of }) => of)].slice(0, MOST_NAMED).map(([of, all]) => {
    const outcome = words.quoted(events.get(of)?.event.title ?? of);
    const sides = [...group(all, ({ account }) => account)].map(([account, own]) => ({
      account: accounts.get(account)?.name ?? account,
      causes: causesOf(facts, own),
    }));
    const views = [...group(sides, ({ causes }) => causes)].map(([causes, holders]) => ({
      causes,
      accounts: words.and(holders.map(({ account }) => account)),
    }));
    const [first] = views;
    return views.length === 1 && first
      ? words.summary.laidTo(outcome, first.causes, first.accounts)
      : words.summary.laidApart(outcome, views);
  });
}

const causesOf = (facts: Facts, explanations: readonly Explanation[]): string =>
  facts.words.and(someOf(facts.words, explanations, (each) => facts.words.quoted(causeOf(facts, each))));
