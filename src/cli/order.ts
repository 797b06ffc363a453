import type { Command } from "commander";
import type { Io } from "./io.ts";
import { requireModel } from "./load.ts";
import { orderOf } from "./order-data.ts";
import { orderText } from "./order-text.ts";
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
      const timing = timingOfModel(model, options, { statements });
      const found = orderOf(model, timing, { statements, account: options.account });
      const text = options.json ? JSON.stringify(found, null, 2) : orderText(model, found, io.columns);
      io.stdout(`${text}\n`);
    });
}
