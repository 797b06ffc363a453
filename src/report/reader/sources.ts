import { type Anchored, coverageOf, type Evidence, type LockedSource } from "../../evidence/index.ts";
import { citationOf } from "../../layout/index.ts";
import type { Model, Source } from "../../model/index.ts";
import { type ReaderWording, wordingOf } from "../../wording/index.ts";
import { directionOf, escapeHtml, escapeLines } from "../html.ts";
import { sealedHtml } from "./sealed.ts";

/** Every source with its text, cited words marked; of a sealed one what its lock knows. */
export const sourcesHtml = (of: Sources): string => of.model.sources.map((source) => sourceHtml(source, of)).join("\n");

type Sources = {
  readonly model: Model;
  readonly evidence: Evidence;
  readonly texts: ReadonlyMap<string, string>;
  readonly words: ReaderWording;
};

function sourceHtml(source: Source, { model, evidence, texts, words }: Sources): string {
  const text = texts.get(source.id);
  const locked = evidence.verification.sources.get(source.id) ?? evidence.locked.get(source.id);
  const body =
    text !== undefined && locked !== undefined
      ? textHtml(
          text,
          locked,
          evidence.verification.anchored.filter((each) => each.source === source.id),
          words,
        )
      : sealedHtml(source, { model, locked, words });
  return `<article class="source" id="source-${escapeHtml(source.id)}" tabindex="-1"><h3><span class="number">${source.number}</span> <span ${directionOf(source.title)}>${escapeHtml(source.title)}</span></h3>
<p class="muted" ${directionOf(source.title)}>${escapeHtml(citationOf(source, wordingOf(words.locale)))}${urlHtml(source)}</p>
${body}</article>`;
}

/** An address is text: a model may name any, and a page that is read on its own leads nowhere. */
const urlHtml = ({ url }: Source): string => (url === undefined ? "" : ` <span class="url">${escapeHtml(url)}</span>`);

/** Code points of the text, cut where any quote begins or ends; cited pieces are marked with the quotes they belong to. */
function textHtml(text: string, locked: LockedSource, anchored: readonly Anchored[], words: ReaderWording): string {
  const letters = [...text];
  const spans = anchored
    .filter((each) => each.cites)
    .flatMap(({ path, anchor }) => anchor.parts.map((part) => ({ ...part, key: path.join(".") })));
  const cuts = [...new Set([0, letters.length, ...spans.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  const pieces = cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? start;
    const keys = spans.filter((span) => span.start <= start && span.end >= end).map((span) => span.key);
    const html = escapeLines(letters.slice(start, end).join(""));
    return keys.length === 0 ? html : `<mark data-cites="${escapeHtml([...new Set(keys)].join(" "))}">${html}</mark>`;
  });
  return `${coverageHtml(locked, words)}<div class="text" ${directionOf(text)}>${pieces.join("")}</div>`;
}

function coverageHtml(locked: LockedSource, words: ReaderWording): string {
  const { sentences, cited, excluded } = coverageOf(locked);
  return `<p class="fact">${escapeHtml(words.reader.sources.inProject(cited, sentences, excluded))}</p>`;
}
