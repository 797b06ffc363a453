import pc from "picocolors";
import type { Columns, LogReading, Role } from "../formats/index.ts";
import {
  type CaseReplay,
  elapsedWords,
  type LogDeviation,
  type LogReplay,
  type Repair,
  sentTriggersOf,
} from "../machine/index.ts";
import { type Model, nearestName } from "../model/index.ts";
import { count, unknownRepair } from "./replay-record.ts";
import { wrapLine } from "./wrap.ts";

export type LogFound = { readonly name: string; readonly reading: LogReading; readonly replay: LogReplay };

/** Columns of all that is printed. */
const COLUMNS = 80;
/** Lines of a list, after which the rest is counted. */
const LISTED = 10;

/** A replayed log in words: how it was read, whether it fits, where it deviates first, how it could be mended. */
export function logText(model: Model, found: LogFound, colour: boolean): string {
  const paint = pc.createColors(colour);
  const { name, reading, replay } = found;
  const [first, ...more] = replay.deviations;
  const sections: [string, readonly string[]][] = [
    ["READ AS", readingLines(reading)],
    ["FIRST DEVIATION", first ? deviationLines(model, first, replay) : []],
    ["MORE DEVIATIONS", moreLines(more, replay.deviating)],
    ["CHEAPEST REPAIRS", (replay.repairs ?? []).flatMap((repair) => repairLines(repair))],
    ["WHERE IT ENDS", endLines(replay.cases)],
    ["DELAYS", delayLines(replay)],
    ["TIMES", timeLines(replay)],
  ];
  const verdict =
    replay.deviating === 0
      ? paint.green(`It fits: ${count(replay.rows, "row")} accepted.`)
      : paint.red(
          `It deviates: ${replay.accepted.toLocaleString("en")} of ${count(replay.rows, "row")} accepted, ${replay.deviating.toLocaleString("en")} refused${inCases(replay.cases)}.`,
        );
  return [
    ...wrapLine(`${name}: ${count(reading.rows, "row")}, replayed on ${model.title}`, COLUMNS).map((line) =>
      paint.bold(line),
    ),
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : ["", paint.dim(title), ...lines.flatMap((line) => wrapLine(line, COLUMNS))],
    ),
    "",
    verdict,
  ].join("\n");
}

function inCases(cases: readonly CaseReplay[]): string {
  if (cases.length < 2) return "";
  const deviating = cases.filter((each) => each.deviating > 0).length;
  return ` in ${deviating.toLocaleString("en")} of ${count(cases.length, "case")}`;
}

const BY = { option: "as named", name: "by its usual name", only: "the only column" } as const;
const DELIMITERS = new Map([
  [",", "commas"],
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars"],
]);

/** What was taken for what: nothing is guessed in silence. */
function readingLines({ columns, delimiter, leftOut, alike }: LogReading): string[] {
  const role = (name: Role): string[] => {
    const column: Columns[Role] = columns[name];
    if (column === undefined) return name === "case" ? ["  case      no column: the log is one run"] : [];
    return [`  ${name.padEnd(8)}  column ${column.name}, ${BY[column.by]}`];
  };
  return [
    ...(["trigger", "time", "id", "case"] as const).flatMap(role),
    ...(delimiter === undefined || delimiter === ","
      ? []
      : [`  fields    with ${DELIMITERS.get(delimiter) ?? delimiter} between them`]),
    ...alike.map(([value, trigger]) => `  taken     “${value}” for ${trigger}`),
    ...(leftOut === 0 ? [] : [`  left out  ${count(leftOut, "row")}, as the map has it`]),
  ];
}

const placeOf = (row: number | undefined, line: number | undefined): string =>
  row === undefined ? "the end" : `row ${row.toLocaleString("en")} (line ${(line ?? 0).toLocaleString("en")})`;

function deviationLines(
  model: Model,
  { row, after, states, refusal }: LogDeviation,
  { repair, repairs }: LogReplay,
): string[] {
  const triggers = sentTriggersOf(model);
  const nearest = nearestName(row.trigger, triggers);
  const meant = nearest === undefined ? "--map tells what it means" : `did you mean ${nearest}?`;
  const unknown = triggers.includes(row.trigger) ? "" : `; ${meant}`;
  const isNamed = row.trigger !== "";
  return [
    `  ${placeOf(row.row, row.line)}${row.id === undefined ? "" : `, id ${row.id}`}${row.case === undefined ? "" : `, case ${row.case}`}, after ${after === undefined ? "the start" : `row ${after.toLocaleString("en")}`}`,
    `  came      ${isNamed ? row.trigger : "nothing: the row names no trigger"}${row.time === undefined ? "" : `  at ${row.time}`}`,
    ...(isNamed ? [`  refused   ${refusal.reason}${unknown}`] : []),
    `  expected  ${refusal.legal.join(", ") || "nothing: no trigger is legal there"}`,
    `  stood in  ${states.join(", ")}`,
    ...(repair && !repairs ? localLines(repair) : []),
  ];
}

/** The repair of the first deviation, which looks at the rows that follow it and leaves those before it as they are. */
function localLines(repair: Repair): string[] {
  const { alignment, edits } = repair;
  if (alignment.kind === "unknown") return [unknownRepair(alignment)];
  const rows = alignment.moves.filter((move) => move.kind !== "insert").length;
  const over =
    rows === 1
      ? "of this row"
      : `of this row and the ${rows - 1} after it${repair.case === undefined ? "" : " in its case"}`;
  return [`  cheapest repair ${over}, ${count(alignment.cost, "change")}:`, ...listed(edits.map(editLine), "change")];
}

const editLine = ({ kind, trigger, row, line }: Repair["edits"][number]): string =>
  kind === "skip"
    ? `    ${placeOf(row, line)}: skip ${trigger}`
    : `    ${row === undefined ? "at the end" : `before ${placeOf(row, line)}`}: insert ${trigger}`;

function listed(lines: readonly string[], what: string): string[] {
  if (lines.length <= LISTED) return [...lines];
  return [...lines.slice(0, LISTED), `    and ${count(lines.length - LISTED, `more ${what}`)}; --json lists them`];
}

const moreLines = (more: readonly LogDeviation[], deviating: number): string[] => [
  ...more
    .slice(0, LISTED)
    .map(({ row, refusal }) => `  ${placeOf(row.row, row.line)}: ${row.trigger || "no trigger"}, ${refusal.reason}`),
  ...(deviating - 1 > LISTED ? [`  and ${(deviating - 1 - LISTED).toLocaleString("en")} more`] : []),
];

function repairLines({ case: name, alignment, edits }: Repair): string[] {
  const who = name === undefined ? "the log" : `case ${name}`;
  return alignment.kind === "unknown"
    ? [`  ${who}:`, unknownRepair(alignment)]
    : [`  ${who}, ${count(alignment.cost, "change")}:`, ...listed(edits.map(editLine), "change")];
}

/** Where the cases end, the place of most of them first. */
function endLines(cases: readonly CaseReplay[]): string[] {
  const ends = new Map<string, number>();
  for (const { states } of cases) ends.set(states.join(", "), (ends.get(states.join(", ")) ?? 0) + 1);
  const lines = [...ends]
    .toSorted(([, a], [, b]) => b - a)
    .map(([states, number]) => (cases.length === 1 ? `  ${states}` : `  ${count(number, "case")}: ${states}`));
  return listed(lines, "end");
}

/** What the times of the rows say of delays; one that may have run out or not is left running. */
function delayLines({ delays }: LogReplay): string[] {
  const { ran, open } = delays ?? { ran: { count: 0 }, open: { count: 0 } };
  return [
    ...(ran.first
      ? [
          `  ${count(ran.count, "delay")} ran out by the times of the rows; first before row ${ran.first.row.toLocaleString("en")}: ${ran.first.trigger}`,
        ]
      : []),
    ...(open.first
      ? [
          `  before ${count(open.count, "row")} it is not stated whether a delay had run out, and it was left running; first row ${open.first.row.toLocaleString("en")}: ${open.first.trigger}, ${elapsedWords(open.first.passed)}`,
        ]
      : []),
  ];
}

function timeLines({ times: { read, backwards, unread } }: LogReplay): string[] {
  const back = backwards.first;
  return [
    ...(back
      ? [
          `  ${count(backwards.count, "row")} earlier than the row before; first row ${back.row.toLocaleString("en")}: ${back.time} after row ${back.before.toLocaleString("en")}: ${back.than}. Rows are replayed in the order in which they stand.`,
        ]
      : read > 1
        ? ["  in the order of the rows"]
        : []),
    ...(unread.first
      ? [
          `  ${count(unread.count, "time")} not understood; first row ${unread.first.row.toLocaleString("en")}: ${unread.first.time}`,
        ]
      : []),
  ];
}
