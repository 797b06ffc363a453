import type { Model } from "../../model/index.ts";
import { formatDate, type Instant, parseDate, solveTime, type Timing } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { keepEvents, leftOutNote, some } from "./keep.ts";
import type { Selected, SelectionOptions } from "./select.ts";

/** One end of the window: who lies beyond it for sure, and of whom nothing tells. */
type End = {
  readonly at: string | Instant;
  readonly words: string;
  readonly isBeyond: (id: string) => boolean;
  readonly open: "uncertain" | "unordered";
  readonly isOpen: (id: string) => boolean;
};

/** What can lie between two dates or events; what lies outside for sure is left out, and counted. */
export function selectWindow(done: Selected, { from, to }: SelectionOptions, words: Wording): Selected {
  if (from === undefined && to === undefined) return done;
  const { model } = done;
  const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
  const start = from === undefined ? undefined : endOf(model, timing, { text: from, side: "from" }, words);
  const end = to === undefined ? undefined : endOf(model, timing, { text: to, side: "to" }, words);
  if (start && end && isReversed(timing, start.at, end.at))
    throw new RangeError(`the window ends (${to}) before it begins (${from})`);
  const ids = model.events.map((event) => event.id);
  const earlier = new Set(ids.filter((id) => start?.isBeyond(id)));
  const later = new Set(ids.filter((id) => !earlier.has(id) && end?.isBeyond(id)));
  const kept = keepEvents(model, (id) => !earlier.has(id) && !later.has(id));
  const left = [...some(earlier.size, words.selection.earlier), ...some(later.size, words.selection.later)];
  return {
    ...done,
    model: kept.model,
    earlier,
    notes: [
      ...done.notes,
      frameWords(start?.words, end?.words, words),
      ...leftOutNote(words, left, kept.lost),
      ...openNotes(kept.model, [start, end], words),
    ],
  };
}

function frameWords(start: string | undefined, end: string | undefined, { selection }: Wording): string {
  if (start === undefined) return selection.to(end ?? "");
  return end === undefined ? selection.from(start) : selection.between(start, end);
}

/** Events that stay because they may lie inside: their bounds reach over an end, or no account orders them against it. */
function openNotes(model: Model, ends: readonly (End | undefined)[], words: Wording): string[] {
  return (["uncertain", "unordered"] as const).flatMap((kind) => {
    const open = model.events.filter((event) => ends.some((end) => end?.open === kind && end.isOpen(event.id)));
    return some(open.length, words.selection[kind]);
  });
}

/** Two instants, or two events of which the second is stated to come before the first. */
const isReversed = (timing: Timing, start: string | Instant, end: string | Instant): boolean =>
  typeof start === "string" && typeof end === "string"
    ? timing.relation(end, start).relationship === "before"
    : typeof start === "number" && typeof end === "number" && end < start;

type Side = { readonly text: string; readonly side: "from" | "to" };

function endOf(model: Model, timing: Timing, { text, side }: Side, words: Wording): End {
  const event = model.events.find((each) => each.id === text);
  if (event) return eventEnd(timing, event.id, side, words.quoted(event.title));
  const { timezone } = model;
  const parsed = parseDate(text, { timezone });
  if (!parsed.ok) throw new RangeError(`${side}: ${text} is neither an event of the picture nor a date in EDTF`);
  const { date } = parsed;
  const bounds = (id: string) => timing.bounds(id);
  return {
    at: side === "from" ? date.start.earliest : date.end.latest,
    words: formatDate(date, { timezone, locale: words.locale }),
    isBeyond: (id) =>
      side === "from" ? bounds(id).end.latest < date.start.earliest : bounds(id).start.earliest > date.end.latest,
    open: "uncertain",
    isOpen: (id) =>
      side === "from" ? bounds(id).start.earliest < date.start.earliest : bounds(id).end.latest > date.end.latest,
  };
}

function eventEnd(timing: Timing, end: string, side: Side["side"], title: string): End {
  const isBefore = (a: string, b: string) => a !== b && timing.precedes(a, b) && !timing.precedes(b, a);
  return {
    at: end,
    words: title,
    isBeyond: (id) => (side === "from" ? isBefore(id, end) : isBefore(end, id)),
    open: "unordered",
    isOpen: (id) => id !== end && !timing.precedes(id, end) && !timing.precedes(end, id),
  };
}
