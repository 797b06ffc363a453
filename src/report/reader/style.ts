import { declarationsOf, themes } from "../../render/index.ts";
import { panelStyle } from "./style-panel.ts";
import { picturesStyle } from "./style-pictures.ts";
import { printStyle } from "./style-print.ts";

/** Colours of pages and pictures alike: the project's themes, by the system's wish or the reader's. */
const colours = `:root{color-scheme:light dark;${declarationsOf(themes.light)}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${declarationsOf(themes.dark)}}}
@media screen and (prefers-contrast:more) and (prefers-color-scheme:light){:root:not([data-theme=dark]){${declarationsOf(themes["high-contrast"])}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${declarationsOf(themes.dark)}}:root[data-theme=light]{color-scheme:light}}
@media print{:root{color-scheme:light;${declarationsOf(themes.print)}}}`;

const ground = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;font:14px/1.5 Inter,system-ui,"Noto Sans KR","Noto Sans Arabic","Noto Sans Hebrew",sans-serif;color:var(--demarche-ink);background:var(--demarche-paper);overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,figure,blockquote,table{margin:0;padding:0}
ul,ol{list-style:none}
button,input,select{font:inherit;color:inherit}
button,select{cursor:pointer}
[hidden],.short{display:none}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted{color:var(--demarche-muted)}
.skip{position:absolute;inset-inline-start:8px;top:-60px;z-index:9;background:var(--demarche-panel);color:var(--demarche-ink);padding:8px 14px;border:2px solid var(--demarche-open);border-radius:6px}
.skip:focus{top:8px}
:focus-visible{outline:2px solid var(--demarche-open);outline-offset:2px;border-radius:4px}
main:focus-visible,aside:focus-visible{outline-offset:-3px}
kbd{font:600 11.5px/1 Inter,system-ui,sans-serif;border:1px solid var(--demarche-muted);border-radius:4px;padding:2px 6px;background:var(--demarche-panel);color:var(--demarche-ink)}`;

/** The frame on a screen, once the script runs: head, pictures beside the step, and the way along the foot. */
const frame = `html:not(.live) :is(aside,footer,nav,.tools,.skip,.compare){display:none}
html:not(.live) body{max-width:1180px;margin:auto;padding:16px}
html:not(.live) .view{margin:32px 0}
@media screen{
.live,.live body{height:100%}
.live body{display:grid;grid-template:auto minmax(0,1fr) auto/minmax(0,1fr) clamp(320px,27vw,420px);grid-template-areas:"head head" "views step" "foot foot";height:100dvh;overflow:hidden}
.live .view:not(.shown){display:none}
}
header{grid-area:head;display:flex;align-items:center;gap:8px 22px;padding:8px 24px;border-bottom:1px solid var(--demarche-rule);min-height:52px}
header .name{display:flex;align-items:baseline;gap:4px 16px;flex-wrap:wrap;flex:0 1 auto;min-width:0}
header h1{font-size:15.5px;font-weight:700;line-height:1.3}
header .counts{color:var(--demarche-muted);font-size:13px;white-space:nowrap}
nav{display:flex;gap:2px;margin-inline-start:auto}
nav a{padding:6px 11px;border-radius:6px;color:var(--demarche-muted);text-decoration:none;font-weight:500;white-space:nowrap}
nav a:hover{background:var(--demarche-tint-3);color:var(--demarche-ink)}
nav a[aria-current]{background:var(--demarche-tint-3);color:var(--demarche-ink);font-weight:600}
.tools{display:flex;gap:8px;align-items:center}
.search{position:relative}
.search input{width:150px;padding:5px 10px;border:1px solid var(--demarche-muted);border-radius:7px;background:var(--demarche-panel)}
.search input::placeholder{color:var(--demarche-muted);opacity:1}
#hits{position:absolute;inset-inline-end:0;top:calc(100% + 6px);z-index:8;width:min(440px,92vw);max-height:min(60vh,520px);overflow:auto;background:var(--demarche-panel);border:1px solid var(--demarche-rule);border-radius:9px;box-shadow:0 8px 28px rgb(0 0 0/.18);padding:6px}
#hits li{padding:6px 10px;border-radius:6px;cursor:pointer}
#hits li[aria-selected=true],#hits li:hover{background:var(--demarche-tint-2)}
#hits .kind{font-size:11.5px;color:var(--demarche-muted);display:block}
#hits .none{color:var(--demarche-muted);cursor:default}
#hits mark{background:var(--demarche-strained-tint);color:inherit;border-radius:2px}
.tool{border:1px solid var(--demarche-rule);background:none;border-radius:7px;padding:5px 10px;color:var(--demarche-muted);white-space:nowrap;font-size:12.5px}
main{grid-area:views;overflow:auto;container-type:inline-size;scroll-padding:40px}
aside{grid-area:step;overflow:auto;contain:layout paint style;border-inline-start:1px solid var(--demarche-rule);padding:18px 24px 28px;background:var(--demarche-paper)}
footer{grid-area:foot;position:relative;display:flex;align-items:center;gap:16px;padding:10px 24px;border-top:1px solid var(--demarche-rule);min-height:56px}
.moves{display:flex;gap:4px}
.moves button{border:1px solid var(--demarche-rule);background:var(--demarche-panel);border-radius:7px;width:40px;height:36px;font-size:13px;color:var(--demarche-ink)}
.moves button:disabled{color:var(--demarche-muted);background:none;cursor:default}
.scrub{flex:1;min-width:80px;position:relative;display:flex;align-items:center}
.scrub input{width:100%;margin:0;appearance:none;-webkit-appearance:none;background:none;height:28px;position:relative;z-index:1;cursor:pointer}
.scrub input::-webkit-slider-runnable-track{height:4px;border-radius:2px;background:linear-gradient(to right,var(--demarche-accent-1) var(--done,0%),var(--demarche-rule) var(--done,0%))}
.scrub input::-moz-range-track{height:4px;border-radius:2px;background:linear-gradient(to right,var(--demarche-accent-1) var(--done,0%),var(--demarche-rule) var(--done,0%))}
.scrub input::-webkit-slider-thumb{-webkit-appearance:none;width:14px;height:14px;margin-top:-5px;border-radius:50%;background:var(--demarche-accent-1);border:2px solid var(--demarche-paper)}
.scrub input::-moz-range-thumb{width:10px;height:10px;border-radius:50%;background:var(--demarche-accent-1);border:2px solid var(--demarche-paper)}
[dir=rtl] .scrub input::-webkit-slider-runnable-track{background:linear-gradient(to left,var(--demarche-accent-1) var(--done,0%),var(--demarche-rule) var(--done,0%))}
[dir=rtl] .scrub input::-moz-range-track{background:linear-gradient(to left,var(--demarche-accent-1) var(--done,0%),var(--demarche-rule) var(--done,0%))}
.off .scrub{--demarche-accent-1:var(--demarche-not-taken)}
.place{color:var(--demarche-muted);white-space:nowrap;font-variant-numeric:tabular-nums;min-width:62px}
.commands{display:flex;gap:4px}
.commands button{border:0;background:none;padding:6px 8px;border-radius:6px;color:var(--demarche-muted);white-space:nowrap}
.commands button:hover{background:var(--demarche-tint-3);color:var(--demarche-ink)}
#sheet{display:none}
#keys{position:absolute;inset-inline-end:16px;bottom:calc(100% + 8px);z-index:7;background:var(--demarche-panel);border:1px solid var(--demarche-rule);border-radius:9px;box-shadow:0 8px 28px rgb(0 0 0/.18);padding:14px 18px;max-width:min(420px,92vw)}
#keys dl{display:grid;grid-template-columns:auto 1fr;gap:7px 14px;margin:0}
#keys dd{margin:0}
#keys .link{width:100%;margin-top:10px;padding:6px;border:1px solid var(--demarche-muted);border-radius:6px;background:none}`;

const phone = `@media screen and (max-width:1180px){
header{flex-wrap:wrap;padding:8px 16px 4px}
header .name{flex:1 1 0}
nav{order:3;width:100%;margin:0 -8px}
}
@media screen and (max-width:900px){
.live body{grid-template:auto minmax(0,1fr) auto auto/minmax(0,1fr);grid-template-areas:"head" "views" "step" "foot"}
header .counts{display:none}
aside{border-inline-start:0;border-top:1px solid var(--demarche-rule);max-height:42dvh;padding:12px 16px 16px;box-shadow:0 -6px 18px rgb(0 0 0/.06)}
.live[data-sheet=closed] aside{display:none}
#sheet{display:inline-block}
footer{padding:6px 16px;gap:4px 10px;flex-wrap:wrap}
.commands kbd{display:none}
}
@media screen and (max-width:600px){
body{font-size:15px}
header{gap:4px 10px;padding:6px 12px 2px}
header h1{font-size:14.5px;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
#theme,#help{display:none}
.search input{width:104px}
nav{gap:0;overflow-x:auto;scrollbar-width:none}
nav a{padding:7px 6px;font-size:12.5px}
nav a:focus-visible{outline-offset:-2px}
.long{display:none}
.short{display:inline}
.trail button{display:none}
.scrub{order:-1;flex:1 1 100%}
.scrub input{height:20px}
.commands{margin-inline-start:auto;gap:0}
.commands button{padding:6px}
.place{min-width:0;font-size:13px}
.view{padding:8px 6px 20px}
aside{max-height:38dvh}
#view-sources,#view-words{padding:12px 14px 24px}
}
@media (prefers-reduced-motion:no-preference){
.live .playhead,.live .ring{transition:transform .18s ease-out}
aside .changed{animation:arrive .3s ease-out}
@keyframes arrive{from{opacity:.2}}
}`;

/** The whole style of a reader page. */
export const readerStyle: string = [colours, ground, frame, picturesStyle, panelStyle, phone, printStyle].join("\n");
