import type { Mark } from "../../scene/index.ts";
import { formatGiven, recallDate } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { face, heightOf, line, paragraph, paragraphMarks, rule } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { PlannedRow, TimesPlan } from "./plan.ts";
import type { PossibleTimes } from "./rows.ts";

const NAMED = 3; // neighbours that are named, at most

/** Events that nothing bounds, each with what is stated of its order. */
export function withoutTimeMarks(
  measure: MeasureText,
  times: PossibleTimes,
  plan: TimesPlan,
  top: number,
): { marks: Mark[]; bottom: number } {
  if (plan.withoutTime.length === 0) return { marks: [], bottom: top };
  const said: Said = { dates: dateWords(times), order: orderWords(times) };
  const { title, when } = plan.columns;
  const x = title.end + 16;
  const y = top + 26;
  const head = line(measure, times.words.times.head.noTime, { x: title.x, y }, face.section);
  const placed = plan.withoutTime.reduce<{ marks: Mark[]; y: number }>(
    (done, planned) => {
      const row = rowOf(measure, planned, wordsOf(times, planned.row.event.id, said), {
        x: title.x,
        text: x,
        end: when.end,
        y: done.y,
        words: times.words,
      });
      return { marks: [...done.marks, row.mark], y: row.bottom };
    },
    { marks: [head, rule([title.x, y + 7], [when.end, y + 7], { colour: "rule", width: 1 })], y: y + 14 },
  );
  return { marks: placed.marks, bottom: placed.y };
}

/** What is stated of events that nothing bounds, in words, by the id of the event: dates that may be wrong, and its order. */
type Said = { readonly dates: ReadonlyMap<string, ReadonlySet<string>>; readonly order: ReadonlyMap<string, string> };

function wordsOf({ words }: PossibleTimes, id: string, { dates, order }: Said): string {
  const told = dates.get(id);
  const parts = [
    ...(told ? [words.times.boundsNothing(words.or([...told]))] : []),
    ...(order.has(id) ? [order.get(id) ?? ""] : []),
  ];
  return parts.length > 0 ? words.apart(parts) : words.times.nothingStated;
}

/** For each event, the dates that are stated of it. */
function dateWords({ model: { statements, timezone }, words }: PossibleTimes): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  for (const each of statements) {
    if (each.kind !== "date") continue;
    const parsed = recallDate(each.date, { timezone });
    const date = parsed.ok ? formatGiven(parsed.date, { timezone, locale: words.locale }) : each.date;
    said.set(each.subject, (said.get(each.subject) ?? new Set()).add(date));
  }
  return said;
}

function rowOf(
  measure: MeasureText,
  planned: PlannedRow,
  text: string,
  at: { x: number; text: number; end: number; y: number; words: Wording },
): { mark: Mark; bottom: number } {
  const { event } = planned.row;
  const set = paragraph(measure, text, at.end - at.text, face.words);
  const mark: Mark = {
    kind: "group",
    id: `event-${event.id}`,
    name: at.words.named(event.title, text),
    data: { event: event.id },
    marks: [
      ...paragraphMarks(measure, planned.title, { x: at.x, y: at.y + 12 }),
      ...paragraphMarks(measure, set, { x: at.text, y: at.y + 12 }),
    ],
  };
  return { mark, bottom: at.y + Math.max(heightOf(planned.title), heightOf(set)) + 9 };
}

/** For each event, its stated relations in words: after “A”, “B” and 2 more; before “C”. */
function orderWords({ model, words }: PossibleTimes): Map<string, string> {
  const titles = new Map([...model.events, ...model.periods].map((each) => [each.id, each.title]));
  const said = new Map<string, Map<RelationWords, string[]>>();
  const add = (id: string, relation: RelationWords, other: string) => {
    const all = said.get(id) ?? new Map<RelationWords, string[]>();
    const known = all.get(relation) ?? [];
    const title = words.quoted(titles.get(other) ?? other);
    if (!known.includes(title)) all.set(relation, [...known, title]);
    said.set(id, all);
  };
  for (const each of model.statements.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (each.kind !== "relation") continue;
    add(each.subject, words.relation[each.relation], each.object);
    add(each.object, words.converse[each.relation], each.subject);
  }
  return new Map(
    [...said].map(([id, all]) => [
      id,
      words.apart([...all].map(([relation, titles]) => relation(listed(words, titles)))),
    ]),
  );
}

type RelationWords = Wording["relation"]["before"];

const listed = (words: Wording, titles: readonly string[]): string =>
  `${words.list(titles.slice(0, NAMED))}${titles.length > NAMED ? words.times.andMore(titles.length - NAMED) : ""}`;
