import type { LocaleName } from "../../time/index.ts";
import { readerWordingOf } from "../../wording/index.ts";
import { policyOf } from "./policy.ts";
import { liveStyle } from "./style-live.ts";

const STYLE = `body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;font:15px/1.5 Inter,system-ui,sans-serif;background:#fffefb;color:#1b1f24}h1{font-size:20px;margin:0 0 4px}p{margin:0;color:#59616a}@media(prefers-color-scheme:dark){body{background:#14171a;color:#f1f3f5}p{color:#a7b0ba}}${liveStyle}`;

/**
 * What a live preview shows until its model is right for the first time.
 *
 * @param script  that of a live preview, after the words of the language
 */
export function waitingPage(script: string, locale: LocaleName): string {
  const { direction, reader } = readerWordingOf(locale);
  const { waiting, firstSave } = reader.preview;
  const policy = policyOf({ scripts: [script], styles: [STYLE], connect: "'self'" });
  return `<!doctype html>
<html lang="${locale}" dir="${direction}" data-live="0"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${waiting}</title><style>${STYLE}</style></head>
<body><main><h1>${waiting}</h1><p>${firstSave}</p></main>
<script>${script}</script></body></html>
`;
}
