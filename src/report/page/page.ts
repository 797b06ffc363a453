import { sha256Base64 } from "../../digest/index.ts";
import { formatDate, parseDate } from "../../time/index.ts";
import type { ReportWording } from "../../wording/index.ts";
import type { Setup } from "../document/setup.ts";
import { escapeHtml } from "../html.ts";
import { type PageLook, pageStyle } from "./style.ts";

export type PageOptions = PageLook & {
  readonly setup: Setup;
  readonly words: ReportWording;
  /** CSS `@font-face` rules */
  readonly fontFaces: string;
  /** what may run in a page that is only made to be printed */
  readonly script?: string | undefined;
};

/**
 * One HTML file that holds all it shows. Its policy lets nothing run and nothing load: styles are those of the page and of
 * its pictures, by their digests.
 */
export function pageOf(body: string, { setup, words, fontFaces, theme, medium, script }: PageOptions): string {
  const styles = [fontFaces, pageStyle({ theme, medium })].filter((style) => style !== "");
  const inPictures = [...body.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = ""]) => style);
  const digests = [...new Set([...styles, ...inPictures].map(sha256Base64))];
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src ${digests.map((digest) => `'sha256-${digest}'`).join(" ")}; ${script === undefined ? "" : `script-src 'sha256-${sha256Base64(script)}'; `}base-uri 'none'; form-action 'none'`;
  const title = setup.title ?? plainHeading(body) ?? words.report.untitled;
  return `<!doctype html>
<html lang="${escapeHtml(setup.language)}"${RIGHT_TO_LEFT.test(setup.language) ? ' dir="rtl"' : ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${theme === "auto" ? '<meta name="color-scheme" content="light dark">\n' : ""}<title>${escapeHtml(title)}</title>
${setup.authors.length === 0 ? "" : `<meta name="author" content="${escapeHtml(setup.authors.join(", "))}">\n`}${styles.map((style) => `<style>${style}</style>`).join("\n")}
</head>
<body>
<main>
${headerOf(setup, words)}${body}
</main>
${script === undefined ? "" : `<script>${script}</script>\n`}</body>
</html>
`;
}

/** Languages whose script runs from right to left, or those that say that theirs does. */
const RIGHT_TO_LEFT = /^(ar|he|fa|ur|yi|ps|sd|ug|dv|ckb)\b|-(Arab|Hebr)\b/i;

/** Title, authors and date, as far as the front matter gives them. */
function headerOf(setup: Setup, words: ReportWording): string {
  if (setup.title === undefined) return "";
  const byline = [setup.authors.join(", "), dateWords(setup.date, words)].filter((part) => part !== "").join(" · ");
  return `<header>\n<h1>${escapeHtml(setup.title)}</h1>\n${byline === "" ? "" : `<p>${escapeHtml(byline)}</p>\n`}</header>\n`;
}

function dateWords(date: string | undefined, { locale }: ReportWording): string {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed?.ok ? formatDate(parsed.date, { locale }) : (date ?? "");
}

const plainHeading = (body: string): string | undefined =>
  /<h1[^>]*>(.*?)<\/h1>/s
    .exec(body)?.[1]
    ?.replace(/<[^>]*>/g, "")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<");
