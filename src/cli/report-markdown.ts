import { dirname, join, relative } from "node:path";
import { fontTables } from "../layout/index.ts";
import { type FigureSpec, loadDocument } from "../report/index.ts";
import { readFonts } from "./font-files.ts";
import type { Io } from "./io.ts";
import { pictureFile } from "./picture-file.ts";
import { createProgress } from "./progress.ts";
import { digestOfBytes, figuresOf, type Made, madeOf, madeWith, type ReportJob } from "./report-job.ts";
import { themeOf } from "./theme.ts";

/** px: what GitHub shows of a picture in a text */
const WIDTH = 960;

/** The report as Markdown, after its pictures as SVG files; a picture whose stamp says that it is current is not drawn again. */
export async function makeMarkdown(job: ReportJob): Promise<Made[]> {
  const { report, output, options, io } = job;
  const { writeMarkdown } = await loadDocument();
  const folder = options.figures ?? `${output.replace(/\.md$/i, "")}.figures`;
  const figures = figuresOf(job);
  const pathOf = ({ name }: FigureSpec): string => join(folder, `${name}.svg`);
  const pictures = await makePictures(
    figures.map((figure) => ({ figure, path: pathOf(figure) })),
    job,
  );
  const from = output === "-" ? "." : dirname(output);
  const text = writeMarkdown(report.text, report.resolved, {
    dialect: options.dialect,
    setup: report.setup,
    words: report.words,
    addressOf: (figure) => relative(from, pathOf(figure)).replaceAll("\\", "/"),
  });
  if (pictures.length > 0 && !options.check) io.makeFolder(folder);
  // several texts that are printed, as by Pandoc's filter, share a folder
  if (!options.check && output !== "-") await tellLeftBehind(folder, pictures, io);
  return [...pictures, madeOf(output, text, io)];
}

/** Names pictures that a report has made and shows no longer; another report may, so that none is removed. */
async function tellLeftBehind(folder: string, pictures: readonly Made[], io: Io): Promise<void> {
  const { readStamp } = await loadDocument();
  const shown = new Set(pictures.map(({ path }) => path));
  const left = io
    .list(folder)
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(".svg") && !shown.has(path) && readStamp(io.read(path)) !== undefined);
  if (left.length > 0) io.stderr(`No longer shown by this report, and left where they are: ${left.join(", ")}\n`);
}

async function makePictures(
  wanted: readonly { readonly figure: FigureSpec; readonly path: string }[],
  { options, width, io }: ReportJob,
): Promise<Made[]> {
  const { readStamp, sceneOf, stampOf, withStamp } = await loadDocument();
  const text = options.embedFont ? "embedded" : options.outlineText ? "outlined" : "plain";
  const fonts = options.font ?? [];
  const files = text === "plain" ? [] : readFonts("", fonts).map(({ data }) => data);
  const made = madeWith(digestOfBytes([fontTables(), text, ...fonts, ...files]));
  const draw = { theme: themeOf(options.theme ?? "light", io), width: width ?? WIDTH, made };
  const progress = createProgress(io);
  const pictures: Made[] = [];
  for (const { figure, path } of wanted) {
    progress.tell(`picture ${pictures.length + 1} of ${wanted.length}`);
    const stamp = stampOf(figure, draw);
    const isCurrent = io.exists(path) && readStamp(io.read(path)) === stamp;
    if (isCurrent || options.check) {
      pictures.push({ path, content: "", isCurrent, drawn: 0 });
      continue;
    }
    const { scene, paint } = await sceneOf(figure, draw);
    const svg = await pictureFile(scene, { format: "svg", theme: paint.theme, scale: 1, text, fonts }, io);
    pictures.push({ path, content: withStamp(String(svg), stamp), isCurrent, drawn: 1 });
  }
  progress.end();
  return pictures;
}
