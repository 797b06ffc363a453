import { readsRightToLeft } from "../../scene/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { directionOf, escapeHtml } from "../html.ts";
import { escapeMarkdown } from "../markdown.ts";
import type { Story, StoryRow } from "./story.ts";

const cellsOf = (row: StoryRow): string[] => [
  `${row.number}`,
  row.event,
  row.when,
  row.order,
  row.told,
  row.change || "–",
];

/** A story as plain text, one event a paragraph, lines of at most `columns` characters. */
export function storyText(story: Story, columns = 80): string {
  const [, , ...labels] = story.columns;
  const { named } = wordingOf(story.locale);
  const paragraphs = story.groups.flatMap((group) => [
    ...(group.title === "" ? [] : [group.title.toUpperCase()]),
    ...group.rows.map((row) => {
      const [number = "", event = "", ...rest] = cellsOf(row);
      const told = labels.flatMap((label, index) => {
        const value = rest[index] ?? "";
        return value === "–" ? [] : [wrap(named(label, value), columns, "    ")];
      });
      return [wrap(`${number}. ${event}`, columns, "   "), ...told].join("\n");
    }),
  ]);
  const sections = story.sections.map((section) =>
    [section.title.toUpperCase(), ...section.items.map((item) => wrap(`- ${item}`, columns, "  "))].join("\n"),
  );
  const rule = "=".repeat(Math.min(columns, story.title.length));
  return `${[`${story.title}\n${rule}`, wrap(story.opening, columns, ""), ...paragraphs, ...sections].join("\n\n")}\n`;
}

/** Breaks at spaces; lines after the first, and labels of facts, begin with `indent`. */
function wrap(text: string, columns: number, indent: string): string {
  const lines = text.split(" ").reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      return [...done.slice(0, -1), `${last} ${word}`];
    return [...done, done.length === 0 ? (indent === "    " ? indent + word : word) : indent + word];
  }, []);
  return lines.join("\n");
}

/** A story as Markdown: a table for each group, then lists. */
export function storyMarkdown(story: Story): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const rule = `| ${story.columns.map(() => "---").join(" | ")} |`;
  const groups = story.groups.map((group) =>
    [
      ...(group.title === "" ? [] : [`**${escapeMarkdown(group.title)}**`, ""]),
      row(story.columns),
      rule,
      ...group.rows.map((each) => row(cellsOf(each))),
    ].join("\n"),
  );
  const sections = story.sections.map((section) =>
    [`**${escapeMarkdown(section.title)}**`, "", ...section.items.map((item) => `- ${escapeMarkdown(item)}`)].join(
      "\n",
    ),
  );
  return `${[`### ${escapeMarkdown(story.title)}`, escapeMarkdown(story.opening), ...groups, ...sections].join("\n\n")}\n`;
}

/** A story as HTML: a section with a table for each group and lists; no style, no script. */
export function storyHtml(story: Story): string {
  const own = languageAttribute(story);
  const turned = (text: string): string =>
    readsRightToLeft(text) === (story.direction === "rtl") ? "" : ` ${directionOf(text)}`;
  const head = `<thead><tr>${story.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("")}</tr></thead>`;
  const groups = story.groups.map((group) => {
    const caption = group.title === "" ? "" : `<caption>${escapeHtml(group.title)}</caption>`;
    const rows = group.rows.map((row) => {
      const [number = "", event = "", ...rest] = cellsOf(row);
      return `<tr><td>${escapeHtml(number)}</td><th scope="row"${own}${turned(event)}>${escapeHtml(event)}</th>${rest.map((cell) => `<td${turned(cell)}>${escapeHtml(cell)}</td>`).join("")}</tr>`;
    });
    return `<table>${caption}${head}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
  });
  const sections = story.sections.map(
    (section) =>
      `<h3>${escapeHtml(section.title)}</h3>\n<ul>${section.items.map((item) => `<li${turned(item)}>${escapeHtml(item)}</li>`).join("")}</ul>`,
  );
  const direction = story.direction === "rtl" ? ' dir="rtl"' : "";
  return `<section lang="${story.locale}"${direction}>\n${[`<h2${own}${turned(story.title)}>${escapeHtml(story.title)}</h2>`, `<p>${escapeHtml(story.opening)}</p>`, ...groups, ...sections].join("\n")}\n</section>\n`;
}

/** What is in the model's words says so, where the fixed words are of another language. */
function languageAttribute({ language, locale }: Story): string {
  const isSame = language.split("-")[0]?.toLowerCase() === locale;
  return isSame ? "" : ` lang="${escapeHtml(language)}"`;
}
