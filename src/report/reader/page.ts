import { type Evidence, gatherEvidence, type Lock } from "../../evidence/index.ts";
import type { View } from "../../layout/index.ts";
import type { Model } from "../../model/index.ts";
import { directionOf, escapeHtml, jsonInHtml } from "../html.ts";
import { storyHtml, tellStory } from "../story/index.ts";
import { gatherReader } from "./data.ts";
import { figureHtml, type ReaderPictures, roomStyle, shapeOf } from "./pictures.ts";
import { policyOf } from "./policy.ts";
import { sourcesHtml } from "./sources.ts";
import { readerStyle } from "./style.ts";

/** What a reader page is made of. */
export type ReaderInput = {
  readonly model: Model;
  readonly pictures: ReaderPictures;
  /** texts of the sources that are part of the project, by source id; they stand in the page */
  readonly texts: ReadonlyMap<string, string>;
  readonly lock?: Lock | undefined;
  /** the page script, as the build makes it of `src/reader` */
  readonly script: string;
  /** `@font-face` rules that hold the fonts themselves; the reader's own fonts are used without */
  readonly fonts?: string | undefined;
  /** a second script that may connect to where the page came from, as a live preview needs it */
  readonly live?: { readonly script: string; readonly connect: string } | undefined;
};

/** Views of the reader in the order of their keys, 1 to 6. */
const VIEWS = {
  timeline: "Timeline",
  statechart: "Statechart",
  accounts: "Accounts",
  "possible-times": "Possible times",
  sources: "Sources",
  words: "In words",
} as const;

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
  const body = bodyHtml(input, evidence);
  const scripts = [MARK, script, ...(live ? [live.script] : [])];
  const style = [input.fonts ?? "", readerStyle, roomStyle(input.pictures)].join("\n").trim();
  const policy = policyOf({
    scripts,
    styles: [style, ...stylesIn(body)],
    hasFonts: input.fonts !== undefined,
    connect: live?.connect,
  });
  return `<!doctype html>
<html lang="${escapeHtml(model.language)}">
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
<script type="application/json" id="reader-data">${jsonInHtml(gatherReader(model, evidence))}</script>
${scripts
  .slice(1)
  .map((each) => `<script>${each}</script>`)
  .join("\n")}
</body>
</html>
`;
}

/** Pictures bring a style sheet each. */
const stylesIn = (html: string): string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((found) => found[1] ?? "");

function bodyHtml({ model, pictures, texts }: ReaderInput, evidence: Evidence): string {
  return `<a class="skip" href="#step-title">To the step</a>
${headerHtml(model, shapeOf(pictures.timeline))}
<main id="views" tabindex="0" aria-label="Views">
${(["timeline", "statechart", "accounts", "possible-times"] as const)
  .map((view) =>
    viewHtml(
      view,
      `<div class="trail" hidden></div>${pictures[view].middle ? ACROSS : ""}${figureHtml(view, pictures[view])}${afterFigure(view)}`,
      shapeOf(pictures[view]),
    ),
  )
  .join("\n")}
${viewHtml("sources", sourcesHtml(model, evidence, texts))}
${viewHtml("words", storyHtml(tellStory(model)))}
</main>
<aside id="step" tabindex="0" aria-label="The step"><h2 id="step-title" tabindex="-1"></h2></aside>
${footerHtml}
<div id="announcer" class="unseen" role="status" aria-live="polite"></div>`;
}

/** Where a timeline goes down for want of room: it may go across all the same. */
const ACROSS = `<button type="button" id="across" aria-keyshortcuts="Z"><span>Lay it across</span> <kbd>Z</kbd></button>`;

const afterFigure = (view: View): string =>
  view === "accounts" ? `<section id="compare" class="compare" aria-labelledby="compare-title"></section>` : "";

const viewHtml = (view: keyof typeof VIEWS, html: string, shape = ""): string =>
  `<section class="view" id="view-${view}" data-view="${view}"${shape === "" ? "" : ` data-shape="${shape}"`} aria-labelledby="view-${view}-title"><h2 class="view-title" id="view-${view}-title">${VIEWS[view]}</h2>
${html}</section>`;

function headerHtml(model: Model, shape: string): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const counts = [
    count(model.events.length, "event", "events"),
    count(model.accounts.length, "account", "accounts"),
    count(model.sources.length, "source", "sources"),
  ].join(" · ");
  const links = Object.entries(VIEWS).map(
    ([view, name]) => `<a href="#view=${view}" data-view="${view}" aria-label="${name}">${shortHtml(name)}</a>`,
  );
  return `<header data-shape="${shape}"><div class="name"><h1 ${directionOf(model.title)}>${escapeHtml(model.title)}</h1><p class="counts">${counts}</p></div>
<nav aria-label="Views">${links.join("")}</nav>
<div class="tools"><div class="search"><input id="search" type="search" placeholder="Search" role="combobox" aria-label="Search events, quotes, accounts, states and sources" aria-expanded="false" aria-controls="hits" aria-autocomplete="list" autocomplete="off"><ul id="hits" role="listbox" aria-label="Found" hidden></ul></div>
<button type="button" id="theme" class="tool">Theme: system</button></div></header>`;
}

/** The last word of a name, and before it what a phone leaves out. */
function shortHtml(name: string): string {
  const [last = "", ...before] = name.split(" ").toReversed();
  const rest = before.length === 0 ? "" : `<span class="rest">${before.toReversed().join(" ")} </span>`;
  return rest === "" ? last : `${rest}<span class="last">${last}</span>`;
}

const footerHtml = `<footer><div class="moves"><button type="button" id="back" aria-label="Step back" aria-keyshortcuts="ArrowLeft">◀</button><button type="button" id="forward" aria-label="Step forward" aria-keyshortcuts="ArrowRight">▶</button></div>
<div class="scrub"><input type="range" id="scrub" min="0" max="0" value="0" step="1" aria-label="Step of the record"><div class="ticks" aria-hidden="true"></div></div>
<p class="place" id="place"></p>
<div class="commands"><button type="button" id="leave" aria-keyshortcuts="W"><kbd>W</kbd> What if</button><button type="button" id="copy" aria-keyshortcuts="C"><kbd>C</kbd> <span class="rest">Copy </span><span class="last">link</span></button><button type="button" id="help" aria-keyshortcuts="?" aria-expanded="false" aria-controls="keys"><kbd>?</kbd> Keys</button><button type="button" id="sheet" aria-expanded="true" aria-controls="step">Hide step</button></div>
<div id="keys" role="region" aria-label="Keys" hidden></div></footer>`;
