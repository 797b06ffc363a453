import type { Facts } from "../../layout/index.ts";
import type { Claim, Event } from "../../model/index.ts";
import { formatGiven, recallDate, type Statement } from "../../time/index.ts";

/**
 * The dates that accounts give an event, each once, with who gives it where they differ; else what bounds it.
 *
 * @param times  when each event can have happened, in words, as far as anything bounds it
 */
export function whenWords(facts: Facts, event: Event, times: ReadonlyMap<string, string> = new Map()): string {
  const dates = statementsOf(facts, event).flatMap((each) => (each.kind === "date" ? [each] : []));
  const values = [...new Set(dates.map((each) => each.date))];
  if (values.length === 0) {
    const { story } = facts.words;
    const possible = times.get(event.id);
    return possible === undefined ? story.notStated : story.possible(possible);
  }
  const told = values.map((value) => {
    const accounts = new Set(dates.filter((each) => each.date === value).map((each) => accountOf(facts, each)));
    return values.length === 1
      ? dateWords(facts, value)
      : facts.words.noted(dateWords(facts, value), facts.words.list([...accounts]));
  });
  return facts.words.apart(told);
}

function dateWords(facts: Facts, date: string): string {
  const { timezone } = facts.model;
  const parsed = recallDate(date, { timezone });
  return parsed.ok ? formatGiven(parsed.date, { timezone, locale: facts.words.locale }) : date;
}

/** The relations that accounts state of an event, in their words. */
export function orderWords(facts: Facts, event: Event): string {
  const { words } = facts;
  const relations = statementsOf(facts, event).flatMap((each) => (each.kind === "relation" ? [each] : []));
  const told = relations.map((each) => {
    const notes = [
      ...(each.words === undefined ? [] : [words.quoted(each.words)]),
      accountOf(facts, each),
      ...(each.basis === "stated" ? [] : [words.basis[each.basis]]),
    ].filter((note) => note !== "");
    const said = relationWords(facts, each);
    return notes.length === 0 ? said : words.noted(said, words.list(notes));
  });
  return words.apart(told) || words.story.notStated;
}

/** A relation and what it is to, e.g. "after “Kim confirms”". */
export function relationWords({ words, events, model }: Facts, { relation, object }: Related): string {
  const title =
    events.get(object)?.event.title ?? model.periods.find((period) => period.id === object)?.title ?? object;
  return words.relation[relation](words.quoted(title));
}

type Related = Extract<Statement, { readonly kind: "relation" }>;

const statementsOf = (facts: Facts, event: Event): Statement[] =>
  facts.model.statements.filter((statement) => statement.subject === event.id);

const accountOf = (facts: Facts, { account }: Statement): string =>
  account === undefined ? "" : (facts.accounts.get(account)?.name ?? account);

/** Who says what of an event: stance, account, words quoted, number of the source. */
export function toldWords(facts: Facts, event: Event): string {
  return facts.words.apart(event.claims.map((claim) => claimWords(facts, claim))) || facts.words.story.notStated;
}

function claimWords(facts: Facts, claim: Claim): string {
  const { words } = facts;
  const account = facts.accounts.get(claim.account);
  const number = facts.model.sources.find((source) => source.id === account?.source)?.number;
  const said = words.story.stances[claim.stance](account?.name ?? claim.account);
  const noted = claim.basis === "stated" ? said : words.noted(said, words.basis[claim.basis]);
  const quoted = claim.quote === undefined ? noted : words.named(noted, words.quoted(claim.quote.exact));
  return number === undefined ? quoted : `${quoted} [${number}]`;
}

/** The states that an event leads to, region by region. */
export const changeWords = (facts: Facts, event: Event): string =>
  facts.words.apart(
    facts.strips.flatMap((strip) => {
      const entered = strip.segments.filter((segment) => segment.since === event.id);
      const titles = facts.words.inTurn(entered.map(({ title }) => title));
      return entered.length === 0 ? [] : [facts.words.named(strip.title, titles)];
    }),
  );
