import type { Command } from "commander";
import { momentsAlong, type Run, startRun } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import type { Io } from "./io.ts";
import { requireSound } from "./load.ts";
import { readPiped } from "./piped.ts";
import { legalNow, refusedNow, stepView } from "./step-view.ts";

type Options = { readonly triggers?: string; readonly json?: boolean };

export function registerStep(program: Command, io: Io): void {
  program
    .command("step")
    .description("step through the states of a model in the terminal")
    .argument("<model>", "model file")
    .option("-t, --triggers <list>", "triggers to step through, separated by commas; the run is printed as text")
    .option("--json", "print the run as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche step seeds/hanoi/hanoi.yaml\n  demarche step seeds/hanoi/hanoi.yaml --triggers OFFER,CONFIRM,DEMAND_MORE,WALK_OUT\n  printf 'OFFER\\nCONFIRM\\n' | demarche step seeds/hanoi/hanoi.yaml",
    )
    .action(async (file: string, options: Options) => {
      const loaded = requireSound(file, io);
      if (!loaded) return;
      const { model } = loaded;
      if (io.isTerminal && options.triggers === undefined && !options.json) {
        const [{ stepInTerminal }, { openSession }, { readEvidence }] = await Promise.all([
          import("./step-terminal.ts"),
          import("./step-screen.ts"),
          import("./step-evidence.ts"),
        ]);
        await stepInTerminal(openSession(model, readEvidence(model, file, io)), io);
      } else printRun(model, { ...options, triggers: options.triggers ?? (await readPiped(io.stdin)) }, io);
    });
}

/** A trigger; the name of a delay has spaces in it: `clock.running after P30D`. */
const ONE = /(?:[^\s,]+ )?after P[^\s,]+|[^\s,]+/g;

/** The run of the triggers, with spaces, line ends or commas between them; a refusal ends it with exit code 1. */
function printRun(model: Model, options: Options, io: Io): void {
  const triggers = (options.triggers ?? "").match(ONE) ?? [];
  const momentOf = momentsAlong(model);
  const runs: Run[] = [startRun(model)];
  let refusal: ReturnType<Run["refused"]>[number] | undefined;
  for (const trigger of triggers) {
    const run = runs.at(-1) as Run; // the list is never empty
    const attempt = run.attempt(trigger, momentOf(run, trigger));
    if (attempt.ok) runs.push(attempt.run);
    else refusal = attempt.refusal;
    if (refusal) break;
  }
  if (options.json)
    io.stdout(
      `${JSON.stringify({ model: model.id, steps: runs.map((run) => asData(model, run)), refusal }, null, 2)}\n`,
    );
  else
    io.stdout(
      `${runs.map((run, index) => stepView(model, run, { colour: io.colour, columns: 80, refused: index === runs.length - 1 })).join("\n\n")}\n`,
    );
  if (refusal === undefined) return;
  if (!options.json)
    io.stderr(
      `\n${refusal.trigger} is refused: ${refusal.reason}.\n    legal now: ${refusal.legal.join(", ") || "nothing"}\n`,
    );
  io.setExitCode(1);
}

const asData = (model: Model, run: Run) => ({
  trigger: run.history.at(-1)?.trigger,
  changes: run.history.at(-1)?.changes ?? [],
  states: run.states,
  context: run.context,
  legal: legalNow(model, run),
  refused: refusedNow(model, run).map(({ trigger, reason }) => ({ trigger, reason })),
});
