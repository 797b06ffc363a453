import type { Model } from "../model/index.ts";
import type { Alignment } from "./align.ts";
import { alignRegions } from "./align-regions.ts";
import { tableWalker, timedWalker } from "./align-walkers.ts";
import type { Timers } from "./delays.ts";
import { sentByLog } from "./log-delays.ts";
import type { LogRow } from "./log-row.ts";
import type { LogTable, Place } from "./log-table.ts";
import type { Sent } from "./sending.ts";
import type { Elapsed } from "./since.ts";
import type { When } from "./when.ts";

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

/** Where an alignment begins. */
export type Stand = { readonly place: Place; readonly timers: Timers };
export type Align = (trace: Trace, from: Stand | undefined) => Alignment;
/** `elapsed` is empty where no guard counts time, `times` where there is no delay. */
export type Trace = {
  readonly triggers: string[];
  readonly rows: number[];
  readonly lines: number[];
  readonly elapsed: Elapsed[];
  readonly times: (When | undefined)[];
};
/** What counts time at a row. */
export type RowTime = { readonly elapsed: Elapsed | undefined; readonly sent: Sent | undefined };

export const emptyTrace = (): Trace => ({ triggers: [], rows: [], lines: [], elapsed: [], times: [] });

export function addTo(trace: Trace, row: LogRow, { elapsed, sent }: RowTime): void {
  if (elapsed) trace.elapsed.push(elapsed);
  if (sent) trace.times.push(sent.now);
  trace.triggers.push(row.trigger);
  trace.rows.push(row.row);
  trace.lines.push(row.line);
}

/** Aligns on the table of the replay, or by the times of the rows where the machine has delays. */
export const alignerOf =
  (model: Model, table: LogTable, limit: number | undefined): Align =>
  ({ triggers, elapsed, times }, from) =>
    table.stepper.delays.size === 0
      ? alignRegions(
          model,
          tableWalker(table, (at) => elapsed[at]),
          triggers,
          { limit, from: from?.place },
        )
      : alignRegions(
          model,
          timedWalker(table.stepper, (at) => sentByLog(elapsed[at], times[at])),
          triggers,
          {
            limit,
            from: from && { at: from.place.configuration, timers: from.timers },
          },
        );

/** The repair of a case, or of a part of it that begins elsewhere. */
export function repairOf(align: Align, { name, trace = emptyTrace() }: Traced, from?: Stand): Repair {
  const alignment = align(trace, from);
  const moves = alignment.kind === "aligned" ? alignment.moves : [];
  const edits = moves.flatMap(({ kind, at, trigger }): RepairEdit[] =>
    kind === "keep" ? [] : [{ kind, trigger, row: trace.rows[at], line: trace.lines[at] }],
  );
  return { case: name, alignment, edits };
}

type Traced = { readonly name: string | undefined; readonly trace: Trace | undefined };
