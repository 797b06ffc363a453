import type { Command } from "commander";
import { type Io, UsageError } from "./io.ts";
import { requireModel } from "./load.ts";
import {
  chainOf,
  namingOf,
  statementsData,
  type TimingOptions,
  timingOfModel,
  withTiming,
  wrapText,
} from "./timing.ts";
import { requireTimed } from "./when.ts";

export function registerBetween(program: Command, io: Io): void {
  withTiming(program.command("between"))
    .description("say how two events stand to each other, and which statements prove it")
    .argument("<model>", "model file")
    .argument("<a>", "id of an event or period")
    .argument("<b>", "id of another")
    .option("--json", "print the relationship as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche between seeds/hanoi/hanoi.yaml offer walk-out\n  demarche between seeds/hanoi/hanoi.yaml bolton-arrives walk-out",
    )
    .action((file: string, a: string, b: string, options: TimingOptions & { json?: boolean }) => {
      const loaded = requireModel(file, io);
      if (!loaded) return;
      const { model, places } = loaded;
      for (const id of [a, b]) requireTimed(model, id);
      if (a === b) throw new UsageError("name two events: an event stands in no order to itself");
      const { relationship, witness } = timingOfModel(model, options).relation(a, b);
      const naming = namingOf(model);
      const statements = statementsData(witness, naming, places);
      const data = { a, b, relationship, witness: witness.map((statement) => statement.id), statements };
      if (options.json) return io.stdout(`${JSON.stringify(data, null, 2)}\n`);
      const said = `${naming.title(a)}\n  ${WORDS[relationship]}\n${naming.title(b)}`;
      io.stdout(`${wrapText(`${said}${chainOf(witness, naming, places)}`, io.columns)}\n`);
    });
}

const WORDS = {
  before: "is before",
  after: "is after",
  beforeOrSame: "is before or at the same time as",
  sameOrAfter: "is at the same time as or after",
  same: "is at the same time as",
  during: "is during",
  contains: "is around",
  overlaps: "overlaps the start of",
  overlappedBy: "overlaps the end of",
  notStated: "stands in no stated order to",
} as const;
