import { coverageOf, type LockedSource, quotationsOf } from "../../evidence/index.ts";
import type { Path } from "../../issue/index.ts";
import type { Model, Source } from "../../model/index.ts";
import type { ReaderWording } from "../../wording/index.ts";
import { directionOf, escapeHtml } from "../html.ts";

type Sealed = {
  readonly model: Model;
  readonly locked: LockedSource | undefined;
  readonly words: ReaderWording;
};

/** What can be said of a source whose text is not in the project: by its lock, or that nothing is known. */
export function sealedHtml(source: Source, { model, locked, words }: Sealed): string {
  const said = words.reader.sources;
  const quotes = quotationsOf(model).filter((each) => each.source === source.id);
  if (locked === undefined) {
    const none = quotes.length === 0 ? said.noQuotes : said.unverified;
    return `<p class="fact">${escapeHtml(words.sentences([said.unknown, none]))}</p>`;
  }
  const { sentences, cited } = coverageOf(locked);
  const rows = quotes.flatMap(({ key, path, quote, cites }) => {
    const entry = Object.hasOwn(locked.quotes, key) ? locked.quotes[key] : undefined;
    return cites && entry
      ? [{ path: path.join("."), about: aboutOf(model, path, words), exact: quote.exact, ...entry }]
      : [];
  });
  const sorted = rows.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return `<p class="fact sealed">${escapeHtml(said.sealed(locked.length, cited, sentences))}</p>
${stripHtml(locked, sorted, words)}
<ol class="quotes">${sorted.map((row) => rowHtml(row, words)).join("")}</ol>
<p class="digest">${escapeHtml(locked.digest)}</p>`;
}

type Row = {
  readonly path: string;
  readonly about: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
};

const rowHtml = ({ path, about, exact, start, end }: Row, words: ReaderWording): string =>
  `<li><button type="button" class="quote" data-cites="${escapeHtml(path)}" ${directionOf(exact)}>${escapeHtml(quoted(exact, words))}</button> <span class="muted" ${directionOf(about)}>${escapeHtml(about)} · ${escapeHtml(words.reader.sources.characters(start, end))}</span></li>`;

/** Words in quotation marks; those that bring their own stay as they are. */
const quoted = (text: string, words: ReaderWording): string => (/[“”«»„]/.test(text) ? text : words.quoted(text));

/** What a quote is about: the title of its event or branch, or of what it explains. */
function aboutOf(model: Model, [group, index]: Path, { reader }: ReaderWording): string {
  const event = (id: string | undefined): string => model.events.find((each) => each.id === id)?.title ?? "";
  switch (group) {
    case "events":
      return model.events[Number(index)]?.title ?? "";
    case "branches":
      return model.branches[Number(index)]?.title ?? "";
    case "explanations":
      return reader.sources.ledTo(event(model.explanations[Number(index)]?.of));
    default:
      return reader.sources.time;
  }
}

/** The whole text as a line, the quoted stretches on it: where the quotes stand, without a word of the text. */
function stripHtml({ length, sentences }: LockedSource, rows: readonly Row[], { reader }: ReaderWording): string {
  const x = (at: number): string => ((at / Math.max(1, length)) * 1000).toFixed(1);
  const bars = rows.map(
    ({ start, end }) =>
      `<rect x="${x(start)}" y="6" width="${((Math.max(1, end - start) / Math.max(1, length)) * 1000).toFixed(1)}" height="18" class="cited"/>`,
  );
  const ends = sentences.map(({ end }) => `<path d="M${x(end)} 4V26" class="sentence"/>`);
  return `<svg class="strip" viewBox="0 0 1000 30" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(reader.sources.strip(rows.length))}"><rect y="6" width="1000" height="18" class="whole"/>${bars.join("")}${ends.join("")}</svg>`;
}
