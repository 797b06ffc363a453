import { basename } from "node:path";
import type { Command } from "commander";
import { parse } from "yaml";
import { typesModule } from "../model/index.ts";
import type { Io } from "./io.ts";
import { requireModel } from "./load.ts";

export function registerTypes(program: Command, io: Io): void {
  program
    .command("types")
    .description("write a model as a TypeScript module, so that its triggers and states are types")
    .argument("<model>", "model file")
    .option("-o, --output <file>", "where to write; - for standard output; by default beside the model")
    .option("--import <name>", "where the module imports defineModel from", "demarche")
    .option("--check", "write nothing; exit with 3 when the module on disk is not what would be written")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche types seeds/hanoi/hanoi.yaml\n  demarche types seeds/hanoi/hanoi.yaml -o -",
    )
    .action((file: string, options: { output?: string; import: string; check?: boolean }) => {
      const loaded = requireModel(file, io);
      if (!loaded) return;
      const text = typesModule(parse(loaded.text), {
        name: loaded.model.id,
        source: basename(file),
        from: options.import,
      });
      const output = options.output ?? file.replace(/\.(ya?ml|json)$/i, "").concat(".ts");
      if (options.check) {
        const current = io.exists(output) && io.read(output) === text;
        if (!current) io.setExitCode(3);
        io.stderr(current ? "" : `${output} is stale; write it again without --check\n`);
      } else if (output === "-") io.stdout(text);
      else {
        io.write(output, text);
        io.stdout(`${output}\n`);
      }
    });
}
