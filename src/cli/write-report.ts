import { dirname, extname, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { PICTURE_OPTIONS } from "../layout/index.ts";
import { loadDocument, type ReadModel } from "../report/index.ts";
import { FileError, type Io, UsageError } from "./io.ts";
import { localeHelp, requireLocale } from "./locale.ts";
import { readInput } from "./piped.ts";
import { isSound, type Made, type ReportJob, type ReportOptions } from "./report-job.ts";
import { THEME_NAMES } from "./theme.ts";

/** What a report is written as, by the ending of its name. */
const FORMATS = { ".md": "markdown", ".html": "html", ".pdf": "pdf" } as const;
type Format = (typeof FORMATS)[keyof typeof FORMATS];

export function registerReport(program: Command, io: Io): void {
  program
    .command("report")
    .description("put pictures, quotes and states of models into a text in Markdown")
    .argument("<report>", "a text in Markdown; - for standard input")
    .option(
      "-o, --output <file>",
      "NAME.md, NAME.html or NAME.pdf; - for Markdown on standard output; by default NAME.html",
    )
    .option("--figures <folder>", "where the pictures of NAME.md go; by default NAME.figures beside it")
    .option(
      "--theme <name>",
      `colours: ${THEME_NAMES.join(", ")}, or a CSS file; by default auto in a page, else light`,
    )
    .option("--width <px>", "width of pictures that say none; by default 960 in Markdown, 1040 in a page, 900 on paper")
    .addOption(
      new Option("--dialect <name>", "whose Markdown is written").choices(["github", "pandoc"]).default("github"),
    )
    .option("--locale <language>", localeHelp("that of the report, its lang:, else the models'"), requireLocale)
    .option("--embed-font", "put the letters of the fonts into the pictures of NAME.md, for browsers")
    .option("--outline-text", "draw text as shapes in the pictures of NAME.md, for programs without the fonts")
    .option("--font <file...>", "font files for letters that the installed fonts lack")
    .option("--csl <file>", "write the sources as CSL-JSON too")
    .option("--bibtex <file>", "write the sources as BibTeX too")
    .option("--check", "write nothing; exit with 3 when a picture or a value is not what would be written")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche report seeds/checkout-outage/report.md\n  demarche report seeds/checkout-outage/report.md -o outage.pdf --bibtex outage.bib",
    )
    .action((file: string, options: ReportOptions) => writeReport(file, options, io));
}

async function writeReport(file: string, options: ReportOptions, io: Io): Promise<void> {
  const started = io.now();
  const output = outputOf(file, options);
  const format = formatOf(output, options);
  const width = widthOf(options.width);
  const [text, folder, name] =
    file === "-" ? [await readInput(io.stdin), ".", "the input"] : [io.read(file), dirname(file), file];
  const { readReport } = await loadDocument();
  const report = readReport(text, { read: modelReader(folder, io), locale: options.locale });
  const job: ReportJob = { report, folder, name, output, width, options, io };
  if (!isSound(report.resolved.issues, job)) return;
  const made = await makeAll(format, job);
  if (made === undefined) return;
  if (options.check) compare(made, io);
  else {
    for (const { path, content, isCurrent } of made) if (!isCurrent && path !== "-") io.write(path, content);
    finish(made, job, started);
  }
}

async function makeAll(format: Format, job: ReportJob): Promise<readonly Made[] | undefined> {
  const { makeBibliographies } = await import("./report-sources.ts");
  if (format === "markdown") {
    const { makeMarkdown } = await import("./report-markdown.ts");
    return [...(await makeMarkdown(job)), ...makeBibliographies(job)];
  }
  const { makePage } = await import("./report-page.ts");
  const page = await makePage(job, format);
  return page && [...page, ...makeBibliographies(job)];
}

function outputOf(file: string, { output }: ReportOptions): string {
  if (output === undefined) return file === "-" ? "-" : `${file.slice(0, file.length - extname(file).length)}.html`;
  if (output !== "-" && file !== "-" && resolve(output) === resolve(file))
    throw new UsageError("a report is not written over itself; name another file with -o");
  return output;
}

/** The format that the output's name asks for; options that it has no use for are refused. */
function formatOf(output: string, options: ReportOptions): Format {
  const ending = output === "-" ? ".md" : extname(output).toLowerCase();
  if (!Object.hasOwn(FORMATS, ending))
    throw new UsageError(
      `a report is written as ${Object.keys(FORMATS).join(", ")}, not as ${ending || "a file without an ending"}`,
    );
  const format = FORMATS[ending as keyof typeof FORMATS]; // it is one of them
  if (options.embedFont && options.outlineText)
    throw new UsageError("--embed-font and --outline-text exclude each other: outlined text needs no font");
  const isOnlyForMarkdown = options.figures ?? options.embedFont ?? options.outlineText;
  if (format !== "markdown" && isOnlyForMarkdown !== undefined)
    throw new UsageError(
      `--figures, --embed-font and --outline-text are for .md; ${ending} holds its pictures and fonts anyhow`,
    );
  if (output === "-" && options.figures === undefined)
    throw new UsageError("with -o - the pictures need a place: name a folder with --figures");
  if (output === "-" && options.check) throw new UsageError("--check compares a file; name it with -o");
  return format;
}

function widthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { value, takes } = PICTURE_OPTIONS.width;
  const width = value.safeParse(text);
  if (!width.success) throw new UsageError(`--width takes ${takes}, e.g. --width 960`);
  return width.data;
}

/** Reads models from where the report is; what goes wrong is told in words, at the place that asks for the model. */
const modelReader =
  (folder: string, io: Io): ReadModel =>
  (path) => {
    const file = relative("", resolve(folder, path)) || path;
    try {
      return { file, text: io.read(file) };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { file, detail: error.message.replace(`${file} cannot be read: `, "") };
    }
  };

function compare(made: readonly Made[], io: Io): void {
  const stale = made.filter(({ isCurrent }) => !isCurrent);
  if (stale.length === 0) {
    io.stdout(`${made.at(-1)?.path ?? ""} is current${made.length > 1 ? `, and ${made.length - 1} more` : ""}\n`);
    return;
  }
  io.stderr(`${stale.map(({ path }) => `${path} is stale`).join("\n")}\nWrite the report again without --check.\n`);
  io.setExitCode(3);
}

/** Says what was made, on the way that does not mix with the report. */
function finish(made: readonly Made[], { report, output, options, io }: ReportJob, started: number): void {
  if (output === "-") {
    io.stdout(made.find(({ path }) => path === "-")?.content ?? "");
    return;
  }
  const figures = report.resolved.inserts.filter(({ kind }) => kind === "figure").length;
  const drawn = made.reduce((sum, each) => sum + each.drawn, 0);
  const many = `${figures} ${figures === 1 ? "picture" : "pictures"}, ${drawn} drawn`;
  const also = [options.csl, options.bibtex].filter((path) => path !== undefined);
  io.stdout(`${[output, ...also].join(", ")}  ${many}, ${((io.now() - started) / 1000).toFixed(2)} s\n`);
  if (!output.endsWith(".md")) io.stdout(`Look at it in any browser: file://${encodeURI(resolve(output))}\n`);
}
