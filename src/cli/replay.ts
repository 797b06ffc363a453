import type { Command } from "commander";
import { findErrors } from "../check/index.ts";
import type { Issue } from "../issue/index.ts";
import { type Model, nearestName } from "../model/index.ts";
import { solveTime } from "../time/index.ts";
import { type Io, UsageError } from "./io.ts";
import { countIssues, type Loaded, requireModel } from "./load.ts";
import { boundOf, type LogOptions, replayLogFile } from "./replay-log.ts";
import { recordText, replayOfRecord } from "./replay-record.ts";
import { reportIssues } from "./report.ts";

type Options = LogOptions & { readonly account?: string; readonly log?: string };

const gather = (value: string, before: readonly string[] = []): string[] => [...before, value];

export function registerReplay(program: Command, io: Io): void {
  program
    .command("replay")
    .description("replay the record, or a log, on the machine, and say where it first deviates")
    .argument("<model>", "model file")
    .option("-a, --account <id>", "only what one account tells, in the order that it states")
    .option("-l, --log <file>", "a log to replay: CSV, JSON or NDJSON; - reads it from the input")
    .option("--format <format>", "csv, json or ndjson; by default the file's ending or its first letter tells")
    .option("--delimiter <letter>", "what stands between fields of CSV; by default the header tells")
    .option("--trigger <column>", "column of the triggers")
    .option("--time <column>", "column of the times")
    .option("--id <column>", "column of the rows' ids")
    .option("--case <column>", "column that tells the runs of one log apart")
    .option(
      "-m, --map <value=TRIGGER>",
      "what a value of the log means; VALUE= leaves its rows out; may be repeated",
      gather,
    )
    .option("--map-file <file>", "the same for many values, as YAML or JSON")
    .option("--align", "the cheapest repair of every case that deviates; keeps all rows in memory")
    .option("--bound <nodes>", "how far a repair is looked for, 200000 by default")
    .option("--json", "print what was found as data")
    .addHelpText(
      "after",
      `
Exit codes: 0 it fits, 1 it deviates, 2 wrong command line, 4 unreadable.

Examples:
  demarche replay seeds/hanoi/hanoi.yaml
  demarche replay seeds/hanoi/hanoi.yaml --account north-koreans
  demarche replay seeds/checkout-outage/checkout-outage.yaml --log seeds/checkout-outage/duty-desk.csv --map restored=SWITCH_OVER
  printf 'event\\nOFFER\\nWALK_OUT\\n' | demarche replay seeds/hanoi/hanoi.yaml --log - --align`,
    )
    .action(async (file: string, options: Options) => {
      requireFitting(options);
      const loaded = requireModel(file, io);
      if (!loaded || hasFaults(loaded, options, io)) return;
      if (loaded.model.machine === undefined)
        throw new UsageError(
          "the model has no machine to replay on; demarche order MODEL tells the order of its events",
        );
      if (options.log !== undefined) return replayLogFile(loaded.model, { ...options, log: options.log }, io);
      replayModel(loaded, options, io);
    });
}

const LOG_ONLY = ["format", "delimiter", "trigger", "time", "id", "case", "map", "mapFile", "align"] as const;

/** Options that go together. */
function requireFitting(options: Options): void {
  if (options.log !== undefined) {
    if (options.account === undefined) return;
    throw new UsageError("--account tells whose record is replayed, and --log replays another; give one of them");
  }
  const alone = LOG_ONLY.find((name) => options[name] !== undefined);
  if (alone !== undefined)
    throw new UsageError(
      `--${alone === "mapFile" ? "map-file" : alone} tells how a log is read; name the log: --log FILE`,
    );
}

/** Faults that say themselves what a replay says better. */
const TOLD_HERE: readonly Issue["code"][] = ["record-refused", "branch-refused", "branch-misses", "trigger-unhandled"];

/** Prints the faults in whose presence a replay would mean nothing; a log needs a sound machine only. */
function hasFaults(loaded: Loaded & { readonly model: Model }, { log }: Options, io: Io): boolean {
  const faults = findErrors(loaded.model).filter(
    (issue) => !TOLD_HERE.includes(issue.code) && (log === undefined || issue.path[0] === "machine"),
  );
  if (faults.length === 0) return false;
  io.stderr(`${reportIssues(faults, loaded, io.colour)}\n\n${countIssues(faults)}\n`);
  io.setExitCode(1);
  return true;
}

function replayModel({ model }: { readonly model: Model }, options: Options, io: Io): void {
  const limit = boundOf(options);
  const told = options.account === undefined ? model : tellingOf(model, options.account);
  const timing = solveTime(told.timed, told.statements, { timezone: told.timezone });
  const found = replayOfRecord(told, timing, limit);
  if (options.json)
    io.stdout(`${JSON.stringify({ model: model.id, account: options.account, ...found.data }, null, 2)}\n`);
  else io.stdout(`${recordText(told, found, { colour: io.colour, account: options.account })}\n`);
  if (found.replay.stopped) io.setExitCode(1);
}

/** The model with what one account alone tells: the events that it asserts or believes to have happened, and their order. */
function tellingOf(model: Model, account: string): Model {
  const ids = model.accounts.map((each) => each.id);
  if (!ids.includes(account)) {
    const nearest = nearestName(account, ids);
    throw new UsageError(
      `--account: the model has no account ${account}; ${nearest === undefined ? `it has ${ids.join(", ")}` : `did you mean ${nearest}?`}`,
    );
  }
  const events = model.events.filter((event) =>
    event.claims.some(
      (claim) =>
        claim.account === account &&
        claim.modality === "actual" &&
        (claim.stance === "asserts" || claim.stance === "believes"),
    ),
  );
  const statements = model.statements.filter((each) => each.account === undefined || each.account === account);
  return { ...model, events, statements };
}
