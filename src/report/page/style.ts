import { type RenderOptions, type Theme, themes } from "../../render/index.ts";

/** How a page looks: the colours of its pictures, for the screen of a reader or for paper. */
export type PageLook = { readonly theme: RenderOptions["theme"]; readonly medium: "screen" | "paper" };

/** Colours and type of a page; on paper, its sheets too. */
export function pageStyle({ theme, medium }: PageLook): string {
  const colours = typeof theme === "object" ? theme : themes[theme === undefined || theme === "auto" ? "light" : theme];
  const night =
    theme === "auto" ? `@media screen and (prefers-color-scheme:dark){${coloursOf(themes.dark, "dark")}}` : "";
  const own = medium === "paper" && theme === "light" ? WHITE : "";
  const rules = medium === "screen" ? SCREEN + PRINT : PAPER;
  return `${coloursOf(colours, colours === themes.dark ? "dark" : "light")}${BASE}${night}${rules}${own}`.replace(
    /\n\s*/g,
    "",
  );
}

const coloursOf = (theme: Theme, scheme: "light" | "dark"): string =>
  `:root{--paper:${theme.paper};--ink:${theme.ink};--muted:${theme.muted};--rule:${theme.rule};--panel:${theme.panel};--link:${theme.open};color-scheme:${scheme}}`;

/** A sheet is white already: pictures leave it so. */
const WHITE = ":root{--paper:#fff;--demarche-paper:#fff;--demarche-halo:#fff}";

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 17px/1.62 Inter,'Noto Sans KR','Noto Sans Arabic','Noto Sans Hebrew','Helvetica Neue',Arial,sans-serif;font-feature-settings:'kern','calt';font-optical-sizing:auto}
main{display:grid;grid-template-columns:minmax(20px,1fr) minmax(0,660px) minmax(20px,1fr);padding:72px 0 96px}
main>*{grid-column:2;min-width:0}
header{margin:0 0 40px;padding:0 0 24px;border-bottom:1px solid var(--rule)}
h1,h2,h3,h4{line-height:1.22;text-wrap:balance;letter-spacing:-.012em;font-weight:700;break-after:avoid}
h1{font-size:38px;letter-spacing:-.022em;margin:0 0 14px}
header p{margin:0;color:var(--muted);font-size:15px}
h2{font-size:23px;margin:52px 0 12px}
h3{font-size:18px;margin:36px 0 8px}
h4{font-size:16px;margin:28px 0 6px}
p,ul,ol,blockquote,pre{margin:0 0 18px}
p{text-wrap:pretty;hanging-punctuation:first;orphans:3;widows:3}
li{margin:0 0 6px;break-inside:avoid}
ul,ol{padding-inline-start:24px}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2.5px;overflow-wrap:anywhere}
strong{font-weight:600}
blockquote{padding:0;padding-inline-start:20px;border-inline-start:2px solid var(--rule);color:var(--muted)}
code,pre{font:400 .88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace}
code{background:var(--panel);border-radius:4px;padding:1px 4px}
pre{background:var(--panel);border-radius:6px;padding:14px 16px;overflow-x:auto}
pre code{background:none;padding:0}
img,svg{max-width:100%;height:auto;vertical-align:middle}
hr{border:0;border-top:1px solid var(--rule);margin:40px auto;width:96px}
.table{overflow-x:auto;margin:0 0 24px}
table{border-collapse:collapse;font-size:14px;line-height:1.45;font-variant-numeric:tabular-nums}
tr{break-inside:avoid}
thead{break-after:avoid}
th,td{text-align:start;vertical-align:top;padding-block:7px;padding-inline:0 16px;border-bottom:1px solid var(--rule)}
th{font-weight:600;white-space:nowrap}
figure{margin:14px 0 30px}
figure:not(:has(details)),figcaption{break-inside:avoid}
figcaption{break-before:avoid}
figure+h2{margin-top:44px}
main>figure{grid-column:1/-1;padding:0 20px}
.demarche-picture{break-inside:avoid;max-width:1096px;margin:0 auto}
.demarche-picture svg{display:block;width:100%}
figcaption{max-width:660px;margin:12px auto 0;color:var(--muted);font-size:14.5px;line-height:1.5;text-wrap:pretty}
figcaption strong{color:var(--ink)}
details{max-width:660px;margin:10px auto 0;font-size:14.5px}
summary{color:var(--muted);cursor:pointer}
details>p{margin:14px 0 12px}
summary,details>p:has(>strong:only-child){break-after:avoid}
sup{line-height:0;font-size:.72em;font-variant-numeric:tabular-nums}
sup a{text-decoration:none;font-weight:600;padding:0 1px}
.footnotes{font-size:14.5px;line-height:1.5;color:var(--muted)}
.footnotes h2{font-size:18px;color:var(--ink)}
.footnotes p{margin:0}
.data-footnote-backref{text-decoration:none;font-family:system-ui,sans-serif}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
`;

const SCREEN = `
@media (max-width:720px){
body{font-size:16px}
main{padding:40px 0 64px}
h1{font-size:29px}
h2{font-size:20px;margin-top:40px}
main>figure{padding:0}
main>figure>.demarche-picture{overflow-x:auto}
main>figure>.demarche-picture svg{min-width:760px}
main>figure>figcaption,main>figure>details{padding:0 20px}
}
`;

/** A page of the screen that is printed: ink on white, one column. */
const PRINT = `
@media print{
@page{size:A4;margin:20mm 19mm 22mm}
body{font-size:10.5pt;line-height:1.5}
main{display:block;padding:0}
main>figure{padding:0}
.demarche-picture{overflow:visible}
.demarche-picture svg{max-height:215mm}
details:not([open])::details-content{content-visibility:visible;block-size:auto}
a{color:inherit}
}
`;

/** Sheets of paper, with numbers at their foot. */
const PAPER = `
@page{size:A4;margin:21mm 19mm 23mm;@bottom-center{content:counter(page);font:400 8.5pt Inter,Arial,sans-serif;color:#5b6470}}
body{font-size:10.2pt;line-height:1.52}
main{display:block;padding:0}
h1{font-size:23pt}
h2{font-size:14pt;margin:26pt 0 7pt}
h3{font-size:11.5pt;margin:18pt 0 5pt}
header{margin:0 0 22pt;padding:0 0 12pt}
header p{font-size:9.5pt}
p,ul,ol,blockquote,pre{margin:0 0 8.5pt}
main>figure{padding:0;margin:8pt 0 14pt}
figure+h2{margin-top:18pt}
.demarche-picture svg{max-height:226mm}
.together{break-inside:avoid}
figcaption{max-width:none;margin:7pt 0 0;font-size:8.8pt}
details{max-width:none;font-size:8.6pt}
table{font-size:7.8pt}
.footnotes{font-size:8.8pt}
a{color:inherit;text-decoration-color:var(--rule)}
`;
