import type { Command } from "commander";
import { type Model, nearestName } from "../model/index.ts";
import { formatInstant, type Statement, solveTime, type Timing } from "../time/index.ts";
import { type Io, UsageError } from "./io.ts";
import { requireModel } from "./load.ts";

export function registerWhen(program: Command, io: Io): void {
  program
    .command("when")
    .description("say when an event can have happened, and which statements prove it")
    .argument("<model>", "model file")
    .argument("<event>", "id of an event or period")
    .option("--json", "print the bounds as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche when seeds/hanoi/hanoi.yaml walk-out\n  demarche when seeds/checkout-outage/checkout-outage.yaml slow-query-found",
    )
    .action((file: string, id: string, options: { json?: boolean }) => {
      const loaded = requireModel(file, io);
      if (!loaded) return;
      const { model } = loaded;
      requireTimed(model, id);
      const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
      if (options.json) io.stdout(`${JSON.stringify(boundsData(timing, id), null, 2)}\n`);
      else io.stdout(`${boundsText(model, timing, id)}\n`);
    });
}

export function registerBetween(program: Command, io: Io): void {
  program
    .command("between")
    .description("say how two events stand to each other, and which statements prove it")
    .argument("<model>", "model file")
    .argument("<a>", "id of an event or period")
    .argument("<b>", "id of another")
    .option("--json", "print the relationship as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche between seeds/hanoi/hanoi.yaml offer walk-out\n  demarche between seeds/hanoi/hanoi.yaml bolton-arrives walk-out",
    )
    .action((file: string, a: string, b: string, options: { json?: boolean }) => {
      const loaded = requireModel(file, io);
      if (!loaded) return;
      const { model } = loaded;
      for (const id of [a, b]) requireTimed(model, id);
      const related = solveTime(model.timed, model.statements, { timezone: model.timezone }).relation(a, b);
      if (options.json)
        io.stdout(
          `${JSON.stringify({ a, b, relationship: related.relationship, witness: related.witness.map((statement) => statement.id) }, null, 2)}\n`,
        );
      else
        io.stdout(
          `${titleOf(model, a)}\n  ${WORDS[related.relationship]}\n${titleOf(model, b)}\n${chainText(model, related.witness)}`,
        );
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

function requireTimed(model: Model, id: string): void {
  const ids = model.timed.map((each) => each.id);
  if (ids.includes(id)) return;
  const nearest = nearestName(id, ids);
  throw new UsageError(
    `the model has no event or period ${id}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`,
  );
}

const titleOf = (model: Model, id: string): string =>
  [...model.events, ...model.periods].find((each) => each.id === id)?.title ?? id;
const finite = (at: number): string | null => (Number.isFinite(at) ? new Date(at).toISOString() : null);

function boundsData(timing: Timing, id: string) {
  const { start, end } = timing.bounds(id);
  const side = (name: "start" | "end", bounds: typeof start) => ({
    earliest: finite(bounds.earliest),
    latest: finite(bounds.latest),
    earliestBy: timing.proof(id, name, "earliest").map((statement) => statement.id),
    latestBy: timing.proof(id, name, "latest").map((statement) => statement.id),
  });
  return { id, start: side("start", start), end: side("end", end) };
}

function boundsText(model: Model, timing: Timing, id: string): string {
  const { start, end } = timing.bounds(id);
  const tell = (at: number) => formatInstant(at, { timezone: model.timezone });
  const bound = (words: string, at: number, side: "start" | "end", which: "earliest" | "latest") =>
    Number.isFinite(at)
      ? `${words} ${tell(at)}\n${chainText(model, timing.proof(id, side, which))}`
      : `${words}: nothing bounds it\n`;
  return `${titleOf(model, id)}\n\n${bound("not before", start.earliest, "start", "earliest")}\n${bound("not after", end.latest, "end", "latest")}`.trimEnd();
}

/** Statements as a numbered chain, each with its words and whose they are. */
function chainText(model: Model, chain: readonly Statement[]): string {
  return chain
    .map((statement, index) => {
      const says =
        statement.kind === "date"
          ? `${titleOf(model, statement.subject)}: ${statement.date}`
          : `${titleOf(model, statement.subject)} ${statement.relation} ${titleOf(model, statement.object)}`;
      const quote = statement.quote ?? statement.words;
      const account = model.accounts.find((each) => each.id === statement.account)?.name;
      const source = [account, statement.basis === "stated" ? undefined : statement.basis, statement.because].filter(
        (part) => part !== undefined,
      );
      return `  ${index + 1}. ${says}${quote === undefined ? "" : `, “${quote}”`}${source.length === 0 ? "" : ` (${source.join(", ")})`}\n`;
    })
    .join("");
}
