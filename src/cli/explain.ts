import type { Command } from "commander";
import { type IssueCode, severityOf } from "../issue/index.ts";
import { nearestName } from "../model/index.ts";
import { EXAMPLES } from "./explain-examples.ts";
import { REASONS } from "./explain-texts.ts";
import { type Io, UsageError } from "./io.ts";
import { wrapLine } from "./wrap.ts";

export function registerExplain(program: Command, io: Io): void {
  program
    .command("explain")
    .description(
      "say more of an issue by its code: why it is one, and what is wrong and right; without a code, list all",
    )
    .argument("[code]", "as demarche check prints it, e.g. quote-not-found")
    .addHelpText("after", "\nExamples:\n  demarche explain quote-not-found\n  demarche explain state-unknown")
    .action((code: string | undefined) => io.stdout(code === undefined ? listText() : explanationOf(code, io)));
}

const CODES = Object.keys(REASONS) as IssueCode[]; // the keys are the codes

const listText = (): string =>
  `${CODES.toSorted()
    .map((code) => `${severityOf({ code }).padEnd(8)} ${code}`)
    .join("\n")}\n`;

function explanationOf(asked: string, io: Io): string {
  const code = CODES.find((each) => each === asked);
  if (code === undefined) {
    const nearest = nearestName(asked, CODES);
    throw new UsageError(
      `there is no issue ${asked}; ${nearest === undefined ? "demarche explain lists them" : `did you mean ${nearest}?`}`,
    );
  }
  const example = EXAMPLES[code];
  return `${[
    `${code} (${severityOf({ code })})`,
    "",
    ...wrapLine(REASONS[code], Math.min(io.columns, 80)),
    ...(example ? ["", "wrong", ...indented(example.wrong), "", "right", ...indented(example.right)] : []),
  ].join("\n")}\n`;
}

const indented = (text: string): string[] => text.split("\n").map((line) => `    ${line}`);
