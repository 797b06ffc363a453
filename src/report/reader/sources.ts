import { type Anchored, coverageOf, type Evidence, type LockedSource } from "../../evidence/index.ts";
import { citationOf } from "../../layout/index.ts";
import type { Model, Source } from "../../model/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { directionOf, escapeHtml, escapeLines } from "../html.ts";
import { sealedHtml } from "./sealed.ts";

type Texts = ReadonlyMap<string, string>;

/** Every source with its text, cited words marked; of a sealed one what its lock knows. */
export const sourcesHtml = (model: Model, evidence: Evidence, texts: Texts): string =>
  model.sources.map((source) => sourceHtml(model, source, evidence, texts)).join("\n");

function sourceHtml(model: Model, source: Source, evidence: Evidence, texts: Texts): string {
  const text = texts.get(source.id);
  const locked = evidence.verification.sources.get(source.id) ?? evidence.locked.get(source.id);
  const body =
    text !== undefined && locked !== undefined
      ? textHtml(
          text,
          locked,
          evidence.verification.anchored.filter((each) => each.source === source.id),
        )
      : sealedHtml(model, source, locked);
  return `<article class="source" id="source-${escapeHtml(source.id)}" tabindex="-1"><h3><span class="number">${source.number}</span> <span ${directionOf(source.title)}>${escapeHtml(source.title)}</span></h3>
<p class="muted" ${directionOf(source.title)}>${escapeHtml(citationOf(source, wordingOf("en")))}${urlHtml(source)}</p>
${body}</article>`;
}

/** An address is text: a model may name any, and a page that is read on its own leads nowhere. */
const urlHtml = ({ url }: Source): string => (url === undefined ? "" : ` <span class="url">${escapeHtml(url)}</span>`);

/** Code points of the text, cut where any quote begins or ends; cited pieces are marked with the quotes they belong to. */
function textHtml(text: string, locked: LockedSource, anchored: readonly Anchored[]): string {
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
  return `${coverageHtml(locked)}<div class="text" ${directionOf(text)}>${pieces.join("")}</div>`;
}

function coverageHtml(locked: LockedSource): string {
  const { sentences, cited, excluded } = coverageOf(locked);
  const left = excluded === 0 ? "" : `; ${excluded} are left out of the count, as the model says`;
  return `<p class="fact">The text is part of the project. ${cited} of its ${sentences} sentences are cited; marked words are quoted${left}.</p>`;
}
