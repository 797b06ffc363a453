import type { Facts } from "../timeline/facts.ts";
import { countOf } from "../timeline/frame.ts";
import { actingSentences, explanationSentences, MOST_NAMED, someOf } from "../timeline/summary.ts";
import { endingSentences } from "./ending-table.ts";
import type { Accounts } from "./gather.ts";

/**
 * The picture in sentences: who tells of how much, who acts, how much is stated of the order, who contradicts whom, where
 * each telling ends, what is held responsible.
 */
export function describeAccounts(accounts: Accounts, facts: Facts): string {
  const { words } = accounts;
  return words.sentences([
    ...facts.notes,
    ...countSentences(accounts),
    ...tellerSentences(accounts),
    ...actingSentences(facts),
    countOf(facts),
    ...accounts.contradictions.slice(0, MOST_NAMED).map(({ title, text }) => words.sentence(words.named(title, text))),
    ...endingSentences(accounts).slice(0, MOST_NAMED),
    ...explanationSentences(facts),
  ]);
}

function tellerSentences(accounts: Accounts): string[] {
  const { words } = accounts;
  const counts = ownCounts(accounts);
  return counts.length === 0 ? [] : [words.accounts.spoken.tellers(counts.slice(0, MOST_NAMED))];
}

/** How many accounts tell of how many events, of which so many are contradicted, and who tells of none. */
export function countSentences(accounts: Accounts): string[] {
  const { model, words, silent, contradictions } = accounts;
  const told = model.events.filter(({ claims }) => claims.length > 0).length;
  const contradicted = new Set(contradictions.flatMap(({ events }) => events)).size;
  const names = someOf(words, silent, ({ name }) => name);
  return [
    words.accounts.count(told, ownCounts(accounts).length, contradicted),
    ...(names.length === 0 ? [] : [words.accounts.silent(words.and(names))]),
  ];
}

/** The accounts that tell of events themselves, each with how many. */
const ownCounts = ({ model, tellers }: Accounts): { name: string; count: number }[] =>
  tellers
    .map(({ account: { id, name } }) => ({
      name,
      count: model.events.filter(({ claims }) => claims.some(({ account }) => account === id)).length,
    }))
    .filter(({ count }) => count > 0);
