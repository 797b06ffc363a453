import { group } from "d3";
import type { Facts } from "../../layout/index.ts";
import type { Claim, Event, Model } from "../../model/index.ts";
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

/**
 * The relations that accounts state of an event, in their words; where there are none, those of others to it, or that its
 * date orders it, as far as it is ordered at all.
 */
export function orderWords(facts: Facts, event: Event, isOrdered: boolean): string {
  const { words } = facts;
  const own = relationsIn(statementsOf(facts, event)).map((each) => saidBy(facts, each, relationWords(facts, each)));
  if (own.length > 0) return words.apart(own);
  const others = foundIn(facts.model).to.get(event.id) ?? [];
  const told = others.map((each) => {
    const title = facts.events.get(each.subject)?.event.title ?? each.subject;
    return saidBy(facts, each, words.converse[each.relation](words.quoted(title)));
  });
  if (told.length > 0) return words.apart(told);
  const isDated = statementsOf(facts, event).some(({ kind }) => kind === "date");
  return isOrdered && isDated ? words.story.byDate : words.story.notStated;
}

const relationsIn = (statements: readonly Statement[]): Related[] =>
  statements.flatMap((each) => (each.kind === "relation" ? [each] : []));

function saidBy(facts: Facts, statement: Related, said: string): string {
  const { words } = facts;
  const notes = [
    ...(statement.words === undefined ? [] : [words.quoted(statement.words)]),
    accountOf(facts, statement),
    ...(statement.basis === "stated" ? [] : [words.basis[statement.basis]]),
  ].filter((note) => note !== "");
  return notes.length === 0 ? said : words.noted(said, words.list(notes));
}

/** A relation and what it is to, e.g. "after “Kim confirms”". */
export function relationWords({ words, events, model }: Facts, { relation, object }: Related): string {
  const title =
    events.get(object)?.event.title ?? model.periods.find((period) => period.id === object)?.title ?? object;
  return words.relation[relation](words.quoted(title));
}

type Related = Extract<Statement, { readonly kind: "relation" }>;

const statementsOf = ({ model }: Facts, event: Event): readonly Statement[] => foundIn(model).by.get(event.id) ?? [];

/** The statements of a model by what they are of, and its relations by what they are to. */
type Found = { readonly by: Map<string, Statement[]>; readonly to: Map<string, Related[]> };
const found = new WeakMap<Model, Found>();

function foundIn(model: Model): Found {
  const known = found.get(model) ?? {
    by: group(model.statements, ({ subject }) => subject),
    to: group(relationsIn(model.statements), ({ object }) => object),
  };
  found.set(model, known);
  return known;
}

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
