import { group } from "d3";
import type { Account, Event, Model } from "../../model/index.ts";
import { type Bounds, recallDate, type Statement, solveTime, type Timing } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { groupByOrder } from "../islands/index.ts";
import { setAsideNotes } from "../set-aside.ts";
import { type Appearance, appearanceOf, openDisputes } from "../timeline/facts.ts";
import { toldDates } from "../timeline/told-dates.ts";

/** What bounds one side of a bar: a date, only the order of events, nothing, or an end that its source calls unknown. */
export type Side = "dated" | "order" | "open" | "unknown";

/** One bar: where the start and the end can be, and what bounds it. */
export type Stretch = {
  readonly start: Bounds;
  readonly end: Bounds;
  readonly left: Side;
  readonly right: Side;
  /** numbers of the sources that date it or state the order that bounds it, ascending */
  readonly notes: readonly number[];
  /** EDTF of the one date that gives it, where one does */
  readonly date?: string | undefined;
  /** the source's words for that date, where one account gives them */
  readonly words?: string | undefined;
  /** names of the accounts that give this date, where others give another */
  readonly accounts?: readonly string[] | undefined;
};

/** One event with its bars: one, or one for each date where accounts differ; none where nothing bounds it. */
export type Row = { readonly event: Event; readonly appearance: Appearance; readonly stretches: readonly Stretch[] };

/** All that the picture is drawn from. */
export type PossibleTimes = {
  readonly model: Model;
  /** the fixed words, in the language of the picture */
  readonly words: Wording;
  /** rows that have a time, by islands of the stated order */
  readonly groups: readonly (readonly Row[])[];
  readonly withoutTime: readonly Row[];
  /** numbers of the sources whose dates are context */
  readonly context: readonly number[];
  /** what is stated but cannot hold with the rest, in sentences */
  readonly setAside: readonly string[];
};

type Dated = Statement & { readonly kind: "date" };
type Reader = {
  readonly model: Model;
  readonly times: Timing;
  /** the statements of a proof, one for all that bear alike on a bar */
  readonly proof: (...of: Parameters<Timing["proof"]>) => readonly Statement[];
  readonly periods: ReadonlySet<string>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly dates: ReadonlyMap<string, readonly Dated[]>;
};

/** Solves the times of a model and gathers what bounds each event. */
export function gatherPossibleTimes(model: Model, words: Wording): PossibleTimes {
  const statements = openDisputes(model);
  const times = solveTime(model.timed, statements, { timezone: model.timezone });
  const order = solveTime(model.timed, statements, {
    timezone: model.timezone,
    bases: ["stated", "implied", "inferred"],
  });
  const reader = readerOf(model, times);
  const events = new Map(model.events.map((event) => [event.id, event]));
  const groups = groupByOrder(model, order, times).map((ids) =>
    ids.flatMap((id): Row[] => {
      const event = events.get(id);
      return event ? [rowOf(reader, event)] : [];
    }),
  );
  const timed = groups.map((rows) => rows.filter((row) => row.stretches.length > 0));
  return {
    model,
    words,
    groups: timed.filter((rows) => rows.length > 0),
    withoutTime: groups.flatMap((rows) => rows.filter((row) => row.stretches.length === 0)),
    context: contextNumbers(reader),
    setAside: times.relaxed.length === 0 ? [] : setAsideNotes(model, times, words),
  };
}

function readerOf(model: Model, times: Timing): Reader {
  const periods = new Set(model.periods.map((period) => period.id));
  const proofs = times.proofsBy(standingFor(periods));
  return {
    model,
    times,
    proof: (...of) => [...proofs(...of)],
    periods,
    accounts: new Map(model.accounts.map((account) => [account.id, account])),
    numbers: new Map(model.sources.map((source) => [source.id, source.number])),
    dates: group(toldDates(model), (each) => each.subject),
  };
}

/** Dates stand for themselves, a relation for all of its account that refer to a period as it does, or do not. */
function standingFor(periods: ReadonlySet<string>): (statement: Statement) => Statement {
  const first = new Map<string, Statement>();
  return (statement) => {
    if (statement.kind === "date") return statement;
    const key = `${refersTo(periods, statement)} ${statement.account ?? ""}`;
    const known = first.get(key) ?? statement;
    first.set(key, known);
    return known;
  };
}

const refersTo = (periods: ReadonlySet<string>, each: Statement & { readonly kind: "relation" }): boolean =>
  periods.has(each.object) || periods.has(each.subject);

function rowOf(reader: Reader, event: Event): Row {
  return { event, appearance: appearanceOf(event), stretches: stretchesOf(reader, event.id) };
}

function stretchesOf(reader: Reader, id: string): Stretch[] {
  const told = [
    ...group(
      (reader.dates.get(id) ?? []).filter((each) => each.basis !== "context"),
      (each) => each.date,
    ),
  ];
  if (told.length > 1)
    return told
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([date, statements]) => statedStretch(reader, date, statements));
  const solved = solvedStretch(reader, id);
  return [solved.left, solved.right].every((side) => side === "open") ? [] : [solved];
}

/** What one of several dates says, as it stands. */
function statedStretch(reader: Reader, date: string, statements: readonly Dated[]): Stretch[] {
  const parsed = recallDate(date, { timezone: reader.model.timezone });
  if (!parsed.ok) return [];
  const { start, end, kind } = parsed.date;
  const whole = { earliest: start.earliest, latest: end.latest };
  const tellers = new Set(statements.map((each) => each.account));
  const accounts = reader.model.accounts.filter((account) => tellers.has(account.id)).map((account) => account.name);
  return [
    {
      ...(kind === "interval" ? { start, end } : { start: whole, end: whole }),
      left: Number.isFinite(start.earliest) ? "dated" : openOf(parsed.date.ends?.[0]),
      right: Number.isFinite(end.latest) ? "dated" : openOf(parsed.date.ends?.[1]),
      notes: numbersOf(reader, statements),
      date,
      words: statements.length === 1 ? statements[0]?.words : undefined,
      accounts,
    },
  ];
}

const openOf = (end: { readonly kind: string } | undefined): Side => (end?.kind === "unknown" ? "unknown" : "open");

function solvedStretch(reader: Reader, id: string): Stretch {
  const { start, end } = reader.times.bounds(id);
  const early = reader.proof(id, "start", "earliest");
  const late = reader.proof(id, "end", "latest");
  const own = reader.dates.get(id) ?? [];
  const [first, second] = own;
  const alone =
    first !== undefined && second === undefined && [early, late].every((all) => all.every((each) => each === first));
  return {
    start,
    end,
    left: sideOf(reader, start.earliest, early, { own, index: 0 }),
    right: sideOf(reader, end.latest, late, { own, index: 1 }),
    notes: numbersOf(reader, early, late),
    date: alone ? first.date : undefined,
    words: alone ? first.words : undefined,
  };
}

/** A bound is dated when its proof passes through no other event: a date of its own, or of a period that it is told of. */
function sideOf(
  reader: Reader,
  at: number,
  proof: readonly Statement[],
  of: { readonly own: readonly Dated[]; readonly index: 0 | 1 },
): Side {
  if (!Number.isFinite(at)) {
    const ends = of.own.map((each) => recallDate(each.date, { timezone: reader.model.timezone }));
    return ends.some((each) => each.ok && each.date.ends?.[of.index].kind === "unknown") ? "unknown" : "open";
  }
  const byPeriods = proof.every((each) => each.kind === "date" || refersTo(reader.periods, each));
  return byPeriods ? "dated" : "order";
}

/** The numbers of the sources that some statements stand in. */
function numbersOf(reader: Reader, ...proofs: readonly (readonly Statement[])[]): number[] {
  const accounts = new Set<string>();
  for (const statements of proofs) for (const { account } of statements) accounts.add(account ?? "");
  const numbers = [...accounts].map((account) => reader.numbers.get(reader.accounts.get(account)?.source ?? ""));
  return [...new Set(numbers.filter((each) => each !== undefined))].toSorted((a, b) => a - b);
}

function contextNumbers(reader: Reader): number[] {
  const context = [...reader.dates.values()].flat().filter((each) => each.basis === "context");
  return numbersOf(reader, context);
}
