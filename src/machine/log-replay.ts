import type { Model } from "../model/index.ts";
import { type Timed, type Timers, timedStart } from "./delays.ts";
import { type CaseClock, createLogClock, type LogClock, logTimeOf } from "./log-clock.ts";
import { createLogDelays, type DelayFindings, sentByLog } from "./log-delays.ts";
import {
  type Align,
  addTo,
  alignerOf,
  emptyTrace,
  type Repair,
  repairOf,
  type Stand,
  type Trace,
} from "./log-repair.ts";
import type { LogRow } from "./log-row.ts";
import { createLogTable, type Place } from "./log-table.ts";
import { createTimeCheck, type LastTime, type TimeFindings } from "./log-times.ts";
import { type Refusal, refusalAt } from "./refusal.ts";
import { refusalFor, type Sent } from "./sending.ts";
import type { Elapsed } from "./since.ts";
import { createStepper } from "./stepper.ts";
import type { When } from "./when.ts";

/** A row that the machine refuses where its case stands; the case stays there. */
export type LogDeviation = {
  readonly row: LogRow;
  /** the row of the same case before it */
  readonly after?: number | undefined;
  readonly states: readonly string[];
  readonly refusal: Refusal;
};

/** A run of the log: one of its cases, or all of it. */
export type CaseReplay = {
  readonly case?: string | undefined;
  readonly rows: number;
  readonly accepted: number;
  readonly deviating: number;
  /** where it ends */
  readonly states: readonly string[];
  readonly isDone: boolean;
};

/** A log held against the machine. */
export type LogReplay = {
  readonly rows: number;
  readonly accepted: number;
  readonly deviating: number;
  /** the first rows that deviate, at most twenty */
  readonly deviations: readonly LogDeviation[];
  /** the cheapest repair of the first deviation: from where its case stands, over its next rows, at most a hundred */
  readonly repair?: Repair | undefined;
  /** with `align`: the cheapest repair of every case that deviates, from its beginning to its end */
  readonly repairs?: readonly Repair[] | undefined;
  readonly cases: readonly CaseReplay[];
  readonly times: TimeFindings;
  /** where the machine has delays */
  readonly delays?: DelayFindings | undefined;
};

export type LogReplayOptions = {
  /** keep all rows in memory and align every case that deviates */
  readonly align?: boolean | undefined;
  /** nodes that an alignment expands at most */
  readonly limit?: number | undefined;
};

/** deviations told in full */
const TOLD = 20;
/** rows of a case over which its first deviation is repaired */
const WINDOW = 100;

/** A case on its way. Changed in place, since a log has many rows. */
type Case = {
  readonly name: string | undefined;
  rows: number;
  deviating: number;
  place: Place;
  /** the delays that are running there */
  timers: Timers;
  last: number | undefined;
  time: LastTime | undefined;
  /** with `align` */
  readonly trace: Trace | undefined;
  /** where a guard counts time */
  readonly clock: CaseClock | undefined;
};
/** Takes rows one by one, in memory that grows with the cases and not with the rows (but for `align`). */
export type LogReplayer = { take(row: LogRow): void; end(): LogReplay };

/**
 * Replays a log that comes row by row. A row that is refused leaves its case where it stands, and the next row is tried from
 * there.
 */
export function createLogReplayer(model: Model, options: LogReplayOptions = {}): LogReplayer {
  const stepper = createStepper(model);
  const table = createLogTable(stepper);
  const delays = stepper.delays.size === 0 ? undefined : createLogDelays(stepper);
  const times = createTimeCheck();
  const cases = new Map<string | undefined, Case>();
  const deviations: LogDeviation[] = [];
  const first: { found?: Case; from?: Stand; trace: Trace } = { trace: emptyTrace() };
  const clock = createLogClock(model);
  const align = alignerOf(model, table, options.limit);
  const { timers } = timedStart(stepper);
  const start = (): Start => ({ place: table.initial, timers, ...startOf(options.align, clock) });
  const refusalOf = ({ configuration }: Place, { trigger }: LogRow, elapsed: Elapsed | undefined): Refusal =>
    refusalAt(model, stepper, configuration, { trigger, elapsed });
  const deviate = (at: Case, row: LogRow, refusal: () => Refusal): Place => {
    at.deviating++;
    if (deviations.length < TOLD)
      deviations.push({ row: { ...row }, after: at.last, states: at.place.configuration.states, refusal: refusal() });
    if (!first.found) {
      first.found = at;
      first.from = { place: at.place, timers: at.timers };
    }
    return at.place;
  };
  const step = (at: Case, row: LogRow, elapsed: Elapsed | undefined): void => {
    const { place } = at;
    at.place = table.next(place, row.trigger, elapsed) ?? deviate(at, row, () => refusalOf(place, row, elapsed));
  };
  const stepTimed = (at: Case, row: LogRow, sent: Sent, by: NonNullable<typeof delays>): void => {
    const { sending, next } = by.send({ at: at.place.configuration, timers: at.timers }, row, sent);
    const stand: Timed = next ?? sending; // where time has led it, also where the row is refused
    at.place = table.at(stand.at);
    at.timers = stand.timers;
    if (next === undefined) deviate(at, row, () => refusalFor(model, stepper, sending, row.trigger));
  };
  return {
    take(row) {
      const at = cases.get(row.case) ?? addCase(cases, row.case, start());
      if (row.time !== undefined && row.time !== "") at.time = times.check(row.row, row.time, at.time) ?? at.time;
      const elapsed = at.clock && clock?.(at.clock, row);
      const sent = delays && sentByLog(elapsed, whenOf(row, model));
      at.rows++;
      if (delays && sent) stepTimed(at, row, sent, delays);
      else step(at, row, elapsed);
      if (at === first.found && first.trace.rows.length < WINDOW) addTo(first.trace, row, { elapsed, sent });
      if (at.trace) addTo(at.trace, { ...row, trigger: table.named(row.trigger) }, { elapsed, sent });
      at.last = row.row;
    },
    end: () => ({
      ...totalsOf([...cases.values()]),
      deviations,
      repair: first.found && repairOf(align, { name: first.found.name, trace: first.trace }, first.from),
      repairs: options.align ? repairsOf(align, [...cases.values()]) : undefined,
      times: times.findings(),
      ...(delays && { delays: delays.findings() }),
    }),
  };
}

const repairsOf = (align: Align, cases: readonly Case[]): Repair[] =>
  cases.filter((each) => each.deviating > 0).map((each) => repairOf(align, each));

type Start = Pick<Case, "place" | "timers" | "trace" | "clock">;

const startOf = (isKept: boolean | undefined, clock: LogClock): Pick<Case, "trace" | "clock"> => ({
  trace: isKept ? emptyTrace() : undefined,
  clock: clock && new Map(),
});

/** Its name is a copy, or it would hold the part of the log that it was cut from. */
function addCase(cases: Map<string | undefined, Case>, name: string | undefined, start: Start): Case {
  const own = name === undefined ? undefined : ` ${name}`.slice(1);
  const made: Case = { name: own, rows: 0, deviating: 0, last: undefined, time: undefined, ...start };
  cases.set(own, made);
  return made;
}

const whenOf = ({ time }: LogRow, { timezone }: Model): When | undefined => {
  const bounds = logTimeOf(time, timezone);
  return bounds && { bounds };
};

/**
 * Replays a log that is at hand; see `createLogReplayer`.
 *
 * @example replayLog(hanoi, [{ trigger: "WALK_OUT" }]).deviating // → 1
 */
export function replayLog(model: Model, rows: Iterable<LogRow>, options: LogReplayOptions = {}): LogReplay {
  const replayer = createLogReplayer(model, options);
  for (const row of rows) replayer.take(row);
  return replayer.end();
}

function totalsOf(cases: readonly Case[]): Pick<LogReplay, "rows" | "accepted" | "deviating" | "cases"> {
  const sum = (of: (each: Case) => number): number => cases.reduce((total, each) => total + of(each), 0);
  const [rows, deviating] = [sum((each) => each.rows), sum((each) => each.deviating)];
  return {
    rows,
    deviating,
    accepted: rows - deviating,
    cases: cases.map((each) => ({
      case: each.name,
      rows: each.rows,
      accepted: each.rows - each.deviating,
      deviating: each.deviating,
      states: each.place.configuration.states,
      isDone: each.place.configuration.isDone,
    })),
  };
}
