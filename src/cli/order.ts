import type { Command } from "commander";
import type { Model } from "../model/index.ts";
import type { OrderEdge, Statement, Timing } from "../time/index.ts";
import type { Io } from "./io.ts";
import { requireModel } from "./load.ts";
import { MOST_STEPS, orderText } from "./order-text.ts";
import { statementsFor, type TimingOptions, timingOfModel, withTiming } from "./timing.ts";

type Options = TimingOptions & { readonly context?: boolean; readonly json?: boolean };

export function registerOrder(program: Command, io: Io): void {
  withTiming(program.command("order"))
    .description("say which order the accounts state: islands, chains and their words")
    .argument("<model>", "model file")
    .option("--context", "with what is known from outside the sources")
    .option("--json", "print the order as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche order seeds/hanoi/hanoi.yaml\n  demarche order seeds/hanoi/hanoi.yaml --account north-koreans",
    )
    .action((file: string, options: Options) => {
      const loaded = requireModel(file, io);
      if (!loaded) return;
      const { model } = loaded;
      const asked = statementsFor(model, options.account);
      const statements = options.context ? asked : asked.filter((each) => each.basis !== "context");
      const found = orderOf(model, timingOfModel(model, options, { statements }), statements);
      const text = options.json ? JSON.stringify(found, null, 2) : orderText(model, found, io.columns);
      io.stdout(`${text}\n`);
    });
}

/** The order as data, null where there is too much to find out or to list: islands with the edges of their transitive reduction, and how much of it is stated. */
function orderOf(model: Model, timing: Timing, statements: readonly Statement[]) {
  const ids = model.events.map((event) => event.id);
  const pairs = timing.pairs(ids);
  const orders = timing.possibleOrders(ids);
  return {
    islands: timing.islands(ids).map((island) => ({
      events: island,
      edges: timing.reductionUpTo(island, MOST_STEPS)?.map(edgeData) ?? null,
    })),
    dates: statements.flatMap((each) =>
      each.kind === "date" && ids.includes(each.subject)
        ? [{ event: each.subject, date: each.date, words: each.words, account: each.account }]
        : [],
    ),
    uncertain: timing.uncertain.map((each) => each.id),
    pairs: { ...pairs, stated: pairs.stated ?? null },
    width: timing.width(ids) ?? null,
    possibleOrders: orders ? { count: orders.count.toString(), exact: orders.exact } : null,
  };
}

/** One edge of the order, with the words that state it. */
function edgeData({ from, to, relationship, statement }: OrderEdge) {
  const { words, quote, account, basis } = statement ?? {};
  return { from, to, relationship, words, quote, account, basis };
}

/** The order as data. */
export type FoundOrder = ReturnType<typeof orderOf>;
/** One edge of it. */
export type OrderStep = ReturnType<typeof edgeData>;
