import type { Model } from "../model/index.ts";
import type { Alignment } from "./align.ts";
import { alignRegions } from "./align-regions.ts";
import { type CaseClock, createLogClock } from "./log-clock.ts";
import type { LogRow } from "./log-row.ts";
import { createLogTable, type Place } from "./log-table.ts";
import { createTimeCheck, type LastTime, type TimeFindings } from "./log-times.ts";
import { type Refusal, refusalAt } from "./refusal.ts";
import type { Elapsed } from "./since.ts";
import { createStepper } from "./stepper.ts";

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

/** A repair in the rows of the log; `row` and `line` are those of the row skipped, or that an insertion comes before. */
export type Repair = {
  readonly case?: string | undefined;
  readonly alignment: Alignment;
  readonly edits: readonly RepairEdit[];
};
export type RepairEdit = {
  readonly kind: "skip" | "insert";
  readonly trigger: string;
  readonly row?: number | undefined;
  readonly line?: number | undefined;
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
  last: number | undefined;
  time: LastTime | undefined;
  /** with `align` */
  readonly trace: Trace | undefined;
  /** where a guard counts time */
  readonly clock: CaseClock | undefined;
};
type Align = (trace: Trace, from: Place | undefined) => Alignment;
/** `elapsed` is empty where no guard counts time. */
type Trace = {
  readonly triggers: string[];
  readonly rows: number[];
  readonly lines: number[];
  readonly elapsed: Elapsed[];
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
  const times = createTimeCheck();
  const cases = new Map<string | undefined, Case>();
  const deviations: LogDeviation[] = [];
  const first: { found?: Case; from?: Place; trace: Trace } = { trace: emptyTrace() };
  const clock = createLogClock(model);
  const align: Align = ({ triggers, elapsed }, from) =>
    alignRegions(model, table, triggers, { limit: options.limit, from, elapsed: (at) => elapsed[at] });
  const open = (name: string | undefined): Case => {
    const own = name === undefined ? undefined : ` ${name}`.slice(1); // a copy, or it would hold the part of the log it was cut from
    const none = { rows: 0, deviating: 0, last: undefined, time: undefined };
    const trace = options.align ? emptyTrace() : undefined;
    const made: Case = { ...none, name: own, place: table.initial, trace, clock: clock && new Map() };
    cases.set(own, made);
    return made;
  };
  const deviate = (at: Case, row: LogRow, elapsed: Elapsed | undefined): void => {
    at.deviating++;
    if (deviations.length < TOLD)
      deviations.push({
        row: { ...row },
        after: at.last,
        states: at.place.configuration.states,
        refusal: refusalAt(model, stepper, at.place.configuration, { trigger: row.trigger, elapsed }),
      });
    if (first.found) return;
    first.found = at;
    first.from = at.place;
  };
  return {
    take(row) {
      const at = cases.get(row.case) ?? open(row.case);
      if (row.time !== undefined && row.time !== "") at.time = times.check(row.row, row.time, at.time) ?? at.time;
      const elapsed = at.clock && clock?.(at.clock, row);
      const to = table.next(at.place, row.trigger, elapsed);
      at.rows++;
      if (to === undefined) deviate(at, row, elapsed);
      else at.place = to;
      if (at === first.found && first.trace.rows.length < WINDOW) addTo(first.trace, row, elapsed);
      if (at.trace) addTo(at.trace, { ...row, trigger: table.named(row.trigger) }, elapsed);
      at.last = row.row;
    },
    end: () => ({
      ...totalsOf([...cases.values()]),
      deviations,
      repair: first.found && repairOf(align, { name: first.found.name, trace: first.trace }, first.from),
      repairs: options.align
        ? [...cases.values()].filter((each) => each.deviating > 0).map((each) => repairOf(align, each))
        : undefined,
      times: times.findings(),
    }),
  };
}

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

const emptyTrace = (): Trace => ({ triggers: [], rows: [], lines: [], elapsed: [] });

function addTo(trace: Trace, row: LogRow, elapsed: Elapsed | undefined): void {
  if (elapsed) trace.elapsed.push(elapsed);
  trace.triggers.push(row.trigger);
  trace.rows.push(row.row);
  trace.lines.push(row.line);
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

function repairOf(align: Align, { name, trace = emptyTrace() }: Pick<Case, "name" | "trace">, from?: Place): Repair {
  const alignment = align(trace, from);
  const moves = alignment.kind === "aligned" ? alignment.moves : [];
  const edits = moves.flatMap(({ kind, at, trigger }): RepairEdit[] =>
    kind === "keep" ? [] : [{ kind, trigger, row: trace.rows[at], line: trace.lines[at] }],
  );
  return { case: name, alignment, edits };
}
