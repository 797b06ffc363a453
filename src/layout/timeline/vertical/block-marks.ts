import type { Mark } from "../../../scene/index.ts";
import { box } from "../../pen/index.ts";
import { eventMark } from "../event-mark.ts";
import { eventGroup } from "../names.ts";
import type { Laid, LaidRow } from "./block.ts";
import { branchMarks } from "./branch-entry.ts";
import { entryMarks } from "./entry.ts";
import type { Sheet } from "./sheet.ts";
import { threadMarks, xOfRow } from "./thread-marks.ts";

/** Lines, marks and texts of a block, and hatching where no order is stated. */
export function blockMarks(sheet: Sheet, laid: Laid): Mark[] {
  const { hatch } = laid.spacing;
  return [
    ...laid.breaks.map((y) =>
      box({ x: laid.text, y: y - hatch / 2, width: laid.end - laid.text, height: hatch }, { fill: "hatched" }),
    ),
    ...laid.threads.flatMap((thread) => threadMarks(laid, thread)),
    ...laid.rows.map((row) => rowMark(sheet, laid, row)),
  ];
}

function rowMark(sheet: Sheet, laid: Laid, row: LaidRow): Mark {
  if (row.kind === "event") {
    const { facts: of, colour } = row;
    const look = { appearance: of.appearance, isEnd: of.isEnd, turningPoint: of.event.turningPoint, colour };
    return eventGroup(sheet.facts, of, [
      ...eventMark(xOfRow(laid, row.row.key), row.markY, look),
      ...entryMarks(sheet, row.entry, laid.text, row.top),
    ]);
  }
  const branch = row.row.kind === "branch" ? row.row.branch : undefined;
  return {
    kind: "group",
    id: `branch-${branch?.id}`,
    name: sheet.facts.words.timeline.spoken.notTaken(branch?.title ?? ""),
    data: { branch: branch?.id ?? "" },
    marks: branchMarks(sheet, row.entry, laid.text, row.top),
  };
}
