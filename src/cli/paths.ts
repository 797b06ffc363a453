import type { Command } from "commander";
import pc from "picocolors";
import { allStates, explorePaths, type PathReport, type PathsEnd, simplePaths } from "../machine/index.ts";
import { type Model, nearestName } from "../model/index.ts";
import { type Io, UsageError } from "./io.ts";
import { requireSound } from "./load.ts";
import { createProgress, type Progress } from "./progress.ts";
import { outcomeWords, wrapLabelled } from "./telling-words.ts";

type Options = {
  readonly to?: string;
  readonly limit: string;
  readonly configurations: string;
  readonly json?: boolean;
};

export function registerPaths(program: Command, io: Io): void {
  program
    .command("paths")
    .description("look at all that can happen: states never entered, dead ends, choices; or the paths to one state")
    .argument("<model>", "model file")
    .option("--to <state>", "only the paths to this state, by its path from the root, shortest first")
    .option("--limit <n>", "paths printed", "10")
    .option("--configurations <n>", "configurations looked at", "100000")
    .option("--json", "print what was found as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche paths seeds/checkout-outage/checkout-outage.yaml\n  demarche paths seeds/hanoi/hanoi.yaml --to bargain.deal --limit 3",
    )
    .action((file: string, options: Options) => {
      const limit = countOf("--limit", options.limit);
      const configurations = countOf("--configurations", options.configurations);
      const loaded = requireSound(file, io);
      if (!loaded) return;
      const { model } = loaded;
      const progress = createProgress(io);
      const space = { limit: configurations, onProgress: tellConfigurations(progress) };
      if (options.to === undefined) {
        const report = explorePaths(model, space);
        progress.end();
        io.stdout(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(model, report, io));
        return;
      }
      const found = takePaths(simplePaths(model, stateOf("--to", model, options.to), space), limit);
      progress.end();
      io.stdout(options.json ? `${JSON.stringify(found, null, 2)}\n` : pathsText(model, options.to, found, io));
    });
}

/** What a search tells of itself while it looks. */
export const tellConfigurations =
  (progress: Progress) =>
  (known: number): void =>
    progress.tell(`${known.toLocaleString("en")} configurations looked at`);

/** A whole number from 1 on the command line. */
export function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < 1)
    throw new UsageError(`${option} takes a whole number from 1, e.g. ${option} 5; it was given ${text}`);
  return count;
}

/** A state named on the command line by its path from the root. */
export function stateOf(option: string, model: Model, state: string): string {
  const states = allStates(model.machine).map(({ path }) => path);
  if (states.includes(state)) return state;
  const nearest = nearestName(state, states) ?? states.find((path) => path.endsWith(`.${state}`));
  throw new UsageError(
    `${option}: the machine has no state ${state}; ${nearest === undefined ? `its states are ${states.join(", ")}` : `did you mean ${nearest}?`}`,
  );
}

type Found = { readonly paths: readonly (readonly string[])[]; readonly ended: PathsEnd["ended"] | "asked" };

/** `asked`: as many as were wanted, and there is at least one more. */
function takePaths(found: Generator<readonly string[], PathsEnd, void>, limit: number): Found {
  const paths: (readonly string[])[] = [];
  for (let next = found.next(); ; next = found.next()) {
    if (next.done) return { paths, ended: next.value.ended };
    if (paths.length === limit) return { paths, ended: "asked" };
    paths.push(next.value);
  }
}

function pathsText(model: Model, to: string, { paths, ended }: Found, io: Io): string {
  const paint = pc.createColors(io.colour);
  const columns = Math.min(io.columns, 80);
  const lines = paths.flatMap((path, index) =>
    wrapLabelled(`  ${String(index + 1).padStart(3)}`, [path.join(", ") || "it is active at the start"], {
      columns,
      indent: 7,
    }),
  );
  const count = paths.length === 0 ? "No path" : paths.length === 1 ? "1 path" : `${paths.length} paths`;
  const head = `${count} to ${outcomeWords(model, to)} (${to})`;
  return `${[paint.bold(head), ...lines, END[paths.length === 0 && ended === "all" ? "none" : ended]].join("\n")}\n`;
}

const END = {
  all: "These are all the paths that pass no configuration twice.",
  none: "Nothing leads there.",
  asked: "There are more; --limit shows them.",
  effort: "There may be more; the search was given up.",
  limit: "There may be more; not every configuration was looked at (--configurations).",
} as const;

const number = (count: number): string => count.toLocaleString("en");

function reportText(model: Model, report: PathReport, io: Io): string {
  const { configurations, steps, isComplete, reachable, unreachable, neverHolding, unusedTriggers } = report;
  const paint = pc.createColors(io.colour);
  const columns = Math.min(io.columns, 80);
  const rows = (label: string, texts: readonly string[]): string[] =>
    wrapLabelled(label, texts.length === 0 ? ["none"] : texts, { columns, indent: 24 });
  const looked = isComplete ? "all that there are" : "the first ones only; what follows holds of these";
  return `${[
    paint.bold(model.title),
    ...rows("configurations", [`${number(configurations)}, ${looked}`]),
    ...rows("steps between them", [number(steps)]),
    ...rows("states entered", [`${reachable.length} of ${reachable.length + unreachable.length}`]),
    ...rows("states never entered", unreachable),
    ...rows("dead ends", deadEndWords(model, report)),
    ...rows("two transitions legal", report.choices.map(choiceWords)),
    ...rows(
      "conditions never true",
      neverHolding.map(
        ({ state, trigger, guard, reason }) =>
          `${state || "the machine"} on ${trigger}: ${guard}${reason === undefined ? "; its state is never active" : ` (${reason})`}`,
      ),
    ),
    ...rows("triggers never accepted", unusedTriggers),
  ].join("\n")}\n`;
}

function deadEndWords(model: Model, { deadEnds: { count, nearest } }: PathReport): string[] {
  if (!nearest) return [];
  return [
    `${number(count)} ${count === 1 ? "configuration" : "configurations"} in which nothing is legal and the machine has not ended`,
    `the nearest: ${nearest.states.map((state) => outcomeWords(model, state)).join("; ")}`,
    `by ${nearest.path.join(", ") || "the start itself"}`,
  ];
}

const choiceWords = ({ state, trigger, transitions: [first, second], path }: PathReport["choices"][number]): string =>
  `${state || "the machine"} on ${trigger}: the conditions of its transitions ${first + 1} and ${second + 1} both hold, and the first is taken; by ${path.join(", ") || "the start itself"}`;
