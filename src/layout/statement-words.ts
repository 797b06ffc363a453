import type { Model } from "../model/index.ts";
import { formatDate, recallDate, type Statement } from "../time/index.ts";
import type { Wording } from "../wording/index.ts";

/** What a statement says, with the titles of what it is about: “A” before “B”, or “A” (3 May 2020). */
export function statementWords(model: Model, words: Wording): (statement: Statement) => string {
  const titles = new Map(model.timed.map(({ id }) => [id, id]));
  for (const { id, title } of [...model.periods, ...model.events]) titles.set(id, words.quoted(title));
  return (each) => {
    const subject = titles.get(each.subject) ?? each.subject;
    return each.kind === "date"
      ? words.noted(subject, dateText(model, each.date, words))
      : `${subject} ${words.relation[each.relation](titles.get(each.object) ?? each.object)}`;
  };
}

/** A date in words; as it is written where it is none. */
export function dateText(model: Model, date: string, { locale }: Wording): string {
  const parsed = recallDate(date, { timezone: model.timezone });
  return parsed.ok ? formatDate(parsed.date, { timezone: model.timezone, style: "short", locale }) : date;
}
