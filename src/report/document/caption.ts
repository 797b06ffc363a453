import { escapeMarkdown } from "../markdown.ts";
import type { FigureSpec } from "./figure.ts";
import type { FigureInsert, Insert, ValueInsert } from "./insert.ts";

/** How a document links to one of its figures. */
export type LinkTo = (figure: FigureSpec) => string;

/** What stands for an inserted value in Markdown: the words, then the mark of their note. */
export const valueMarkdown = (insert: ValueInsert, linkTo: LinkTo): string =>
  insert.kind === "link"
    ? linkTo(insert.figure)
    : `${escapeMarkdown(insert.text)}${insert.note ? `[^${insert.note.label}]` : ""}`;

/** A figure's caption as Markdown on one line, with what its references insert; the model's title where it has none. */
export function captionMarkdown({ figure, part }: FigureInsert, inserts: readonly Insert[], linkTo: LinkTo): string {
  if (figure.caption === "") return escapeMarkdown(figure.open.model.title);
  const values = inserts.flatMap((each) => (isValue(each) && each.part.within === part ? [each] : []));
  return values
    .toSorted((a, b) => b.part.index - a.part.index)
    .reduce(
      (text, value) =>
        text.slice(0, value.part.index) +
        valueMarkdown(value, linkTo) +
        text.slice(value.part.index + value.part.text.length),
      figure.caption,
    )
    .replace(/\s*[\r\n]\s*/g, " ");
}

export const isValue = (insert: Insert): insert is ValueInsert => insert.kind === "text" || insert.kind === "link";
