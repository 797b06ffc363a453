import type { Mark } from "../../../scene/index.ts";
import { curve, face, heightOf, type Paragraph, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { dateLines, dayOf, timeWords } from "../when-words.ts";
import type { Column, LanesPlan } from "./plan.ts";

/** When each event happened, as its accounts date it, under brackets of days. */
export function axisMarks(
  measure: MeasureText,
  facts: Facts,
  plan: LanesPlan,
  top: number,
): { marks: Mark[]; bottom: number } {
  const groups = dayGroups(facts, plan.columns);
  const times = groups.flatMap((group) =>
    group.columns.map((column) => {
      const { id } = column.facts.event;
      const [width, look] = [plan.step - 8, { ...face.small, weight: 500 } as const];
      return isBracket(group)
        ? paragraph(measure, timeWords(facts, id), width, look)
        : dateLines(measure, facts, id, { width, look });
    }),
  );
  if (times.every((time) => time.width === 0)) return { marks: [], bottom: top };
  const names = groups.filter(isBracket).map((group) => heightOf(nameOfGroup(measure, plan, group)));
  const bracketY = top + 2 + Math.max(0, ...names);
  const height = Math.max(...times.map((time) => time.lines.length)) * (times[0]?.leading ?? 14);
  const y = names.length === 0 ? top + 14 : bracketY + 22;
  const marks = [
    ...groups.flatMap((group) => bracketMarks(measure, plan, group, bracketY)),
    ...plan.columns.flatMap((column, index) =>
      times[index] ? paragraphMarks(measure, times[index], { x: column.x, y, anchor: "middle" }) : [],
    ),
  ];
  return { marks, bottom: y + height };
}

type DayGroup = { readonly day: string | undefined; readonly columns: readonly Column[] };

/** Neighbouring columns of one day. */
function dayGroups(facts: Facts, columns: readonly Column[]): DayGroup[] {
  return columns.reduce<DayGroup[]>((groups, column) => {
    const day = dayOf(facts, column.facts.event.id);
    const last = groups.at(-1);
    if (last && last.day === day) return [...groups.slice(0, -1), { day, columns: [...last.columns, column] }];
    return [...groups, { day, columns: [column] }];
  }, []);
}

/** A day of one event alone is told with its time. */
const isBracket = ({ day, columns }: DayGroup): boolean => day !== undefined && columns.length > 1;

const GROUP_FACE = { ...face.label, weight: 500, fill: "muted" } as const;

/** A day's name broken to the width of its columns. */
const nameOfGroup = (measure: MeasureText, plan: LanesPlan, group: DayGroup): Paragraph =>
  paragraph(measure, group.day ?? "", group.columns.length * plan.step - 16, GROUP_FACE);

function bracketMarks(measure: MeasureText, plan: LanesPlan, group: DayGroup, y: number): Mark[] {
  const [first, last] = [group.columns[0], group.columns.at(-1)];
  if (!first || !last || !isBracket(group)) return [];
  const [start, end] = [first.x - plan.step / 2 + 6, last.x + plan.step / 2 - 6];
  const name = nameOfGroup(measure, plan, group);
  const top = y - 6 - (name.lines.length - 1) * name.leading;
  return [
    curve(
      [
        ["M", start, y + 6],
        ["L", start, y],
        ["L", end, y],
        ["L", end, y + 6],
      ],
      { colour: "muted", width: 1 },
    ),
    ...paragraphMarks(measure, name, { x: (start + end) / 2, y: top, anchor: "middle" }),
  ];
}
