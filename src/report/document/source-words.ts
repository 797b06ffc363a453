import { citationOf } from "../../layout/index.ts";
import type { Model, Source } from "../../model/index.ts";
import type { ReportWording } from "../../wording/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { escapeMarkdown } from "../markdown.ts";
import type { Note } from "./notes.ts";

/** An address that a reader may follow: http or https, nothing else. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    const parsed = new URL(url);
    return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/** A source as Markdown on one line: its citation, then where it can be read. */
export function sourceMarkdown(source: Source, words: ReportWording): string {
  const url = safeUrl(source.url);
  const address = url === undefined ? "" : ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
  return `${escapeMarkdown(citationOf(source, wordingOf(words.locale)))}${address}`;
}

/** A note as Markdown on one line: whose words, then the source. */
export function noteMarkdown({ account, source }: Note, models: readonly Model[], words: ReportWording): string {
  if (!account) return sourceMarkdown(source, words);
  const accounts = models.find((model) => model.accounts.includes(account))?.accounts ?? [];
  // the chain runs from the outermost account; a note begins with who speaks
  const names = account.chain.toReversed().map((id) => accounts.find((each) => each.id === id)?.name ?? id);
  // who tells in his own text is named by the source
  if (names.length === 1 && names[0] === source.author) return sourceMarkdown(source, words);
  return `${escapeMarkdown(words.report.toldBy(names))}: ${sourceMarkdown(source, words)}`;
}
