import type { Command } from "commander";
import type { Model } from "../model/index.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./io.ts";
import { requireSound } from "./load.ts";
import type { Evidence } from "./step-evidence.ts";
import type { Form } from "./step-piped.ts";

type Options = { readonly triggers?: string; readonly json?: boolean; readonly ndjson?: boolean };

export function registerStep(program: Command, io: Io): void {
  program
    .command("step")
    .description("step through the states of a model in the terminal, or by lines that are piped in")
    .argument("<model>", "model file")
    .option("-t, --triggers <list>", "triggers to step through, separated by commas; the run is printed as text")
    .option("--json", "print the run as data, and what else was asked for")
    .option("--ndjson", "answer each line that is piped in by one line of JSON, as it comes")
    .addHelpText("after", HELP)
    .action(async (file: string, options: Options) => {
      if (options.json && options.ndjson)
        throw new UsageError("--json and --ndjson are two forms of one answer: give one of them");
      const loaded = requireSound(file, io);
      if (loaded) await step(loaded.model, { ...options, file }, io);
    });
}

const HELP = `
Lines that are piped in are carried out one by one, up to the end, quit, or the
first that cannot be carried out. A line is one of these:
  TRIGGER …     take one trigger or more, with spaces or commas between them
  next          take what the record tells next
  undo          take back the last step
  go N          go to a step: a number, start or end
  restart       start again
  what-if       leave the record here
  come-back     come back to where the record was left
  stands        where things stand
  legal         what is legal here
  refused       what is not, and why
  can TRIGGER   whether a trigger is legal here, or why not
  diff [N [M]]  what differs from step N to step M
  evidence      who says so, in which words, and whether they were verified
  way           the triggers taken so far
  help, quit, and # before a remark
A refused trigger, or a step that is not there, ends it with exit code 1; a line
that is none of these with exit code 2.

Examples:
  demarche step seeds/hanoi/hanoi.yaml
  demarche step seeds/hanoi/hanoi.yaml --triggers OFFER,CONFIRM,DEMAND_MORE,WALK_OUT
  printf 'OFFER\\nCONFIRM\\nundo\\nrefused\\n' | demarche step seeds/hanoi/hanoi.yaml`;

async function step(model: Model, options: Options & { readonly file: string }, io: Io): Promise<void> {
  const { triggers, json, ndjson } = options;
  const [{ openSession }, { readEvidence }] = await Promise.all([
    import("./step-screen.ts"),
    import("./step-evidence.ts"),
  ]);
  const session = openSession(
    model,
    late(() => readEvidence(model, options.file, io)),
  );
  if (io.isTerminal && triggers === undefined && !json && !ndjson) {
    const { stepInTerminal } = await import("./step-terminal.ts");
    await stepInTerminal(session, io);
    return;
  }
  const { stepByLines } = await import("./step-piped.ts");
  const form: Form = json ? "json" : ndjson ? "ndjson" : "text";
  await stepByLines(session, { form, triggers }, io);
}

/** Looked for when it is first asked for. */
function late(read: () => Evidence): Evidence {
  let evidence: Evidence | undefined;
  return (claim) => {
    evidence ??= read();
    return evidence(claim);
  };
}
