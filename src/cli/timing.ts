import { type Command, Option } from "commander";
import { chainText, type Path } from "../issue/index.ts";
import type { Model, Places } from "../model/index.ts";
import { linkOf, type Naming, type Statement, saying, solveTime, type Timing } from "../time/index.ts";
import { UsageError } from "./io.ts";
import { wrapLine } from "./wrap.ts";

/** Which statements count, and what the user takes for granted. */
export type TimingOptions = { readonly account?: string; readonly assume?: "uncertain" };

/** Gives a command the options to hear one account alone, and to take uncertain dates for granted. */
export const withTiming = (command: Command): Command =>
  command
    .option("-a, --account <id>", "only what one account states")
    .addOption(
      new Option("--assume <what>", "take for granted that dates marked with ? are right").choices(["uncertain"]),
    );

/** The statements of a model, or of one of its accounts; a UsageError with their names where there is none. */
export function statementsFor(model: Model, account: string | undefined): readonly Statement[] {
  if (account === undefined) return model.statements;
  if (model.accounts.some(({ id }) => id === account))
    return model.statements.filter((each) => each.account === account);
  const known = model.accounts.map(({ id }) => id).join(", ");
  throw new UsageError(`--account: the model has no account ${account}; it has ${known}`);
}

/** The model's time, with what the command line asks for. */
export const timingOfModel = (
  model: Model,
  { account, assume }: TimingOptions,
  { statements = statementsFor(model, account) }: { readonly statements?: readonly Statement[] } = {},
): Timing =>
  solveTime(model.timed, statements, {
    timezone: model.timezone,
    assume: assume === undefined ? [] : [assume],
  });

/** What chains call the events, periods and accounts of a model. */
export function namingOf(model: Model): Naming {
  const titles = new Map([...model.periods, ...model.events].map((each) => [each.id, each.title]));
  const accounts = new Map(model.accounts.map((each) => [each.id, each.name]));
  return { title: (id) => titles.get(id) ?? id, account: (id) => accounts.get(id) ?? id };
}

/** Statements as a numbered chain with words, accounts and lines of the file, each line begun with a line feed. */
export const chainOf = (statements: readonly Statement[], naming: Naming, places: Places): string =>
  chainText(
    statements.map((each) => linkOf(each, naming)),
    (path: Path) => places.at(path)?.line,
  );

/** Statements as data, each once, in the order of the file's lines. */
export const statementsData = (statements: readonly Statement[], naming: Naming, places: Places) =>
  [...new Set(statements)]
    .map((each) => ({
      id: each.id,
      says: saying(each, naming),
      account: each.account,
      words: each.words,
      quote: each.quote,
      basis: each.basis,
      because: each.because,
      line: places.at(each.path)?.line,
    }))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.id < b.id ? -1 : 1));

/** Text broken to the columns of a terminal; what follows a number or an indent stands under its text. */
export const wrapText = (text: string, columns: number): string =>
  text
    .split("\n")
    .flatMap((line) => {
      const lead = /^ *(?:\d+\. |- )?/.exec(line)?.[0] ?? "";
      const room = Math.max(20, columns - lead.length);
      return wrapLine(line.slice(lead.length), room).map(
        (part, index) => (index === 0 ? lead : " ".repeat(lead.length)) + part.trimStart(),
      );
    })
    .join("\n");
