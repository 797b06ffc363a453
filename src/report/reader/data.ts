import type { Evidence, Verified } from "../../evidence/index.ts";
import { citationOf, type Facts, gatherFacts, timesInWords } from "../../layout/index.ts";
import { type Divergence, eventsInGuards, hasDelays, runByAccount } from "../../machine/index.ts";
import type { Basis, Model } from "../../model/index.ts";
import { cleanText } from "../../render/index.ts";
import type { Bounds, LocaleName } from "../../time/index.ts";
import { readerWordingOf, wordingOf } from "../../wording/index.ts";
import { relationWords } from "../story/index.ts";

/** One thing stated of an event's place in the order, in words, with what it rests on. */
export type StatedOrder = {
  readonly text: string;
  readonly account?: string | undefined;
  readonly words?: string | undefined;
  readonly quote?: string | undefined;
  readonly basis: Basis;
  readonly because?: string | undefined;
  /** the key of its quote in `verified` */
  readonly key: string;
};

/** What an account alone comes to. */
export type AccountEnd = {
  readonly account: string;
  readonly told: readonly string[];
  readonly presupposed: readonly string[];
  /** states that it leaves other than they were at the start */
  readonly ends: readonly string[];
};

/** The least and the most, ms; null where nothing bounds it, since JSON knows no infinity. */
export type Range = readonly [least: number | null, most: number | null];

/** What the page is told of when events were: by it delays run out in any order that a reader chooses. */
export type KnownTimes = {
  /** when each began */
  readonly starts: Readonly<Record<string, Range>>;
  /** how long after one the other began, where more is stated than their dates say */
  readonly apart: Readonly<Record<string, Readonly<Record<string, Range>>>>;
};

/** All that the page script knows of a model; data that is safe to stand in a page. */
export type ReaderData = {
  readonly model: Omit<Model, "statements" | "timed">;
  /** events that happened, in the first order of the file that the statements permit */
  readonly steps: readonly string[];
  /** of each step, the steps that the stated order puts right before it */
  readonly before: Readonly<Record<string, readonly string[]>>;
  /** how many orders of the steps the statements permit, in words */
  readonly orders: string;
  readonly when: Readonly<Record<string, string>>;
  readonly stated: Readonly<Record<string, readonly StatedOrder[]>>;
  /** quotes that were found, by their paths joined by dots */
  readonly verified: Readonly<Record<string, Verified>>;
  /** of each source, whether its text or a lock was at hand */
  readonly kept: Readonly<Record<string, Verified>>;
  /** when the steps were, as far as it is stated; where the machine counts time */
  readonly times?: KnownTimes | undefined;
  readonly citations: Readonly<Record<string, string>>;
  readonly accounts: readonly AccountEnd[];
  readonly partings: readonly Divergence[];
};

/**
 * Gathers what the page script needs; every answer about time is given here, so that the page needs no solver.
 *
 * @param locale  the language of the page; by default the model's, where there are words for it
 */
export function gatherReader(model: Model, evidence: Evidence, locale?: LocaleName): ReaderData {
  const words = wordingOf(locale, model.language);
  const facts = gatherFacts(model, words);
  const steps = stepsOf(facts);
  const { statements: _, timed: __, ...told } = model;
  const runs = runByAccount(model);
  return clean({
    model: told,
    steps,
    before: beforeOf(facts, steps),
    orders: ordersOf(facts, steps),
    when: Object.fromEntries(timesInWords(model, words)),
    stated: Object.fromEntries(model.events.map(({ id }) => [id, statedOf(facts, id)])),
    verified: Object.fromEntries(evidence.found),
    kept: keptOf(model, evidence),
    times: timesOf(facts, steps),
    citations: Object.fromEntries(model.sources.map((source) => [source.id, citationOf(source, words)])),
    accounts: runs.accounts.map(({ account, told: events, steps: taken, reached }) => ({
      account,
      told: events,
      presupposed: taken.filter((step) => step.kind === "presupposed").map((step) => step.event),
      ends: reached,
    })),
    partings: runs.divergences,
  });
}

/** What happened, as it may be told; planned and hypothetical events are no steps. */
const stepsOf = ({ model, timing }: Facts): string[] => {
  const actual = new Set(model.events.filter((event) => event.modality === "actual").map((event) => event.id));
  return timing.sorted(model.events.map((event) => event.id)).filter((id) => actual.has(id));
};

function beforeOf({ timing }: Facts, steps: readonly string[]): Record<string, string[]> {
  const before: Record<string, string[]> = {};
  for (const { from, to } of timing.reduction(steps)) {
    const known = before[to];
    if (known) known.push(from);
    else before[to] = [from];
  }
  return before;
}

/** Digits that are told; a longer number is told by its length. */
const MOST_DIGITS = 15;

function ordersOf({ timing, words }: Facts, steps: readonly string[]): string {
  const { count, exact } = timing.possibleOrders(steps) ?? { count: 1n, exact: false };
  const digits = String(count);
  const number = digits.length > MOST_DIGITS ? `10^${digits.length - 1}` : words.number(count);
  return exact && digits.length <= MOST_DIGITS ? number : readerWordingOf(words.locale).reader.next.atLeast(number);
}

const statedOf = (facts: Facts, event: string): StatedOrder[] =>
  facts.model.statements.flatMap((each): StatedOrder[] =>
    each.kind !== "relation" || each.subject !== event
      ? []
      : [
          {
            text: relationWords(facts, each),
            account: each.account,
            words: each.words,
            quote: each.quote,
            basis: each.basis,
            because: each.because,
            key: [...each.path, "quote"].join("."),
          },
        ],
  );

const keptOf = (model: Model, { verification, locked }: Evidence): Record<string, Verified> =>
  Object.fromEntries(
    model.sources.flatMap(({ id }): [string, Verified][] =>
      verification.sources.has(id) ? [[id, "text"]] : locked.has(id) ? [[id, "lock"]] : [],
    ),
  );

/** undefined where no guard counts time and nothing is delayed. */
function timesOf({ model, timing }: Facts, steps: readonly string[]): KnownTimes | undefined {
  const known = new Set(model.events.map((event) => event.id));
  const counted = eventsInGuards(model).filter((id) => known.has(id));
  if (counted.length === 0 && !hasDelays(model)) return undefined;
  const from = [...new Set([...counted, ...(hasDelays(model) ? steps : [])])];
  const startOf = (id: string): Bounds => timing.bounds(id).start;
  return {
    starts: Object.fromEntries([...from, ...steps].map((id) => [id, [startOf(id).earliest, startOf(id).latest]])),
    apart: Object.fromEntries(
      from.flatMap((id) => {
        const related = steps.flatMap((other): [string, Range][] => {
          const { least, most } = timing.distance(id, other);
          const isMore =
            least > startOf(other).earliest - startOf(id).latest || most < startOf(other).latest - startOf(id).earliest;
          return isMore && other !== id ? [[other, [least, most]]] : [];
        });
        return related.length === 0 ? [] : [[id, Object.fromEntries(related)]];
      }),
    ),
  };
}

/** The same data, its texts without control characters and without signs that reorder what stands around them. */
function clean<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === "string" ? cleanText(value) : value,
  ) as T; // strings stay strings
}
