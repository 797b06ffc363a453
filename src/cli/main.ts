import { Command, CommanderError } from "commander";
import { registerAccounts } from "./accounts.ts";
import { registerBetween } from "./between.ts";
import { registerCheck } from "./check.ts";
import { registerCompletion } from "./completion.ts";
import { registerCoverage } from "./coverage.ts";
import { registerDate } from "./date.ts";
import { registerDraw } from "./draw.ts";
import { registerExplain } from "./explain/command.ts";
import { registerInit } from "./init.ts";
import { FileError, type Io, UsageError } from "./io.ts";
import { registerExport, registerImport } from "./machine-json.ts";
import { registerOrder } from "./order.ts";
import { registerPaths } from "./paths.ts";
import { registerRead } from "./read.ts";
import { registerReplay } from "./replay.ts";
import { registerServe } from "./serve.ts";
import { registerStep } from "./step.ts";
import { registerTypes } from "./types.ts";
import { registerVerify } from "./verify.ts";
import { registerWhatif } from "./whatif.ts";
import { registerWhen } from "./when.ts";
import { registerReport } from "./write-report.ts";

/** Filled in by the build from package.json. */
declare const DEMARCHE_VERSION: string;

/** Runs one command line; every way out sets the exit code, none prints a stack. */
export async function main(args: readonly string[], io: Io): Promise<void> {
  const program = programOf(io);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    fail(error, io);
  }
}

const REGISTER = [
  registerInit,
  registerCheck,
  registerDraw,
  registerRead,
  registerServe,
  registerReport,
  registerVerify,
  registerCoverage,
  registerStep,
  registerReplay,
  registerAccounts,
  registerPaths,
  registerWhatif,
  registerOrder,
  registerWhen,
  registerBetween,
  registerDate,
  registerTypes,
  registerExport,
  registerImport,
  registerExplain,
  registerCompletion,
];

function programOf(io: Io): Command {
  const program = new Command("demarche")
    .description("Model a contested sequence of events: check it against its sources, step through it, draw it.")
    .version(typeof DEMARCHE_VERSION === "string" ? DEMARCHE_VERSION : "0.0.0", "-V, --version", "print the version")
    .helpOption("-h, --help", "say how a command is called")
    .helpCommand("help [command]", "say how a command is called")
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit codes: 0 well, 1 faults in the model, 2 wrong command line, 3 stale output, 4 a file could not be read or written.",
    );
  for (const register of REGISTER) register(program, io);
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  return program;
}

function fail(error: unknown, io: Io): void {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) io.setExitCode(2);
    return;
  }
  if (error instanceof UsageError) {
    io.stderr(`${error.message}\n`);
    io.setExitCode(2);
    return;
  }
  if (error instanceof FileError) {
    io.stderr(`${error.message}\n    ${error.advice}\n`);
    io.setExitCode(4);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr(
    `demarche failed: ${message}\n    this is a fault of the program; please report it with the model it was given\n`,
  );
  io.setExitCode(1);
}
