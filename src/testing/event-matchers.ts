import type { Model } from "../model/index.ts";
import {
  type Bounds,
  formatInstant,
  parseDate,
  type Relationship,
  solveTime,
  type TimeBounds,
  type Timing,
} from "../time/index.ts";
import { matcher, type Verdict } from "./verdict.ts";

/** One event of a model, as `expect` takes it. */
export type RecordedEvent<Id extends string = string> = {
  readonly model: Model;
  readonly id: string;
  /** for the compiler: the ids that it can be compared with */
  readonly others?: Id;
};

/** An event of a model for `expect(eventIn(model, "offer")).toHappenBefore("walk-out")`; throws a RangeError where there is none. */
export function eventIn<M extends Model>(model: M, id: EventIdOf<M>): RecordedEvent<EventIdOf<M>> {
  if (!model.events.some((event) => event.id === id))
    throw new RangeError(`eventIn(model, "${id}"): the model has no such event`);
  return { model, id };
}
export type EventIdOf<M> = M extends { readonly eventIds?: infer Ids }
  ? unknown extends Ids
    ? string
    : NonNullable<Ids> & string
  : string;

/** Matchers on what the record says of an event; what the statements leave open can be told neither way. */
export const eventMatchers = {
  /** surely wholly before another event */
  toHappenBefore: matcher((event: RecordedEvent, other: string): Verdict => {
    titleOf(event.model, other);
    const { relationship, witness } = timingOf(event.model).relation(event.id, other);
    const words = witness.flatMap(({ words: stated, quote }) => stated ?? quote ?? []);
    return {
      holds: BEFORE[relationship],
      expected: (not) => `“${titleOf(event.model, event.id)}” ${not}to happen before “${titleOf(event.model, other)}”`,
      found: `${SAYS[relationship]}${words.length === 0 ? "" : ` (${words.map((each) => `“${each}”`).join(", ")})`}.`,
    };
  }),
  /** surely within two dates, both in EDTF and both included whole */
  toHappenBetween: matcher((event: RecordedEvent, earliest: string, latest: string): Verdict => {
    const from = dateOf(event.model, earliest).start.earliest;
    const to = dateOf(event.model, latest).end.latest;
    const bounds = allBounds(event);
    return {
      holds: liesWithin(bounds, from, to),
      expected: (not) => `“${titleOf(event.model, event.id)}” ${not}to happen between ${earliest} and ${latest}`,
      found: boundsWords(bounds, event.model.timezone),
    };
  }),
  /** told, and neither denied nor doubted, by so many sources, accounts or quotes */
  toBeSupportedBy: matcher((event: RecordedEvent, count: number, what: Support = "accounts"): Verdict => {
    const found = supportOf(event, what);
    return {
      holds: found.length >= count,
      expected: (not) =>
        `“${titleOf(event.model, event.id)}” ${not}to be supported by ${count} ${count === 1 ? what.slice(0, -1) : what}`,
      found: `It is supported by ${found.length}${found.length === 0 ? "" : `: ${found.join("; ")}`}.`,
    };
  }),
};

export type Support = "sources" | "accounts" | "quotes";

const BEFORE: Readonly<Record<Relationship, boolean | undefined>> = {
  before: true,
  after: false,
  beforeOrSame: undefined,
  sameOrAfter: false,
  same: false,
  during: false,
  contains: false,
  overlaps: false,
  overlappedBy: false,
  notStated: undefined,
};

const SAYS: Readonly<Record<Relationship, string>> = {
  before: "The statements put it before",
  after: "The statements put it after",
  beforeOrSame: "The statements put it before or at the same time",
  sameOrAfter: "The statements put it at the same time or after",
  same: "The statements put both at the same time",
  during: "The statements put it inside the other",
  contains: "The statements put the other inside it",
  overlaps: "The statements say that it overlaps the other",
  overlappedBy: "The statements say that the other overlaps it",
  notStated: "The statements leave the order of the two open",
};

const timingOf = (model: Model): Timing => solveTime(model.timed, model.statements, { timezone: model.timezone });

function titleOf(model: Model, id: string): string {
  const found = [...model.events, ...model.periods].find((each) => each.id === id);
  if (!found) throw new RangeError(`toHappenBefore("${id}"): the model has no such event or period`);
  return found.title;
}

function dateOf(model: Model, text: string) {
  const parsed = parseDate(text, { timezone: model.timezone });
  if (!parsed.ok)
    throw new RangeError(`toHappenBetween(earliest, latest): ${text} is no date; write EDTF, e.g. 2019-02-28`);
  return parsed.date;
}

/** The bounds as solved, widened by dates that other accounts give and that the answer had to leave out. */
function allBounds({ model, id }: RecordedEvent): TimeBounds {
  const timing = timingOf(model);
  const dates = timing.relaxed.flatMap((statement) =>
    statement.kind === "date" && statement.subject === id ? [dateOf(model, statement.date)] : [],
  );
  const hull = (bounds: readonly Bounds[]): Bounds => ({
    earliest: Math.min(...bounds.map(({ earliest }) => earliest)),
    latest: Math.max(...bounds.map(({ latest }) => latest)),
  });
  const all = [timing.bounds(id), ...dates];
  return { start: hull(all.map(({ start }) => start)), end: hull(all.map(({ end }) => end)) };
}

function liesWithin({ start, end }: TimeBounds, from: number, to: number): boolean | undefined {
  if (start.earliest >= from && end.latest <= to) return true;
  return start.latest < from || end.earliest > to ? false : undefined;
}

function boundsWords({ start, end }: TimeBounds, timezone: string | undefined): string {
  const instant = (at: number): string => (Number.isFinite(at) ? formatInstant(at, { timezone }) : "no stated date");
  return `The statements put it between ${instant(start.earliest)} and ${instant(end.latest)}.`;
}

function supportOf({ model, id }: RecordedEvent, what: Support): string[] {
  const claims = (model.events.find((event) => event.id === id)?.claims ?? []).filter(
    ({ stance }) => stance === "asserts" || stance === "believes",
  );
  const account = (of: string) => model.accounts.find((each) => each.id === of);
  const names = claims.flatMap((claim) => {
    switch (what) {
      case "quotes":
        return claim.quote ? [`“${claim.quote.exact}”`] : [];
      case "accounts":
        return [account(claim.account)?.name ?? claim.account];
      case "sources":
        return [account(claim.account)?.source ?? claim.account];
    }
  });
  return [...new Set(names)];
}
