import { Command, CommanderError } from "commander";
import { FileError, type Io, UsageError } from "./io.ts";

/** Filled in by the build from package.json. */
declare const DEMARCHE_VERSION: string;

/** Runs one command line; every way out sets the exit code, none prints a stack. */
export async function main(args: readonly string[], io: Io): Promise<void> {
  try {
    const program = await programOf(args[0] ?? "", io);
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    fail(error, io);
  }
}

type Register = (program: Command, io: Io) => void;

/** Each command by its name, in the order in which help lists them; what it needs is loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  init: async () => (await import("./init.ts")).registerInit,
  check: async () => (await import("./check.ts")).registerCheck,
  draw: async () => (await import("./draw.ts")).registerDraw,
  read: async () => (await import("./read.ts")).registerRead,
  serve: async () => (await import("./serve.ts")).registerServe,
  report: async () => (await import("./write-report.ts")).registerReport,
  verify: async () => (await import("./verify.ts")).registerVerify,
  coverage: async () => (await import("./coverage.ts")).registerCoverage,
  step: async () => (await import("./step.ts")).registerStep,
  replay: async () => (await import("./replay.ts")).registerReplay,
  accounts: async () => (await import("./accounts.ts")).registerAccounts,
  paths: async () => (await import("./paths.ts")).registerPaths,
  whatif: async () => (await import("./whatif.ts")).registerWhatif,
  order: async () => (await import("./order.ts")).registerOrder,
  when: async () => (await import("./when.ts")).registerWhen,
  between: async () => (await import("./between.ts")).registerBetween,
  date: async () => (await import("./date.ts")).registerDate,
  types: async () => (await import("./types.ts")).registerTypes,
  export: async () => (await import("./machine-json.ts")).registerExport,
  import: async () => (await import("./machine-json.ts")).registerImport,
  explain: async () => (await import("./explain/command.ts")).registerExplain,
  completion: async () => (await import("./completion.ts")).registerCompletion,
};

/** The program with the command that is called, or with all where none is. */
async function programOf(called: string, io: Io): Promise<Command> {
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
  const names = Object.hasOwn(COMMANDS, called) ? [called] : Object.keys(COMMANDS);
  for (const name of names) (await COMMANDS[name]?.())?.(program, io);
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
