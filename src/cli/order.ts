import type { Command } from "commander";
import type { Model } from "../model/index.ts";
import { type OrderEdge, solveTime, type Timing } from "../time/index.ts";
import { type Io, UsageError } from "./io.ts";
import { requireModel } from "./load.ts";

type Options = { readonly account?: string; readonly context?: boolean; readonly json?: boolean };

export function registerOrder(program: Command, io: Io): void {
  program
    .command("order")
    .description("say which order the accounts state: islands, chains and their words")
    .argument("<model>", "model file")
    .option("-a, --account <id>", "only what one account states")
    .option("--context", "with what is known from outside the sources")
    .option("--json", "print the order as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche order seeds/hanoi/hanoi.yaml\n  demarche order seeds/hanoi/hanoi.yaml --account north-koreans",
    )
    .action((file: string, options: Options) => {
      const loaded = requireModel(file, io);
      if (!loaded) return;
      const timing = timingFor(loaded.model, options);
      const found = orderOf(loaded.model, timing);
      io.stdout(options.json ? `${JSON.stringify(found, null, 2)}\n` : `${orderText(loaded.model, found)}\n`);
    });
}

function timingFor(model: Model, options: Options): Timing {
  if (options.account !== undefined && !model.accounts.some((account) => account.id === options.account)) {
    throw new UsageError(
      `--account: the model has no account ${options.account}; it has ${model.accounts.map((account) => account.id).join(", ")}`,
    );
  }
  const statements =
    options.account === undefined
      ? model.statements
      : model.statements.filter((statement) => statement.account === options.account);
  const bases = options.context
    ? (["stated", "implied", "inferred", "context"] as const)
    : (["stated", "implied", "inferred"] as const);
  return solveTime(model.timed, statements, { timezone: model.timezone, bases });
}

/** The order as data: islands with the edges of their transitive reduction, and how much of it is stated. */
function orderOf(model: Model, timing: Timing) {
  const ids = model.events.map((event) => event.id);
  const orders = timing.possibleOrders(ids);
  return {
    islands: timing.islands(ids).map((island) => ({ events: island, edges: timing.reduction(island).map(edgeData) })),
    pairs: timing.pairs(ids),
    width: timing.width(ids),
    possibleOrders: { count: orders.count.toString(), exact: orders.exact },
  };
}

const edgeData = (edge: OrderEdge) => ({
  from: edge.from,
  to: edge.to,
  relationship: edge.relationship,
  words: edge.statement?.words,
  account: edge.statement?.account,
  basis: edge.statement?.basis,
});

type Found = ReturnType<typeof orderOf>;

const JOINS = { before: "before", beforeOrSame: "before or at the same time as", contains: "around" } as const;

function orderText(model: Model, found: Found): string {
  const title = (id: string) => model.events.find((event) => event.id === id)?.title ?? id;
  const account = (id: string | undefined) => model.accounts.find((each) => each.id === id)?.name;
  const islands = found.islands.map(({ events, edges }, index) => {
    if (edges.length === 0) return `${index + 1}  ${events.map(title).join(", ")}: order to all others not stated`;
    const lines = edges.map((edge) => {
      const source = [
        edge.words === undefined ? undefined : `“${edge.words}”`,
        account(edge.account),
        edge.basis === "stated" ? undefined : edge.basis,
      ].filter((part) => part !== undefined);
      return `   ${title(edge.from)}\n     ${JOINS[edge.relationship]} ${title(edge.to)}${source.length === 0 ? "" : `  (${source.join(", ")})`}`;
    });
    return `${index + 1}  ${events.length} events\n${lines.join("\n")}`;
  });
  const { pairs, width, possibleOrders } = found;
  const orders = `${possibleOrders.exact ? "" : "more than "}${Number(possibleOrders.count) < 1e15 ? Number(possibleOrders.count).toLocaleString("en") : possibleOrders.count} orders are possible`;
  return `${islands.join("\n\n")}\n\n${pairs.stated} of ${pairs.all} pairs are ordered; at most ${width} events have no order among themselves; ${orders}.`;
}
