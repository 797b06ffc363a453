import type { Command } from "commander";
import { checkModel } from "../check/index.ts";
import { severityOf } from "../issue/index.ts";
import { checkEvidence } from "./evidence-files.ts";
import type { Io } from "./io.ts";
import { countIssues, type Loaded, loadModel } from "./load.ts";
import { createProgress } from "./progress.ts";
import { locateIssue, reportIssues } from "./report.ts";

export function registerCheck(program: Command, io: Io): void {
  program
    .command("check")
    .description("say what is wrong with a model, and what is worth knowing of its record")
    .argument("<model...>", "model files")
    .option("--allow-outside", "read source files outside the model's folder")
    .option("--json", "print the issues as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche check seeds/hanoi/hanoi.yaml\n  demarche check --json seeds/hanoi/hanoi.yaml",
    )
    .action((files: string[], options: { json?: boolean; allowOutside?: boolean }) => {
      const progress = createProgress(io);
      const checked = files.map((file, index) => {
        progress.tell(`model ${index + 1} of ${files.length}: ${file}`);
        return checkFile(file, io, options.allowOutside);
      });
      progress.end();
      const issues = checked.flatMap((each) => each.issues);
      if (options.json)
        io.stdout(
          `${JSON.stringify(
            checked.flatMap((each) => each.issues.map((issue) => locateIssue(issue, each.file, each.places))),
            null,
            2,
          )}\n`,
        );
      else for (const each of checked) io.stdout(summary(each, io));
      if (issues.some((issue) => severityOf(issue) === "error")) io.setExitCode(1);
    });
}

/** All issues of one file: of its shape, or else of the valid model, its evidence included. */
export function checkFile(file: string, io: Io, allowOutside = false): Loaded {
  const loaded = loadModel(file, io);
  if (!loaded.model) return loaded;
  return { ...loaded, issues: [...checkModel(loaded.model), ...checkEvidence(loaded.model, file, io, allowOutside)] };
}

function summary(loaded: Loaded, io: Io): string {
  const report = loaded.issues.length === 0 ? "" : `${reportIssues(loaded.issues, loaded, io.colour)}\n\n`;
  return `${report}${loaded.file}: ${countIssues(loaded.issues)}${loaded.model ? `; ${countOf(loaded.model.events, "event")}, ${countOf(loaded.model.accounts, "account")}, ${countOf(loaded.model.sources, "source")}` : ""}\n`;
}

const countOf = (list: readonly unknown[], what: string): string =>
  `${list.length} ${what}${list.length === 1 ? "" : "s"}`;
