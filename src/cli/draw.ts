import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { findErrors } from "../check/index.ts";
import {
  layoutPicture,
  PICTURE_OPTIONS,
  type PictureOptionName,
  type PictureOptionValues,
  readPictureOptions,
  VIEWS,
  type View,
} from "../layout/index.ts";
import type { Model } from "../model/index.ts";
import { type Io, UsageError } from "./io.ts";
import { countIssues, requireModel } from "./load.ts";
import { requireLocale } from "./locale.ts";
import { compareOutput, defaultOutput } from "./output.ts";
import { type FileOptions, FORMATS, type Format, formatOf, pictureFile } from "./picture-file.ts";
import { reportIssues } from "./report.ts";
import { textFile } from "./text-file.ts";
import { THEME_NAMES, themeOf } from "./theme.ts";

type Options = { readonly [Name in PictureOptionName]?: string } & {
  readonly as: View | "text";
  readonly output?: string;
  readonly theme: string;
  readonly format?: Format;
  readonly scale?: string;
  readonly embedFont?: boolean;
  readonly outlineText?: boolean;
  readonly font?: readonly string[];
  readonly check?: boolean;
};

export function registerDraw(program: Command, io: Io): void {
  const command = program
    .command("draw")
    .description("draw a picture of a model as SVG, PNG or PDF")
    .argument("<model>", "model file")
    .addOption(
      new Option("--as <view>", "which picture; text tells it in words")
        .choices([...Object.keys(VIEWS), "text"])
        .default("timeline"),
    )
    .option(
      "-o, --output <file>",
      "where to write, in the format of its name; - for standard output; by default diagrams/ID.VIEW.svg",
    )
    .addOption(new Option("--format <name>", "the format, where the file's name does not tell").choices(FORMATS))
    .option("--theme <name>", `colours: ${THEME_NAMES.join(", ")}, or a CSS file`, "light")
    .option("--scale <n>", "pixels per px in a PNG, 2 by default")
    .option("--embed-font", "put the letters of the fonts into the SVG, for browsers")
    .option("--outline-text", "draw text as shapes, for programs without the fonts")
    .option("--font <file...>", "font files for letters that the installed fonts lack")
    .option("--check", "write nothing; exit with 3 when the file is not what would be drawn")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche draw seeds/hanoi/hanoi.yaml\n  demarche draw seeds/hanoi/hanoi.yaml --theme dark -o hanoi.svg\n  demarche draw seeds/hanoi/hanoi.yaml --scale 3 -o hanoi.png\n  demarche draw seeds/hanoi/hanoi.yaml --as statechart --at kim-confirms -o confirmed.svg",
    )
    .action((file: string, options: Options) => draw(file, options, io));
  for (const [name, { flag, help }] of Object.entries(PICTURE_OPTIONS)) command.option(`--${name} ${flag}`, help);
}

async function draw(file: string, options: Options, io: Io): Promise<void> {
  const started = io.now();
  const picture = options.as === "text" ? undefined : fileOptionsOf(options, io);
  const loaded = requireModel(file, io);
  if (!loaded) return;
  const issues = findErrors(loaded.model);
  if (issues.length > 0) {
    io.stderr(`${reportIssues(issues, loaded, io.colour)}\n\nNothing is drawn: ${countIssues(issues)}.\n`);
    io.setExitCode(1);
    return;
  }
  if (options.as === "text" || picture === undefined) {
    drawText(loaded.model, options, io);
    return;
  }
  const scene = await layoutPicture(loaded.model, options.as, pictureOptionsOf(loaded.model, options.as, options));
  const content = await pictureFile(scene, picture, io);
  const output = options.output ?? defaultOutput(file, `${loaded.model.id}.${options.as}.${picture.format}`, io);
  if (options.check) compareOutput(output, content, io);
  else if (output === "-") io.stdout(content);
  else {
    io.write(output, content);
    io.stdout(
      `${output}  ${scene.width} × ${scene.height} px, ${((io.now() - started) / 1000).toFixed(2)} s\nLook at it in any browser: file://${encodeURI(resolve(output))}\n`,
    );
  }
}

/** The text alternative; on the terminal where no file is named. */
function drawText(model: Model, options: Options, io: Io): void {
  const output = options.output ?? "-";
  const locale = options.locale === undefined ? undefined : requireLocale(options.locale);
  const text = textFile(model, output, { ...selectionOf(model, options), locale });
  if (options.check) compareOutput(output, text, io);
  else if (output === "-") io.stdout(text);
  else {
    io.write(output, text);
    io.stdout(`${output}\n`);
  }
}

/** Options that say how a picture looks, as they are written. */
const ONLY_DRAWN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(PICTURE_OPTIONS).map((name) => [name, name])),
  scale: "scale",
  embedFont: "embed-font",
  outlineText: "outline-text",
  font: "font",
  format: "format",
};

/** Which part of the record a text tells of; what only a picture has is refused. */
function selectionOf(model: Model, options: Options): PictureOptionValues {
  const { account, until, from, to, locale: _, ...others } = options;
  const drawn = Object.keys(others).find((name) => name in ONLY_DRAWN);
  if (drawn) throw new UsageError(`--${ONLY_DRAWN[drawn]} goes with a picture, not with --as text`);
  return pictureOptionsOf(model, "timeline", { account, until, from, to });
}

function fileOptionsOf(options: Options, io: Io): FileOptions {
  const format = formatOf(options.output, options.format);
  if (options.embedFont && options.outlineText)
    throw new UsageError("--embed-font and --outline-text exclude each other: outlined text needs no font");
  if (options.embedFont && format !== "svg")
    throw new UsageError("--embed-font is for SVG; PNG and PDF hold their letters anyhow");
  if (options.scale !== undefined && format !== "png")
    throw new UsageError(`--scale is for PNG; ${format.toUpperCase()} has no pixels`);
  return {
    format,
    theme: themeOf(options.theme, io),
    scale: scaleOf(options.scale ?? "2"),
    text: options.embedFont ? "embedded" : options.outlineText ? "outlined" : "plain",
    fonts: options.font ?? [],
  };
}

const MOST_SCALE = 10;

function scaleOf(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= MOST_SCALE))
    throw new UsageError(`--scale takes a number above 0, at most ${MOST_SCALE}, e.g. --scale 2`);
  return scale;
}

type Given = Readonly<Partial<Record<PictureOptionName, unknown>>>;

function pictureOptionsOf(model: Model, view: View, options: Given): PictureOptionValues {
  const read = readPictureOptions(model, view, options);
  if ("values" in read) return read.values;
  throw new UsageError(`--${read.fault.option} ${read.fault.message}`);
}
