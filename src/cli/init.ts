import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, Option } from "commander";
import { FileError, type Io } from "./io.ts";

/** What a first model can be made from: each a folder of `templates/`, with a model and the texts that it quotes. */
export const STARTS = ["incident", "negotiation", "case", "history"] as const;

export function registerInit(program: Command, io: Io): void {
  program
    .command("init")
    .description("write a first model with its texts, which checks clean, draws, and tells the format in comments")
    .argument("[folder]", "where to write; it is made when it is not there", ".")
    .addOption(new Option("--from <start>", "what kind of record it is").choices(STARTS).default("incident"))
    .option("--force", "write over files that are there")
    .addHelpText("after", "\nExamples:\n  demarche init outage\n  demarche init lease --from negotiation")
    .action((folder: string, options: { from: (typeof STARTS)[number]; force?: boolean }) => {
      const files = startFiles(options.from).map(({ name, text }) => ({ path: join(folder, name), text }));
      if (!options.force) refuseOverwriting(files, io);
      makeFolder(folder);
      for (const { path, text } of files) io.write(path, text);
      const model = join(folder, `${options.from}.yaml`);
      io.stdout(`${[...files.map(({ path }) => path), "", ...nextSteps(model)].join("\n")}\n`);
    });
}

/** The files of a start: its model and the texts beside it. */
export function startFiles(start: (typeof STARTS)[number]): { readonly name: string; readonly text: string }[] {
  const folder = fileURLToPath(new URL(`../../templates/${start}/`, import.meta.url));
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

function refuseOverwriting(files: readonly { readonly path: string }[], io: Io): void {
  const there = files.find(({ path }) => io.exists(path));
  if (there)
    throw new FileError(`${there.path} is there already; nothing was written`, "name another folder, or say --force");
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new FileError(`the folder ${folder} cannot be made`, "name another place");
  }
}

const nextSteps = (model: string): string[] => [
  "What to do next:",
  `  demarche check ${model}     what is wrong with it, with line and column`,
  `  demarche draw ${model}      the picture`,
  `  demarche serve ${model}     the model in a browser, drawn anew with each save`,
];
