import type { Command } from "commander";
import { type Model, nearestName } from "../model/index.ts";
import { type Alternatives, formatInstant, type Naming, type Statement, saying, type Timing } from "../time/index.ts";
import { type Io, UsageError } from "./io.ts";
import { type Loaded, requireModel } from "./load.ts";
import {
  chainOf,
  namingOf,
  statementsData,
  type TimingOptions,
  timingOfModel,
  withTiming,
  wrapText,
} from "./timing.ts";

type Options = TimingOptions & { readonly json?: boolean };

export function registerWhen(program: Command, io: Io): void {
  withTiming(program.command("when"))
    .description("say when an event can have happened, and which statements prove it")
    .argument("<model>", "model file")
    .argument("<event>", "id of an event or period")
    .option("--json", "print the bounds as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche when seeds/hanoi/hanoi.yaml walk-out\n  demarche when seeds/checkout-outage/checkout-outage.yaml slow-query-found",
    )
    .action((file: string, id: string, options: Options) => {
      const loaded = requireModel(file, io);
      if (!loaded) return;
      requireTimed(loaded.model, id);
      const asked = { ...loaded, id, timing: timingOfModel(loaded.model, options), naming: namingOf(loaded.model) };
      if (options.json) io.stdout(`${JSON.stringify(boundsData(asked), null, 2)}\n`);
      else io.stdout(`${wrapText(boundsText(asked), io.columns)}\n`);
    });
}

/** One event or period of a model that is asked about. */
type Asked = Loaded & {
  readonly model: Model;
  readonly id: string;
  readonly timing: Timing;
  readonly naming: Naming;
};

/** The event of a command line; a UsageError with the nearest name where there is none. */
export function requireTimed(model: Model, id: string): void {
  const ids = model.timed.map((each) => each.id);
  if (ids.includes(id)) return;
  const nearest = nearestName(id, ids);
  throw new UsageError(
    `the model has no event or period ${id}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`,
  );
}

const finite = (at: number): string | null =>
  Number.isFinite(at) ? (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : `${at} ms`) : null;

function boundsData({ id, timing, naming, places }: Asked) {
  const { start, end } = timing.bounds(id);
  const told: Statement[] = [];
  const idsOf = (statements: readonly Statement[]): string[] => {
    told.push(...statements);
    return statements.map((statement) => statement.id);
  };
  const side = (name: "start" | "end", bounds: typeof start) => ({
    earliest: finite(bounds.earliest),
    latest: finite(bounds.latest),
    earliestBy: idsOf(timing.proof(id, name, "earliest")),
    latestBy: idsOf(timing.proof(id, name, "latest")),
  });
  const own = (statements: readonly Statement[]) => idsOf(statements.filter(({ subject }) => subject === id));
  const data = {
    id,
    start: side("start", start),
    end: side("end", end),
    uncertain: own(timing.uncertain),
    leftOut: own(timing.relaxed),
    alternatives: alternativesFor(timing, id).map(({ statement, tried, members }) => ({
      statement: idsOf([statement])[0],
      tried,
      members: members.map(({ edtf, survives, ruledOutBy }) => ({ edtf, survives, ruledOutBy: idsOf(ruledOutBy) })),
    })),
  };
  return { ...data, statements: statementsData(told, naming, places) };
}

const alternativesFor = (timing: Timing, id: string): Alternatives[] =>
  timing.alternatives().filter(({ statement }) => statement.subject === id);

function boundsText(asked: Asked): string {
  const { id, timing, naming } = asked;
  const parts = [
    naming.title(id),
    ...pointsText(asked),
    ...alternativesFor(timing, id).map((each) => alternativesText(each, asked)),
    listText(
      "Marked uncertain, so what is marked counts only with --assume uncertain:",
      timing.uncertain.filter(({ subject }) => subject === id),
      asked,
    ),
    listText(
      "Left out, since it contradicts what is more certain (demarche check tells):",
      timing.relaxed.filter(({ subject }) => subject === id),
      asked,
    ),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The bounds of an instant; of a span those of its start and its end apart. */
function pointsText(asked: Asked): string[] {
  const { id, timing, model } = asked;
  const { start, end } = timing.bounds(id);
  const isSpan = model.timed.find((each) => each.id === id)?.extent === "span";
  const bound = (side: "start" | "end", which: "earliest" | "latest"): string => {
    const at = { start, end }[side][which];
    const verb = isSpan ? { start: "Starts", end: "Ends" }[side] : "Not";
    const words = which === "earliest" ? "before" : "after";
    const head = isSpan ? `${verb} not ${words}` : `${verb} ${words}`;
    if (!Number.isFinite(at)) return `${head}: nothing bounds it`;
    return `${head} ${formatInstant(at, { timezone: model.timezone })}${chainOf(timing.proof(id, side, which), asked.naming, asked.places)}`;
  };
  return isSpan
    ? [bound("start", "earliest"), bound("start", "latest"), bound("end", "earliest"), bound("end", "latest")]
    : [bound("start", "earliest"), bound("end", "latest")];
}

function alternativesText({ statement, tried, members }: Alternatives, { naming, places }: Asked): string {
  const head = `One of several: ${saying(statement, naming)}`;
  if (!tried) return `${head}\n  - too many combinations to try; all between counts as possible`;
  const lines = members.map(({ edtf, survives, ruledOutBy }) => {
    if (survives) return `  - ${edtf} is possible`;
    const chain = chainOf(ruledOutBy, naming, places).replaceAll("\n", "\n  ");
    return `  - ${edtf} is ruled out${chain === "" ? " by the other dates that are one of several" : `:${chain}`}`;
  });
  return [head, ...lines].join("\n");
}

const listText = (head: string, statements: readonly Statement[], { naming, places }: Asked): string =>
  statements.length === 0 ? "" : `${head}${chainOf(statements, naming, places)}`;
