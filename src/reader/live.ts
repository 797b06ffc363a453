import type { ReaderWording } from "../wording/index.ts";
import { make } from "./element.ts";

/** The fixed words in the language of the page; the build puts their script before this one. */
declare const readerWords: { readonly reader: ReaderWording };

/** One thing that is wrong with the file, or worth knowing of it, as the preview tells it. */
type Told = {
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning" | "finding";
  readonly code: string;
  readonly message: string;
  readonly advice: string;
};

/** What the preview sends with each save: the number of its last good page, and what is wrong with the file as it is now. */
type News = { readonly version: number; readonly issues: readonly Told[] };

const words = readerWords.reader;
const said = words.reader.preview;
const shown = Number(document.documentElement.dataset["live"]);
const panel = make("details", { id: "live-issues", role: "status", hidden: true });
document.body.append(panel);

/** The page of a preview: it is loaded anew where there is a new one, at the same step, and shows what is wrong. */
const stream = new EventSource("/events");
stream.addEventListener("message", (event: MessageEvent<string>) => {
  const { version, issues } = JSON.parse(event.data) as News; // as the preview sends it
  if (version === shown) show(issues);
  else location.reload();
});
addEventListener("pagehide", () => stream.close());

function show(issues: readonly Told[]): void {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const head =
    errors > 0
      ? words.named(said.errors(errors), shown === 0 ? said.nothingYet : said.lastGood)
      : said.remarks(issues.length);
  panel.replaceChildren(make("summary", {}, head), make("ol", {}, ...issues.map(row)));
  panel.classList.toggle("mild", errors === 0);
  panel.open = errors > 0;
  panel.hidden = issues.length === 0;
}

/** Messages are in English, whatever the language of the page. */
const row = ({ line, column, severity, code, message, advice }: Told): HTMLElement =>
  make(
    "li",
    {},
    make("b", {}, said.at(line, column)),
    make("span", { class: "code" }, `  ${said.severities[severity]} · ${code}`),
    make("div", { class: "message", lang: "en", dir: "ltr" }, withoutTurns(message)),
    make("div", { class: "advice", lang: "en", dir: "ltr" }, withoutTurns(advice)),
  );

/** A text without signs that turn the order of letters, which a message may quote of the file. */
const withoutTurns = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
