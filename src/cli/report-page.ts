import type { FontFace } from "../formats/index.ts";
import { fontTables } from "../layout/index.ts";
import { type DrawOptions, loadDocument, loadPage } from "../report/index.ts";
import { readFonts } from "./font-files.ts";
import { FileError } from "./io.ts";
import { embedLetters } from "./page-fonts.ts";
import { createProgress } from "./progress.ts";
import { readSheetsScript } from "./read.ts";
import { readImages } from "./report-images.ts";
import { digestOfBytes, figuresOf, isSound, type Made, madeWith, type ReportJob } from "./report-job.ts";
import { themeOf } from "./theme.ts";

type Format = "html" | "pdf";
/** px */
const WIDTH = { html: 1040, pdf: 900 } as const;
const THEME = { html: "auto", pdf: "light" } as const;

/** The report as one page, or on paper; nothing where an image of its own cannot be read. */
export async function makePage(job: ReportJob, format: Format): Promise<Made[] | undefined> {
  const { report, output, options, width, io } = job;
  const { digestOf, readStamp, withStamp } = await loadDocument();
  const { images, issues } = readImages(job);
  if (!isSound(issues, job)) return undefined;
  const faces = facesFor(job);
  const made = madeWith(digestOfBytes([fontTables(), ...faces.map(({ data }) => data)]));
  const draw = { theme: themeOf(options.theme ?? THEME[format], io), width: width ?? WIDTH[format], made };
  const stamp = digestOf(
    report.text,
    ...report.models,
    JSON.stringify([draw, format, report.setup.locale]),
    ...images.values(),
  );
  const old = io.exists(output) ? Buffer.from(io.readBytes(output)) : Buffer.alloc(0);
  const kept = format === "html" ? readStamp(old.toString()) : stampOfPdf(old);
  if (kept === stamp || options.check) return [{ path: output, content: "", isCurrent: kept === stamp, drawn: 0 }];
  const { html, drawn } = await htmlOf(job, {
    format,
    draw,
    faces,
    images,
    old: kept === undefined ? "" : old.toString(),
  });
  const content =
    format === "html" ? withStamp(html, stamp) : stampPdf((await import("./pdf.ts")).printHtml(html), stamp);
  return [{ path: output, content, isCurrent: false, drawn }];
}

type PageParts = {
  readonly format: Format;
  readonly draw: DrawOptions;
  readonly faces: readonly FontFace[];
  readonly images: ReadonlyMap<string, string>;
  /** the page as it was; empty where there is none that is whole */
  readonly old: string;
};

async function htmlOf(job: ReportJob, parts: PageParts): Promise<{ readonly html: string; readonly drawn: number }> {
  const { report } = job;
  const { insertNodes } = await loadDocument();
  const { bodyOf, pageOf } = await loadPage();
  const { pictures, drawn } = await drawPictures(job, parts);
  const tree = insertNodes(report.tree, report.resolved, {
    dialect: "github",
    setup: report.setup,
    words: report.words,
    addressOf: ({ name }) => `demarche:${name}`,
  });
  const body = await bodyOf(tree, {
    notes: report.words.report.notes,
    backToText: report.words.report.backToText,
    svgOf: (name) => pictures.get(name),
    imageOf: (url) => parts.images.get(url),
  });
  const isPaper = parts.format === "pdf";
  const html = pageOf(isPaper ? body.replaceAll("<details>", "<details open>") : body, {
    setup: report.setup,
    words: report.words,
    fontFaces: await fontFacesFor(body + JSON.stringify(report.setup), parts),
    theme: parts.draw.theme,
    medium: isPaper ? "paper" : "screen",
    script: isPaper ? readSheetsScript(job.io) : undefined,
  });
  return { html, drawn };
}

/** Each picture between comments that hold its stamp, so that the next page can take over what has not changed. */
async function drawPictures(
  job: ReportJob,
  { draw, old }: PageParts,
): Promise<{ readonly pictures: ReadonlyMap<string, string>; readonly drawn: number }> {
  const { drawFigure, stampOf } = await loadDocument();
  const kept = new Map(
    [...old.matchAll(/<!--demarche (\w+)-->[\s\S]*?<!--\/demarche-->/g)].map(([all, stamp = ""]) => [stamp, all]),
  );
  const figures = figuresOf(job);
  const progress = createProgress(job.io);
  const pictures = new Map<string, string>();
  let drawn = 0;
  for (const figure of figures) {
    progress.tell(`picture ${pictures.size + 1} of ${figures.length}`);
    const stamp = stampOf(figure, draw);
    const found = kept.get(stamp);
    if (found === undefined) drawn++;
    pictures.set(figure.name, found ?? `<!--demarche ${stamp}-->${await drawFigure(figure, draw)}<!--/demarche-->`);
  }
  progress.end();
  return { pictures, drawn };
}

/** The faces that the page can hold; none where Inter is not installed, and then a reader's own fonts are used. */
function facesFor({ report, options }: ReportJob): readonly FontFace[] {
  try {
    return readFonts(report.text + report.models.join(""), options.font ?? []);
  } catch (error) {
    if (options.font === undefined && error instanceof FileError) return [];
    throw error;
  }
}

/** The letters of the page in each weight, as `@font-face` rules; those of the last page where the letters are the same. */
async function fontFacesFor(text: string, { faces, old }: PageParts): Promise<string> {
  if (faces.length === 0) return "";
  const letters = [...new Set(text.normalize("NFC"))].toSorted().join("");
  const hasItalics = /<em>|font-style="italic"/.test(text);
  const { digestOf } = await loadDocument();
  const mark = `/*${digestOf(letters, String(hasItalics), digestOfBytes(faces.map(({ data }) => data)))}*/`;
  const kept = old.split(`<style>${mark}`)[1]?.split("</style>")[0];
  if (kept !== undefined) return mark + kept;
  return mark + (await embedLetters(letters, faces, hasItalics));
}

const PDF_STAMP = /%demarche (\w+)\nstartxref\n/;

/** The stamp stands as a comment before the last line that the file is read from, where no offset leads past it. */
function stampPdf(pdf: Uint8Array, stamp: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const at = text.lastIndexOf("startxref");
  return Buffer.from(`${text.slice(0, at)}%demarche ${stamp}${digestOfBytes([pdf])}\n${text.slice(at)}`, "latin1");
}

function stampOfPdf(pdf: Buffer): string | undefined {
  const text = pdf.toString("latin1");
  const both = PDF_STAMP.exec(text)?.[1] ?? "";
  const digest = both.slice(-64);
  const whole = text.replace(`%demarche ${both}\n`, "");
  return both.length > 64 && digestOfBytes([Buffer.from(whole, "latin1")]) === digest ? both.slice(0, -64) : undefined;
}
