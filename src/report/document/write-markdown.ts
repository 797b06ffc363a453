import type { ReportWording } from "../../wording/index.ts";
import { escapeMarkdown } from "../markdown.ts";
import { storyMarkdown } from "../story/index.ts";
import { captionMarkdown, isValue, type LinkTo, valueMarkdown } from "./caption.ts";
import type { FigureSpec } from "./figure.ts";
import type { FigureInsert } from "./insert.ts";
import type { Resolved } from "./resolve.ts";
import type { Setup } from "./setup.ts";
import { noteMarkdown, sourceMarkdown } from "./source-words.ts";

/** Whose Markdown is written: GitHub's, or Pandoc's with attributes. */
export type Dialect = "github" | "pandoc";

export type MarkdownOptions = {
  readonly dialect: Dialect;
  readonly setup: Setup;
  readonly words: ReportWording;
  /** the address of a figure's picture, as the written document reaches it */
  readonly addressOf: (figure: FigureSpec) => string;
};

/**
 * A report as Markdown with all its parts in place. What the author wrote outside them stays byte for byte; notes and
 * sources come at the end.
 */
export function writeMarkdown(text: string, resolved: Resolved, options: MarkdownOptions): string {
  const linkTo = linkIn(options);
  const list = sourcesList(resolved, options);
  const edits = resolved.inserts.flatMap((insert) => {
    const { start, end } = insert.part.at;
    if (isValue(insert)) return insert.part.within ? [] : [{ start, end, text: valueMarkdown(insert, linkTo) }];
    const block = insert.kind === "sources" ? list : figureMarkdown(insert, resolved, options);
    return [{ start, end, text: indented(block, text, start) }];
  });
  const whole = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
  const isPlaced = resolved.inserts.some(({ kind }) => kind === "sources");
  const ending = [
    ...(isPlaced || !options.setup.sources || list === "" ? [] : [`## ${options.words.report.sources}`, list]),
    notesMarkdown(resolved, options),
  ].filter((part) => part !== "");
  return ending.length === 0 ? whole : `${whole.replace(/\n*$/, "")}\n\n${ending.join("\n\n")}\n`;
}

/** Lines after the first stand under what the first stands in: a list item, a quotation. */
function indented(block: string, text: string, start: number): string {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const prefix = before.replace(/[^>\s]/g, " ");
  return block.replaceAll("\n", `\n${prefix}`).replace(/[ \t]+$/gm, "");
}

const linkIn =
  ({ dialect, words }: MarkdownOptions): LinkTo =>
  ({ id, number = 0 }) =>
    dialect === "pandoc"
      ? `[${words.report.figure(number)}](#fig-${id}){.demarche-figure}`
      : `[${words.report.figure(number)}](#figure-${id})`;

/** A figure: its picture, its caption, and on demand its text alternative. A picture within a line is nothing but itself. */
export function figureMarkdown(
  insert: FigureInsert,
  resolved: Pick<Resolved, "inserts">,
  options: MarkdownOptions,
): string {
  const { figure } = insert;
  const address = addressMarkdown(options.addressOf(figure));
  const caption = captionMarkdown(insert, resolved.inserts, linkIn(options));
  if (figure.number === undefined) return `![${escapeMarkdown(altOf(figure, options.words))}](${address})`;
  const alternative = figure.alternative ? [alternativeMarkdown(figure, options)] : [];
  if (options.dialect === "pandoc")
    return [
      `![${caption}](${address}){#fig-${figure.id}${figure.alt === undefined ? "" : ` fig-alt="${attribute(figure.alt)}"`}}`,
      ...alternative,
    ].join("\n\n");
  return [
    `<a id="figure-${figure.id}"></a>\n![${escapeMarkdown(altOf(figure, options.words))}](${address})`,
    `**${options.words.report.figure(figure.number)}.** ${caption}`,
    ...alternative,
  ].join("\n\n");
}

/** What a picture is, for those who do not see it; its caption says what it is for. */
export const altOf = ({ alt, view, open }: FigureSpec, words: ReportWording): string =>
  alt ?? words.named(words.report.views[view], open.opening());

function alternativeMarkdown({ open, number = 0 }: FigureSpec, { dialect, words }: MarkdownOptions): string {
  const story = storyMarkdown(open.story())
    .replace(/^### .*\n\n/, "")
    .trimEnd();
  return dialect === "pandoc"
    ? `::: {.demarche-alternative}\n\n**${words.report.inWords(number)}**\n\n${story}\n\n:::`
    : `<details>\n<summary>${words.report.inWords(number)}</summary>\n\n${story}\n\n</details>`;
}

/** A value of Pandoc's attributes, in quotation marks. */
const attribute = (text: string): string => text.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ");

const addressMarkdown = (address: string): string =>
  address.startsWith("data:") ? address : encodeURI(address).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));

const sourcesList = ({ sources }: Resolved, { words }: MarkdownOptions): string =>
  sources.map((source) => `- ${sourceMarkdown(source, words)}`).join("\n");

const notesMarkdown = ({ notes, models }: Resolved, { words }: MarkdownOptions): string =>
  notes.map((note) => `[^${note.label}]: ${noteMarkdown(note, models, words)}`).join("\n");
