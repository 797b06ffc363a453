import type { Facts } from "../../layout/index.ts";
import type { Claim, Event } from "../../model/index.ts";
import { formatDate, parseDate, type Statement } from "../../time/index.ts";
import type { StoryWords } from "./words.ts";

/** The dates that accounts give an event, each once, with who gives it where they differ. */
export function whenWords(facts: Facts, event: Event, words: StoryWords): string {
  const dates = statementsOf(facts, event).flatMap((each) => (each.kind === "date" ? [each] : []));
  const values = [...new Set(dates.map((each) => each.date))];
  if (values.length === 0) return words.notStated;
  const told = values.map((value) => {
    const accounts = new Set(dates.filter((each) => each.date === value).map((each) => accountOf(facts, each)));
    return values.length === 1 ? dateWords(facts, value) : `${dateWords(facts, value)} (${[...accounts].join(", ")})`;
  });
  return told.join("; ");
}

function dateWords(facts: Facts, date: string): string {
  const { timezone } = facts.model;
  const parsed = parseDate(date, { timezone });
  return parsed.ok ? formatDate(parsed.date, { timezone }) : date;
}

/** The relations that accounts state of an event, in their words. */
export function orderWords(facts: Facts, event: Event, words: StoryWords): string {
  const relations = statementsOf(facts, event).flatMap((each) => (each.kind === "relation" ? [each] : []));
  const told = relations.map((each) => {
    const notes = [
      ...(each.words === undefined ? [] : [`“${each.words}”`]),
      accountOf(facts, each),
      ...(each.basis === "stated" ? [] : [words.basis[each.basis]]),
    ].filter((note) => note !== "");
    return `${relationWords(facts, each, words)}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
  });
  return told.join("; ") || words.notStated;
}

/** A relation and what it is to, e.g. "after “Kim confirms”". */
export function relationWords(facts: Facts, { relation, object }: Related, words: StoryWords): string {
  const title =
    facts.events.get(object)?.event.title ??
    facts.model.periods.find((period) => period.id === object)?.title ??
    object;
  return `${words.relations[relation] ?? relation} “${title}”`;
}

type Related = Extract<Statement, { readonly kind: "relation" }>;

const statementsOf = (facts: Facts, event: Event): Statement[] =>
  facts.model.statements.filter((statement) => statement.subject === event.id);

const accountOf = (facts: Facts, { account }: Statement): string =>
  account === undefined ? "" : (facts.accounts.get(account)?.name ?? account);

/** Who says what of an event: stance, account, words quoted, number of the source. */
export function toldWords(facts: Facts, event: Event, words: StoryWords): string {
  return event.claims.map((claim) => claimWords(facts, claim, words)).join("; ") || words.notStated;
}

function claimWords(facts: Facts, claim: Claim, words: StoryWords): string {
  const account = facts.accounts.get(claim.account);
  const number = facts.model.sources.find((source) => source.id === account?.source)?.number;
  const quote = claim.quote === undefined ? "" : `: “${claim.quote.exact}”`;
  const notes = claim.basis === "stated" ? "" : ` (${words.basis[claim.basis]})`;
  return `${words.stances[claim.stance]} ${account?.name ?? claim.account}${notes}${quote}${number === undefined ? "" : ` [${number}]`}`;
}

/** The states that an event leads to, region by region. */
export const changeWords = (facts: Facts, event: Event): string =>
  facts.strips
    .flatMap((strip) =>
      strip.segments
        .filter((segment) => segment.since === event.id)
        .map((segment) => `${strip.title}: ${segment.title}`),
    )
    .join("; ");
