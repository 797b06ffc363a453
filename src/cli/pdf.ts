import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Scene } from "../scene/index.ts";
import { chromiumFlags, findChromium, findProgram } from "./browser.ts";
import { FileError } from "./io.ts";

/** The two ways to a PDF; `selectable` holds the fonts in itself, `outlined` has no text at all. */
export type PdfSource = { readonly selectable: () => Promise<string>; readonly outlined: () => Promise<string> };

/**
 * The picture as a vector PDF of one page of its own size: by Chromium, tagged, with its text and the description; else by
 * rsvg-convert, its text as shapes. The dates inside are those of the epoch, so that the same picture has the same bytes.
 */
export async function drawPdf(scene: Scene, source: PdfSource): Promise<Uint8Array> {
  const chromium = findChromium();
  if (chromium !== undefined) return printPage(chromium, pageOf(scene, await source.selectable()));
  const rsvg = findProgram("rsvg-convert");
  if (rsvg !== undefined) return convert(rsvg, await source.outlined());
  throw new FileError(
    "a PDF is drawn by Chromium or rsvg-convert, and neither was found",
    "install one of them (Debian: chromium or librsvg2-bin), set CHROME_PATH to a browser, or draw SVG or PNG",
  );
}

/** A page of HTML on paper, tagged and with an outline; the dates inside are those of the epoch. */
export function printHtml(html: string): Uint8Array {
  const chromium = findChromium();
  if (chromium !== undefined) return printPage(chromium, html, "--generate-pdf-document-outline");
  throw new FileError(
    "a report is put on paper by Chromium, and none was found",
    "install one (Debian: chromium), set CHROME_PATH to a browser, or write the report as .html and print it from there",
  );
}

/** A page with nothing but the picture; title and description become its alternative text. */
function pageOf(scene: Scene, svg: string): string {
  const named = svg.replace(/ aria-labelledby="([^"]*)" aria-describedby="([^"]*)"/, ' aria-labelledby="$1 $2"');
  const size = `${scene.width}px ${scene.height}px`;
  return `<!doctype html><html lang="${escapeHtml(scene.language)}"><head><meta charset="utf-8"><title>${escapeHtml(scene.title)}</title><style>@page{size:${size};margin:0}html,body{margin:0;width:${scene.width}px;height:${scene.height}px;overflow:hidden}svg{display:block}</style></head><body>${named}</body></html>`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const PATIENCE = 60_000; // ms

function printPage(chromium: string, html: string, ...more: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "demarche-pdf-"));
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    writeFileSync(page, html);
    const args = [...chromiumFlags(), `--user-data-dir=${join(folder, "profile")}`, "--no-pdf-header-footer", ...more];
    const ran = spawnSync(chromium, [...args, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], {
      timeout: PATIENCE,
    });
    if (ran.status !== 0) throw failed(chromium, ran.stderr.toString());
    return withoutDates(readFileSync(pdf));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function convert(rsvg: string, svg: string): Uint8Array {
  const env = { ...process.env, SOURCE_DATE_EPOCH: "0" };
  const ran = spawnSync(rsvg, ["--format=pdf"], { input: svg, timeout: PATIENCE, maxBuffer: 1 << 29, env });
  if (ran.status !== 0) throw failed(rsvg, ran.stderr.toString());
  return withoutDates(ran.stdout);
}

const failed = (program: string, said: string): FileError =>
  new FileError(
    `${program} drew no PDF: ${said.trim().split("\n").at(-1) || "it said nothing"}`,
    "draw SVG or PNG, or try another browser with CHROME_PATH",
  );

/** The time of the drawing gives way to the epoch, sign for sign, so that no offset in the file moves. */
function withoutDates(pdf: Buffer): Uint8Array {
  const dated = pdf
    .toString("latin1")
    .replace(/(\/(?:Creation|Mod)Date \(D:)(\d{14})/g, (_, name: string) => `${name}19700101000000`);
  return Buffer.from(dated, "latin1");
}
