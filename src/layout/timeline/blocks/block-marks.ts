import type { GroupMark, Mark } from "../../../scene/index.ts";
import { box, curve, face, line, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { eventMark, reachOf } from "../event-mark.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { nameOfEvent } from "../names.ts";
import { STRIP_STEP, stripMarks } from "../strip.ts";
import { HEAD_WIDTH, HEAD_X, type Laid, LONE_WIDTH, LONE_X } from "./block.ts";
import { BESIDE, PILL_PADDING } from "./columns.ts";
import type { Bracket, Cell, Link } from "./grid.ts";
import { labelMarks } from "./labels.ts";
import { linkMarks } from "./links.ts";
import { BASELINE_BELOW } from "./row-heights.ts";

/** Everything in one block, y from the block's top. */
export function blockMarks(
  measure: MeasureText,
  facts: Facts,
  laid: Laid,
  area: { x: number; width: number },
): GroupMark {
  const cells = [...(laid.grid?.cells.values() ?? [])];
  const marks = [
    ...panelMarks(laid, area),
    ...headMarks(measure, facts, laid),
    ...laid.strips.flatMap((strip, index) =>
      stripMarks(measure, strip, { ...laid.plot, y: 14 + index * STRIP_STEP, xOf: (id) => xOfEvent(laid, id) }),
    ),
    ...(laid.grid?.links ?? []).flatMap((link) => linkOf(measure, laid, link)),
    ...(laid.grid?.brackets ?? []).map((bracket, index) => bracketMark(measure, facts, laid, bracket, index)),
    ...cells.map((cell) => cellMark(measure, facts, laid, cell)),
    ...laid.block.lone.flatMap((id, index) => loneMarks(measure, facts, laid, id, index)),
  ];
  return { kind: "group", id: `block-${laid.block.main[0] ?? laid.block.lone[0]}`, name: laid.block.lead?.name, marks };
}

function panelMarks(laid: Laid, area: { x: number; width: number }): Mark[] {
  const frame = { x: area.x, y: 0, width: area.width, height: laid.height };
  return [
    box(frame, { fill: "panel", radius: 6, stroke: { colour: "rule", width: 1 } }),
    box({ ...frame, width: 4 }, { fill: laid.colour, radius: 2 }),
  ];
}

function headMarks(measure: MeasureText, facts: Facts, laid: Laid): Mark[] {
  const { lead, others } = laid.block;
  const name = paragraph(measure, lead?.name ?? "No account", HEAD_WIDTH, { ...face.head, fill: laid.colour });
  const relayed = (lead?.relayedBy ?? []).map((id) => facts.model.parties.find((party) => party.id === id)?.name ?? id);
  const notes = [
    ...(relayed.length > 0 ? [`via ${relayed.join(", ")}`] : []),
    ...(lead?.note ? [lead.note] : []),
    ...(others.length > 0 ? [`with ${others.map((account) => account.name).join(", ")}`] : []),
  ].map((text) => paragraph(measure, text, HEAD_WIDTH, face.small));
  const below = notes.reduce<{ marks: Mark[]; y: number }>(
    (done, note) => ({
      marks: [...done.marks, ...paragraphMarks(measure, note, { x: HEAD_X, y: done.y })],
      y: done.y + note.lines.length * note.leading + 3,
    }),
    { marks: [], y: 26 + name.lines.length * name.leading },
  );
  return [...paragraphMarks(measure, name, { x: HEAD_X, y: 27 }), ...below.marks];
}

/** Where an event stands: its mark, or for a bracket its start. */
export function xOfEvent(laid: Laid, id: string): number {
  const cell = laid.grid?.cells.get(id);
  if (cell) return laid.xs[cell.layer] ?? laid.plot.start;
  const bracket = laid.grid?.brackets.find((each) => each.facts.event.id === id);
  return bracket ? bracketStart(laid, bracket) : laid.plot.start;
}

const lookOf = (laid: Laid, of: EventFacts) => ({
  appearance: of.appearance,
  isEnd: of.isEnd,
  turningPoint: of.event.turningPoint,
  colour: laid.colour,
});

function cellMark(measure: MeasureText, facts: Facts, laid: Laid, cell: Cell): Mark {
  const x = laid.xs[cell.layer] ?? 0;
  const y = laid.rows.ys[cell.row] ?? 0;
  if (cell.kind === "branch") return pillMark(measure, cell, x, y);
  const label = laid.labels.get(cell.key);
  const texts =
    label === undefined
      ? []
      : cell.label === "below"
        ? labelMarks(measure, label, x, y + BASELINE_BELOW, "middle")
        : labelMarks(measure, label, x + BESIDE, y + 4, "start");
  return eventGroup(facts, cell.facts, [...eventMark(x, y, lookOf(laid, cell.facts)), ...texts]);
}

const eventGroup = (facts: Facts, of: EventFacts, marks: readonly Mark[]): GroupMark => ({
  kind: "group",
  id: `event-${of.event.id}`,
  name: nameOfEvent(facts, of),
  data: { event: of.event.id },
  marks,
});

function pillMark(measure: MeasureText, cell: Extract<Cell, { kind: "branch" }>, x: number, y: number): Mark {
  const text = line(
    measure,
    cell.branch.title,
    { x: x + PILL_PADDING, y: y + 4 },
    { ...face.strong, fill: "notTaken" },
  );
  const frame = box(
    { x: x + 2, y: y - 15, width: text.width + 2 * PILL_PADDING - 4, height: 30 },
    { fill: "panel", radius: 15, stroke: { colour: "notTaken", width: 1.6, dash: [5, 4] } },
  );
  return {
    kind: "group",
    id: `branch-${cell.branch.id}`,
    name: `Not taken: ${cell.branch.title}`,
    data: { branch: cell.branch.id },
    marks: [frame, text],
  };
}

function linkOf(measure: MeasureText, laid: Laid, link: Link): Mark[] {
  const [from, to] = [laid.grid?.cells.get(link.from), laid.grid?.cells.get(link.to)];
  if (!from || !to) return [];
  const x = { from: laid.xs[from.layer] ?? 0, to: laid.xs[to.layer] ?? 0 };
  const y = { from: laid.rows.ys[from.row] ?? 0, to: laid.rows.ys[to.row] ?? 0 };
  const reach = to.kind === "event" ? reachOf({ isEnd: to.facts.isEnd, turningPoint: to.facts.event.turningPoint }) : 0;
  const planned = to.kind === "event" && to.facts.appearance === "planned";
  if (link.branch && from.kind === "event" && from.label === "below")
    return dropMarks(measure, laid, link, {
      x: x.from,
      y: y.from + BASELINE_BELOW + (laid.labels.get(from.key)?.height ?? 0) - 6,
      toX: x.to,
      toY: y.to,
    });
  const start = x.from + (laid.extents.get(from.key)?.port ?? 0);
  const rises = from.row > to.row;
  const colour = link.branch ? "notTaken" : planned ? "muted" : laid.colour;
  const beside = link.branch ? x.from + 10 : start;
  return linkMarks(measure, link, {
    from: { x: beside, y: y.from + (link.branch ? 6 : 0) },
    to: { x: x.to - reach, y: y.to },
    along: rises ? x.to - reach - 60 : undefined,
    colour,
    dashed: planned || link.branch !== undefined,
  });
}

/** A branch from an event whose label stands below: down from the label, then along to where it leads. */
function dropMarks(
  measure: MeasureText,
  _laid: Laid,
  link: Link,
  at: { x: number; y: number; toX: number; toY: number },
): Mark[] {
  const bend = Math.min(44, at.toX - at.x - 8);
  const steps = [
    ["M", at.x, at.y],
    ["C", at.x, at.toY - 4, at.x + bend * 0.4, at.toY, at.x + bend, at.toY],
    ["L", at.toX - 1, at.toY],
  ] as const;
  const words =
    link.branch?.label === undefined
      ? []
      : [
          line(
            measure,
            link.branch.label,
            { x: at.x - 8, y: at.toY + 3.5, anchor: "end" },
            { ...face.words, fill: "notTaken" },
          ),
        ];
  return [curve(steps, { colour: "notTaken", width: 1.8, dash: [5, 4] }), ...words];
}

const bracketStart = (laid: Laid, bracket: Bracket): number =>
  Math.min(...bracket.over.map((id) => xOfEvent(laid, id) - (laid.labels.get(id)?.width ?? 0) / 2 - 22));

/** A span over the events inside it: where it starts is stated, and that it had not ended by then; no more. */
function bracketMark(measure: MeasureText, facts: Facts, laid: Laid, bracket: Bracket, index: number): Mark {
  const start = bracketStart(laid, bracket);
  const last = Math.max(...bracket.over.map((id) => xOfEvent(laid, id)));
  const y = (laid.rows.ys[0] ?? 0) - 34 - 34 * index;
  const stroke = { colour: laid.colour, width: 1.4 } as const;
  const label = laid.labels.get(bracket.facts.event.id);
  const words = bracket.words === undefined ? "" : `“${bracket.words}” `;
  const text = line(measure, `${words}${bracket.facts.event.title}`, { x: start + 12, y: y - 6 }, face.words);
  const fade = Math.max(last + 26, start + 24 + text.width);
  const notes = label?.notes
    ? [line(measure, label.notes, { x: start + 14 + text.width, y: y - 9 }, { size: 8, fill: "muted" })]
    : [];
  return eventGroup(facts, bracket.facts, [
    curve(
      [
        ["M", start, y + 6],
        ["L", start, y],
        ["L", last + 14, y],
      ],
      stroke,
    ),
    curve(
      [
        ["M", last + 14, y],
        ["L", fade, y],
      ],
      { ...stroke, dash: [2, 4] },
    ),
    text,
    ...notes,
  ]);
}

function loneMarks(measure: MeasureText, facts: Facts, laid: Laid, id: string, index: number): Mark[] {
  const of = facts.events.get(id);
  const label = laid.labels.get(id);
  if (!of || !label) return [];
  const left = LONE_X + index * (LONE_WIDTH + 34);
  const [x, y] = [left + LONE_WIDTH / 2, laid.rows.ys[0] ?? 0];
  const hatch = box(
    { x: left + LONE_WIDTH + 8, y: y - 20, width: 14, height: 24 + BASELINE_BELOW + label.height },
    { fill: "hatched" },
  );
  const isLast = laid.block.main.length === 0 && index === laid.block.lone.length - 1;
  const group = eventGroup(facts, of, [
    ...eventMark(x, y, lookOf(laid, of)),
    ...labelMarks(measure, label, x, y + BASELINE_BELOW, "middle"),
  ]);
  return isLast ? [group] : [group, hatch];
}
