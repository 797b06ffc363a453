import type { Command } from "commander";
import { stringify } from "yaml";
import { readXstateJson, toXstateJson } from "../formats/index.ts";
import { describeIssue, type Issue } from "../issue/index.ts";
import type { Io } from "./io.ts";
import { requireSound } from "./load.ts";
import { readInput } from "./piped.ts";

export function registerExport(program: Command, io: Io): void {
  program
    .command("export")
    .description("write a model's machine as the JSON that XState's tools read")
    .argument("<model>", "model file")
    .option("-o, --output <file>", "where to write; - for standard output", "-")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche export seeds/hanoi/hanoi.yaml\n  demarche export seeds/snapback/snapback.yaml -o -",
    )
    .action((file: string, options: { output: string }) => {
      const loaded = requireSound(file, io);
      if (!loaded) return;
      const text = `${JSON.stringify(toXstateJson(loaded.model), null, 2)}\n`;
      if (options.output === "-") io.stdout(text);
      else io.write(options.output, text);
    });
}

export function registerImport(program: Command, io: Io): void {
  program
    .command("import")
    .description("read a machine from XState's JSON and print it as the machine of a model file")
    .argument("<file>", "JSON file, as demarche export writes it or as XState's tools do; - for standard input")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche export seeds/hanoi/hanoi.yaml -o machine.json && demarche import machine.json\n  demarche export seeds/snapback/snapback.yaml | demarche import -",
    )
    .action(async (file: string) => {
      const text = file === "-" ? await readInput(io.stdin) : io.read(file);
      const reading = readXstateJson(readJson(text));
      if (reading.ok) io.stdout(stringify({ machine: reading.machine }));
      else refuse(file === "-" ? "the input" : file, reading.issues, io);
    });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // reported as what it is: no machine configuration
    throw error;
  }
}

function refuse(file: string, issues: readonly Issue[], io: Io): void {
  for (const issue of issues) {
    const { message, advice } = describeIssue(issue);
    io.stderr(`${file}: ${issue.path.join(".") || "the file"}: ${message}\n    ${advice}\n`);
  }
  io.setExitCode(1);
}
