import type { Mark } from "../../scene/index.ts";
import type { Wording } from "../../wording/index.ts";
import {
  face,
  heightOf,
  line,
  type Paragraph,
  paragraph,
  paragraphMarks,
  type Typeface,
  withNotes,
} from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { discAt } from "./labels.ts";
import type { RecordStep } from "./record.ts";

/** px */
const COLUMN = 300;
const COLUMN_GAP = 28;
const INDENT = 26;
const ROW_GAP = 8;
const MOST = 120; // steps; a longer list would outgrow the picture

type Item = { readonly step: RecordStep; readonly title: Paragraph; readonly height: number };

/** The steps of the record by number, in columns read downward. */
export function stepsMarks(
  measure: MeasureText,
  steps: readonly RecordStep[],
  at: {
    x: number;
    y: number;
    width: number;
    words: Wording["statechart"];
    footnotesOf(event: string): readonly number[];
  },
): { marks: Mark[]; bottom: number } {
  if (steps.length === 0) return { marks: [], bottom: at.y - 20 };
  const shown = steps.slice(0, MOST);
  const count = Math.max(1, Math.min(shown.length, Math.floor((at.width + COLUMN_GAP) / (COLUMN + COLUMN_GAP))));
  const width = (at.width + COLUMN_GAP) / count - COLUMN_GAP;
  const items = shown.map((step) => itemOf(measure, step, { width, footnotes: at.footnotesOf(step.event.id) }));
  const columns = columnsOf(items, count);
  const top = at.y + 24;
  const marks = columns.flatMap((column, index) => {
    let y = top;
    return column.flatMap((item) => {
      const drawn = itemMarks(measure, item, { x: at.x + index * (width + COLUMN_GAP), y });
      y += item.height;
      return drawn;
    });
  });
  const bottom = top + Math.max(...columns.map(heightOfColumn));
  return {
    marks: [
      line(measure, at.words.steps, { x: at.x, y: at.y }, face.section),
      ...marks,
      ...leftOut(measure, steps.length, { x: at.x, y: bottom, words: at.words }),
    ],
    bottom: steps.length > MOST ? bottom + 18 : bottom,
  };
}

function leftOut(
  measure: MeasureText,
  all: number,
  at: { x: number; y: number; words: Wording["statechart"] },
): Mark[] {
  return all > MOST ? [line(measure, at.words.stepsLeftOut(MOST, all), { x: at.x, y: at.y + 6 }, face.small)] : [];
}

function itemOf(measure: MeasureText, step: RecordStep, room: { width: number; footnotes: readonly number[] }): Item {
  const look: Typeface = { ...face.label, fill: step.isLater ? "muted" : "ink" };
  const title = paragraph(measure, withNotes(step.event.title, room.footnotes), room.width - INDENT, look);
  return { step, title, height: heightOf(title) + ROW_GAP };
}

const heightOfColumn = (column: readonly Item[]): number => column.reduce((sum, item) => sum + item.height, 0);

/** Columns of like height, filled in order; earlier ones are the higher. */
function columnsOf(items: readonly Item[], count: number): Item[][] {
  if (count <= 1 || items.length === 0) return [[...items]];
  const share = heightOfColumn(items) / count;
  let height = 0;
  const end = items.findIndex((item) => {
    height += item.height;
    return height >= share - 0.5;
  });
  return [items.slice(0, end + 1), ...columnsOf(items.slice(end + 1), count - 1)];
}

const itemMarks = (measure: MeasureText, { step, title }: Item, at: { x: number; y: number }): Mark[] => [
  {
    kind: "group",
    data: { event: step.event.id },
    marks: [
      ...discAt(measure, step, { x: at.x + 9, y: at.y - 4 }),
      ...paragraphMarks(measure, title, { x: at.x + INDENT, y: at.y }),
    ],
  },
];
