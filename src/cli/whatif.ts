import type { Command } from "commander";
import pc from "picocolors";
import { type Stuck, type WhatIf, type WhatIfStep, whatIf } from "../machine/index.ts";
import { type Model, nearestName } from "../model/index.ts";
import { type Io, UsageError } from "./io.ts";
import { requireSound } from "./load.ts";
import { countOf, stateOf, tellConfigurations } from "./paths.ts";
import { createProgress } from "./progress.ts";
import { titleOf } from "./step-view.ts";
import { accountName, eventTitle, outcomeWords, quoted, wrapLabelled } from "./telling-words.ts";

type Options = { readonly from: string; readonly reach: string; readonly limit: string; readonly json?: boolean };

export function registerWhatif(program: Command, io: Io): void {
  program
    .command("whatif")
    .description("what could have happened instead: from before an event of the record, the ways to a state")
    .argument("<model>", "model file")
    .requiredOption("--from <event>", "the event of the record before which the way begins")
    .requiredOption("--reach <state>", "the state to reach, by its path from the root")
    .option("--limit <n>", "ways printed", "5")
    .option("--json", "print the ways as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche whatif seeds/hanoi/hanoi.yaml --from more-than-that --reach bargain.deal\n  demarche whatif seeds/checkout-outage/checkout-outage.yaml --from approval-asked --reach fix.deployed",
    )
    .action((file: string, options: Options) => {
      const limit = countOf("--limit", options.limit);
      const loaded = requireSound(file, io);
      if (!loaded) return;
      const { model } = loaded;
      const asked = { from: eventOf(model, options.from), reach: stateOf("--reach", model, options.reach) };
      const progress = createProgress(io);
      const found = whatIf(model, asked, { limit, onProgress: tellConfigurations(progress) });
      progress.end();
      io.stdout(options.json ? `${JSON.stringify(asData(found), null, 2)}\n` : whatIfText(model, found, io));
    });
}

function eventOf(model: Model, id: string): string {
  const moving = model.events.filter(({ trigger, modality }) => trigger !== undefined && modality === "actual");
  if (moving.some((event) => event.id === id)) return id;
  const ids = moving.map((event) => event.id);
  const nearest = nearestName(id, ids);
  throw new UsageError(
    `--from: ${id} is no event that moves the machine; ${nearest === undefined ? `those are ${ids.join(", ")}` : `did you mean ${nearest}?`}`,
  );
}

const asData = ({ start, paths, ...rest }: WhatIf) => ({
  ...rest,
  states: start.states,
  context: start.context,
  paths: paths.map(({ steps, run }) => ({ steps, states: run.states, context: run.context })),
});

function whatIfText(model: Model, found: WhatIf, io: Io): string {
  const paint = pc.createColors(io.colour);
  const columns = Math.min(io.columns, 80);
  const indented = (text: string, indent: number): string[] => wrapLabelled("", [text], { columns, indent });
  const head = `Before ${eventTitle(model, found.from)}: ways to ${outcomeWords(model, found.reach)}`;
  const lines = [
    ...wrapLabelled("", [head], { columns, indent: 0 }).map((line) => paint.bold(line)),
    ...found.paths.flatMap(({ steps }, index) => [
      "",
      paint.bold(`${index + 1}  ${steps.length === 1 ? "1 step" : `${steps.length} steps`}`),
      ...steps.flatMap((step) => stepLines(model, step, indented)),
    ]),
    "",
    ...(found.stuck ? stuckLines(model, found.reach, found.stuck, indented) : [END[found.ended]]),
  ];
  return `${lines.join("\n")}\n`;
}

const END = {
  all: "There is no other way that needs all its steps.",
  asked: "There are more; --limit shows them.",
  effort: "There may be more; the search was given up.",
  limit: "There may be more; not every configuration was looked at.",
} as const;

type Indented = (text: string, indent: number) => string[];

function stepLines(model: Model, step: WhatIfStep, indented: Indented): string[] {
  const title = step.event === undefined ? titleOf(model, step.trigger) : eventTitle(model, step.event);
  const foreseen = step.foreseen.map(
    ({ account, quote, stance }) =>
      `${accountName(model, account)} (${stance} that it could)${quote === undefined ? "" : `: ${quoted(quote.exact)}`}`,
  );
  return [
    ...indented(`${step.trigger}${title === "" ? "" : `  ${title}`}`, 3),
    ...step.changes.flatMap(({ from, to }) => indented(`${outcomeWords(model, from)} → ${outcomeWords(model, to)}`, 5)),
    ...indented(kindWords(model, step), 5),
    ...step.departs.flatMap(({ account, quote }) =>
      indented(`${accountName(model, account)}${quote === undefined ? "" : `: ${quoted(quote.exact)}`}`, 7),
    ),
    ...step.before.flatMap((delay) => indented(`earlier than the record dates it: by then ${delay} has run out`, 5)),
    ...foreseen.flatMap((text) => indented(text, 5)),
  ];
}

function kindWords(model: Model, { kind, departs, ...step }: WhatIfStep): string {
  const unclaimed = departs.length === 0 ? ", of which no account tells" : "";
  const instead =
    step.instead === undefined
      ? "from the record, which tells nothing more of it"
      : `from “${eventTitle(model, step.instead)}”${unclaimed}`;
  switch (kind) {
    case "agrees":
      return "agrees with the record";
    case "early":
      return `earlier than the record has it, departing ${instead}`;
    case "departs":
      return `departs ${instead}`;
  }
}

function stuckLines(model: Model, reach: string, stuck: Stuck, indented: Indented): string[] {
  const words = (paths: readonly string[]): string => paths.map((path) => outcomeWords(model, path)).join(", ");
  return [
    ...indented(`No way leads to ${outcomeWords(model, reach)}.`, 0),
    ...indented(`It stands in ${words(stuck.at)}.`, 2),
    ...indented(
      stuck.canReach.length === 0 ? "It can go nowhere from there." : `It can still come to ${words(stuck.canReach)}.`,
      2,
    ),
    ...stuck.wouldLead.flatMap((lead) =>
      indented(`${lead.trigger} would lead there from ${words([lead.state])}, ${leadWords(lead)}.`, 2),
    ),
    ...(stuck.wouldLead.length === 0 ? indented("No trigger of the machine leads there directly.", 2) : []),
  ];
}

function leadWords({ reason }: Stuck["wouldLead"][number]): string {
  switch (reason.kind) {
    case "unreached":
      return "which can no longer be reached";
    case "guard":
      return `which ${reason.path.length === 0 ? "is active" : `is reached by ${reason.path.join(", ")}`}, but its condition fails there: ${reason.because}`;
    case "shadowed":
      return "where another transition answers first";
  }
}
