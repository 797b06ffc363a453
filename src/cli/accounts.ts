import type { Command } from "commander";
import pc from "picocolors";
import {
  type AccountRun,
  type AccountRuns,
  type AccountStep,
  type Divergence,
  runByAccount,
} from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import type { Io } from "./io.ts";
import { requireSound } from "./load.ts";
import { accountName, eventTitle, outcomeWords, quoted, wrapLabelled } from "./telling-words.ts";

export function registerAccounts(program: Command, io: Io): void {
  program
    .command("accounts")
    .description(
      "run each account alone: what it tells, where it ends, where two of them part, what they hold responsible",
    )
    .argument("<model>", "model file")
    .option("--json", "print the runs as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche accounts seeds/hanoi/hanoi.yaml\n  demarche accounts seeds/checkout-outage/checkout-outage.yaml --json",
    )
    .action((file: string, options: { readonly json?: boolean }) => {
      const loaded = requireSound(file, io);
      if (!loaded) return;
      const runs = runByAccount(loaded.model);
      io.stdout(options.json ? `${JSON.stringify(asData(runs), null, 2)}\n` : accountsText(loaded.model, runs, io));
    });
}

const asData = ({ accounts, divergences }: AccountRuns) => ({
  accounts: accounts.map(({ run, order, ...account }) => ({
    ...account,
    order: order.map(({ from, to, relationship, statement }) => ({ from, to, relationship, words: statement?.words })),
    states: run.states,
    context: run.context,
    explanations: account.explanations.map(({ of, by, basis, quote }) => ({ of, by, basis, quote: quote?.exact })),
  })),
  divergences,
});

/** Columns of the labels on the left. */
const LABEL = 14;

function accountsText(model: Model, { accounts, divergences }: AccountRuns, io: Io): string {
  const columns = Math.min(io.columns, 80);
  const paint = pc.createColors(io.colour);
  const [telling, silent] = [true, false].map((tells) =>
    accounts.filter((each) => each.told.length + each.denied.length > 0 === tells),
  );
  const rows = (label: string, texts: readonly string[]): string[] =>
    wrapLabelled(label, texts, { columns, indent: LABEL });
  const sections = [
    ...(telling ?? []).map((each) => [
      paint.bold(accountName(model, each.account)),
      ...accountLines(model, each, rows),
    ]),
    silent?.length
      ? [paint.bold(silent.map((each) => accountName(model, each.account)).join(", ")), "  nothing of what happened"]
      : [],
    headed(paint.bold("Where accounts contradict each other"), contradictionLines(model, divergences, columns)),
    headed(paint.bold("What one tells first and the other leaves unsaid"), unsaidLines(model, divergences, columns)),
    headed(paint.bold("What is held responsible"), explanationLines(model, accounts, columns)),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const headed = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [head, ...lines]);

type Rows = (label: string, texts: readonly string[]) => string[];

function accountLines(model: Model, { told, denied, steps, reached, run }: AccountRun, rows: Rows): string[] {
  const titles = (ids: readonly string[]): string[] => ids.map((id) => eventTitle(model, id));
  const states = reached.map((state) => outcomeWords(model, state));
  return [
    ...rows("  tells", titles(told)),
    ...rows("  denies", titles(denied)),
    ...rows(
      "  presupposes",
      steps.flatMap((step) => presupposedWords(model, step)),
    ),
    ...rows(
      "  stops at",
      steps.flatMap((step) => refusedWords(model, step)),
    ),
    ...rows("  ends in", states.length === 0 ? ["the state at the start"] : states),
    ...rows("  context", changedContext(run)),
  ];
}

/** What is not as it was at the start. */
const changedContext = (run: AccountRun["run"]): string[] =>
  Object.entries(run.context)
    .map(([key, value]) => [key, JSON.stringify(value)] as const)
    .filter(([key, value]) => value !== JSON.stringify(run.at(0).context[key]))
    .map(([key, value]) => `${key} = ${value}`);

function presupposedWords(model: Model, step: AccountStep): string[] {
  if (step.kind !== "presupposed") return [];
  const tellers = new Set(
    model.events.find(({ id }) => id === step.event)?.claims.map(({ account }) => accountName(model, account)),
  );
  const by = tellers.size === 0 ? "told by no account" : `told by ${[...tellers].join(", ")}`;
  return [`${eventTitle(model, step.event)} (${by}), needed for ${eventTitle(model, step.before)}`];
}

const refusedWords = (model: Model, step: AccountStep): string[] =>
  step.kind === "refused"
    ? [`${eventTitle(model, step.event)}: ${step.trigger} is refused, ${step.refusal.reason}`]
    : [];

function contradictionLines(model: Model, divergences: readonly Divergence[], columns: number): string[] {
  return divergences
    .filter(({ kind }) => kind !== "unsaid")
    .flatMap((each) => {
      const [first, second] = each.accounts.map((id) => accountName(model, id));
      return [
        ...wrapLabelled("  at", [eventTitle(model, each.event)], { columns, indent: LABEL }),
        ...wrapLabelled("", contradictionWords(model, each), { columns, indent: LABEL }),
        ...wrapLabelled(
          "",
          each.states.map(
            (at) => `then ${first}: ${outcomeWords(model, at.first)}; ${second}: ${outcomeWords(model, at.second)}`,
          ),
          { columns, indent: LABEL },
        ),
      ];
    });
}

function contradictionWords(model: Model, { kind, accounts, says, other }: Divergence): string[] {
  const [first, second] = accounts.map((id) => accountName(model, id));
  switch (kind) {
    case "contradicted":
      return [`${first}: ${says[0]} it`, `${second}: ${says[1]} it`];
    case "time":
      return [`${first} and ${second} date it so that both cannot be right`];
    case "order":
      return [`${first} and ${second} have it on different sides of ${eventTitle(model, other ?? "")}`];
    case "unsaid":
      return [];
  }
}

/** One line a pair, those of one account together. */
function unsaidLines(model: Model, divergences: readonly Divergence[], columns: number): string[] {
  const unsaid = divergences.filter(({ kind }) => kind === "unsaid");
  const firsts = [...new Set(unsaid.map(({ accounts }) => accounts[0]))];
  return firsts.flatMap((first) => [
    `  ${accountName(model, first)} and`,
    ...unsaid
      .filter(({ accounts }) => accounts[0] === first)
      .flatMap(({ accounts, says, event }) =>
        wrapLabelled(
          `    ${accountName(model, accounts[1])}`,
          [`${eventTitle(model, event)} (${sayingWords(model, { accounts, says })})`],
          { columns, indent: 28 },
        ),
      ),
  ]);
}

/** The one of two accounts that is not silent, and its stance. */
const sayingWords = (model: Model, { accounts, says }: Pick<Divergence, "accounts" | "says">): string =>
  says[0] === "silent"
    ? `${accountName(model, accounts[1])}: ${says[1]}`
    : `${accountName(model, accounts[0])}: ${says[0]}`;

/** By outcome, so that what the accounts hold responsible for it stands side by side. */
function explanationLines(model: Model, accounts: readonly AccountRun[], columns: number): string[] {
  const outcomes = [...new Set(model.explanations.map((each) => each.of))];
  return outcomes.flatMap((of) => [
    `  for ${eventTitle(model, of)}`,
    ...accounts.flatMap(({ account, explanations }) =>
      wrapLabelled(
        `    ${accountName(model, account)}`,
        explanations
          .filter((each) => each.of === of)
          .map(({ by, quote, basis }) => {
            const words = quote === undefined ? "" : `: ${quoted(quote.exact)}`;
            return `${eventTitle(model, by)}${words}${basis === "stated" ? "" : ` (${basis})`}`;
          }),
        { columns, indent: 28 },
      ),
    ),
  ]);
}
