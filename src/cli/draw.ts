import { dirname, join, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { checkModel } from "../check/index.ts";
import { severityOf } from "../issue/index.ts";
import { layoutPicture, VIEWS, type View } from "../layout/index.ts";
import { type ThemeName, toSvgString } from "../render/index.ts";
import { type Io, UsageError } from "./io.ts";
import { countIssues, requireModel } from "./load.ts";
import { reportIssues } from "./report.ts";

type Options = {
  readonly as: View;
  readonly output?: string;
  readonly width?: string;
  readonly theme: ThemeName;
  readonly check?: boolean;
};

export function registerDraw(program: Command, io: Io): void {
  program
    .command("draw")
    .description("draw a picture of a model as SVG")
    .argument("<model>", "model file")
    .addOption(new Option("--as <view>", "which picture").choices(Object.keys(VIEWS)).default("timeline"))
    .option("-o, --output <file>", "where to write; - for standard output; by default diagrams/ID.VIEW.svg")
    .option("--width <px>", "width of the picture; it is wider where a chain of events needs it")
    .addOption(new Option("--theme <name>", "colours").choices(["light", "dark", "print"]).default("light"))
    .option("--check", "write nothing; exit with 3 when the file is not what would be drawn")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche draw seeds/hanoi/hanoi.yaml\n  demarche draw seeds/hanoi/hanoi.yaml --theme dark -o hanoi.svg",
    )
    .action((file: string, options: Options) => draw(file, options, io));
}

async function draw(file: string, options: Options, io: Io): Promise<void> {
  const started = io.now();
  const loaded = requireModel(file, io);
  if (!loaded) return;
  const issues = checkModel(loaded.model).filter((issue) => severityOf(issue) === "error");
  if (issues.length > 0) {
    io.stderr(`${reportIssues(issues, loaded, io.colour)}\n\nNothing is drawn: ${countIssues(issues)}.\n`);
    io.setExitCode(1);
    return;
  }
  const width = options.width === undefined ? {} : { width: widthOf(options.width) };
  const scene = await layoutPicture(loaded.model, options.as, width);
  const svg = toSvgString(scene, { theme: options.theme });
  const output = options.output ?? defaultOutput(file, `${loaded.model.id}.${options.as}.svg`, io);
  if (options.check) compare(output, svg, io);
  else if (output === "-") io.stdout(svg);
  else {
    io.write(output, svg);
    io.stdout(
      `${output}  ${scene.width} × ${scene.height} px, ${((io.now() - started) / 1000).toFixed(2)} s\nLook at it in any browser: file://${encodeURI(resolve(output))}\n`,
    );
  }
}

function compare(output: string, svg: string, io: Io): void {
  if (io.exists(output) && io.read(output) === svg) {
    io.stdout(`${output} is current\n`);
    return;
  }
  io.stderr(`${output} is stale; draw it again without --check\n`);
  io.setExitCode(3);
}

/** `diagrams/` beside the `seeds/` that the model is in, else in the folder of the call, else beside the model. */
function defaultOutput(file: string, name: string, io: Io): string {
  const folders = [join(dirname(file), "..", "..", "diagrams"), "diagrams"];
  const folder = folders.find((each) => io.exists(each)) ?? dirname(file);
  return join(relative("", folder) || ".", name);
}

const LEAST_WIDTH = 640; // px
const MOST_WIDTH = 20_000; // px

function widthOf(text: string): number {
  const width = Number(text);
  if (!Number.isInteger(width) || width < LEAST_WIDTH || width > MOST_WIDTH)
    throw new UsageError(`--width takes a whole number of px from ${LEAST_WIDTH} to ${MOST_WIDTH}, e.g. --width 1360`);
  return width;
}
