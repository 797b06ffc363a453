import { type Evidence, gatherEvidence, type Lock } from "../../evidence/index.ts";
import type { View } from "../../layout/index.ts";
import type { Model } from "../../model/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { type ReaderView, type ReaderWording, readerWordingOf } from "../../wording/index.ts";
import { directionOf, escapeHtml, jsonInHtml } from "../html.ts";
import { storyHtml, tellStory } from "../story/index.ts";
import { gatherReader } from "./data.ts";
import { figureHtml, type ReaderPictures, roomStyle, shapeOf } from "./pictures.ts";
import { policyOf } from "./policy.ts";
import { sourcesHtml } from "./sources.ts";
import { readerStyle } from "./style.ts";
import { liveStyle } from "./style-live.ts";

/** What a reader page is made of. */
export type ReaderInput = {
  readonly model: Model;
  readonly pictures: ReaderPictures;
  /** texts of the sources that are part of the project, by source id; they stand in the page */
  readonly texts: ReadonlyMap<string, string>;
  readonly lock?: Lock | undefined;
  /** the language of the fixed words; by default the model's, where there are words for it */
  readonly locale?: LocaleName | undefined;
  /** the page script, as the build makes it of `src/reader`, after the words of the page's language */
  readonly script: string;
  /** `@font-face` rules that hold the fonts themselves; the reader's own fonts are used without */
  readonly fonts?: string | undefined;
  /** the script of a live preview, which may connect to where the page came from, and the number of this page, from 1 */
  readonly live?: { readonly script: string; readonly version: number } | undefined;
};

/** Views of the reader in the order of their keys, 1 to 6. */
const VIEWS: readonly ReaderView[] = ["timeline", "statechart", "accounts", "possible-times", "sources", "words"];

/** Shown until the script runs: everything, one under the other; after it, one view at a time. */
const MARK = `document.documentElement.className="live"`;

/**
 * One self-contained HTML page to read a model: pictures with a playhead, who says so, what changed, what could have happened
 * instead. It loads nothing, and runs nothing but its own script, which its policy names by digest.
 *
 * @returns  the page as text, the same for the same input
 */
export function readerPage(input: ReaderInput): string {
  const { model, texts, lock, script, live } = input;
  const evidence = gatherEvidence(model, texts, lock);
  const words = readerWordingOf(input.locale, model.language);
  const body = bodyHtml(input, evidence, words);
  const scripts = [MARK, script, ...(live ? [live.script] : [])];
  const style = [input.fonts ?? "", readerStyle, roomStyle(input.pictures), live ? liveStyle : ""].join("\n").trim();
  const policy = policyOf({
    scripts,
    styles: [style, ...stylesIn(body)],
    hasFonts: input.fonts !== undefined,
    connect: live && "'self'",
  });
  return `<!doctype html>
<html lang="${languageTag(model, words)}"${words.direction === "rtl" ? ' dir="rtl"' : ""}${live ? ` data-live="${live.version}"` : ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(model.title)}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 8h12M4 8h0' stroke='%23ae2925' stroke-width='2'/%3E%3Ccircle cx='8' cy='8' r='4' fill='%23ae2925'/%3E%3C/svg%3E">
<style>${style}</style>
<script>${MARK}</script>
</head>
<body>
${body}
<script type="application/json" id="reader-data">${jsonInHtml(gatherReader(model, evidence, words.locale))}</script>
${scripts
  .slice(1)
  .map((each) => `<script>${each}</script>`)
  .join("\n")}
</body>
</html>
`;
}

/** The model's own tag where the fixed words are of its language, so that a region or a script in it is kept. */
const languageTag = ({ language }: Model, { locale }: ReaderWording): string =>
  isOf(language, locale) ? escapeHtml(language) : locale;

const isOf = (language: string, locale: LocaleName): boolean => language.split("-")[0]?.toLowerCase() === locale;

/** Pictures bring a style sheet each. */
const stylesIn = (html: string): string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((found) => found[1] ?? "");

function bodyHtml({ model, pictures, texts }: ReaderInput, evidence: Evidence, words: ReaderWording): string {
  const said = words.reader.frame;
  return `<a class="skip" href="#step-title">${said.toStep}</a>
${headerHtml(model, words, shapeOf(pictures.timeline))}
<main id="views" tabindex="0" aria-label="${said.views}">
${(["timeline", "statechart", "accounts", "possible-times"] as const)
  .map((view) =>
    viewHtml(
      { view, words },
      `<div class="trail" hidden></div>${pictures[view].middle ? acrossHtml(words) : ""}${figureHtml(view, pictures[view])}${afterFigure(view)}`,
      shapeOf(pictures[view]),
    ),
  )
  .join("\n")}
${viewHtml({ view: "sources", words }, sourcesHtml({ model, evidence, texts, words }))}
${viewHtml({ view: "words", words }, storyHtml(tellStory(model, { locale: words.locale })))}
</main>
<aside id="step" tabindex="0" aria-label="${said.step}"><h2 id="step-title" tabindex="-1"></h2></aside>
${footerHtml(words)}
<div id="announcer" class="unseen" role="status" aria-live="polite"></div>`;
}

/** Where a timeline goes down for want of room: it may go across all the same. */
const acrossHtml = ({ reader }: ReaderWording): string =>
  `<button type="button" id="across" aria-keyshortcuts="Z"><span>${reader.frame.across}</span> <kbd aria-hidden="true">Z</kbd></button>`;

const afterFigure = (view: View): string =>
  view === "accounts" ? `<section id="compare" class="compare" aria-labelledby="compare-title"></section>` : "";

type Named = { readonly view: ReaderView; readonly words: ReaderWording };

const viewHtml = ({ view, words }: Named, html: string, shape = ""): string =>
  `<section class="view" id="view-${view}" data-view="${view}"${shape === "" ? "" : ` data-shape="${shape}"`} aria-labelledby="view-${view}-title"><h2 class="view-title" id="view-${view}-title">${words.reader.views[view]}</h2>
${html}</section>`;

function headerHtml(model: Model, { locale, reader }: ReaderWording, shape: string): string {
  const { frame, views, shortViews } = reader;
  const counts = frame.counts(model.events.length, model.accounts.length, model.sources.length).join(" · ");
  const links = VIEWS.map(
    (view) =>
      `<a href="#view=${view}" data-view="${view}" aria-label="${views[view]}">${shortHtml(views[view], shortViews[view])}</a>`,
  );
  const own = isOf(model.language, locale) ? "" : ` lang="${escapeHtml(model.language)}"`;
  return `<header data-shape="${shape}"><div class="name"><h1 ${directionOf(model.title)}${own}>${escapeHtml(model.title)}</h1><p class="counts">${counts}</p></div>
<nav aria-label="${frame.views}">${links.join("")}</nav>
<div class="tools"><div class="search"><input id="search" type="search" placeholder="${frame.search}" role="combobox" aria-label="${frame.searchAll}" aria-expanded="false" aria-controls="hits" aria-autocomplete="list" autocomplete="off"><ul id="hits" role="listbox" aria-label="${frame.found}" hidden></ul></div>
<button type="button" id="theme" class="tool">${frame.themes.system}</button></div></header>`;
}

/** A name, and what a phone shows of it. */
const shortHtml = (name: string, short: string): string =>
  name === short ? name : `<span class="long">${name}</span><span class="short">${short}</span>`;

function footerHtml({ direction, reader: { frame } }: ReaderWording): string {
  const [backward, onward] = direction === "rtl" ? ["▶", "◀"] : ["◀", "▶"];
  const [left, right] = direction === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  return `<footer><div class="moves"><button type="button" id="back" aria-label="${frame.back}" aria-keyshortcuts="${left}">${backward}</button><button type="button" id="forward" aria-label="${frame.forward}" aria-keyshortcuts="${right}">${onward}</button></div>
<div class="scrub"><input type="range" id="scrub" min="0" max="0" value="0" step="1" aria-label="${frame.scrub}"><div class="ticks" aria-hidden="true"></div></div>
<p class="place" id="place"></p>
<div class="commands"><button type="button" id="leave" aria-keyshortcuts="W"><kbd aria-hidden="true">W</kbd> ${frame.whatIf}</button><button type="button" id="copy" aria-keyshortcuts="C"><kbd aria-hidden="true">C</kbd> ${shortHtml(frame.copy, frame.copyShort)}</button><button type="button" id="help" aria-keyshortcuts="?" aria-expanded="false" aria-controls="keys"><kbd aria-hidden="true">?</kbd> ${frame.keys}</button><button type="button" id="sheet" aria-expanded="true" aria-controls="step">${frame.hideStep}</button></div>
<div id="keys" role="region" aria-label="${frame.keys}" hidden></div></footer>`;
}
