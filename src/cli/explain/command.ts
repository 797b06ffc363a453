import type { Command } from "commander";
import { type IssueCode, severityOf } from "../../issue/index.ts";
import { nearestName } from "../../model/index.ts";
import { type Io, UsageError } from "../io.ts";
import { wrapLine } from "../wrap.ts";
import type { Example } from "./example.ts";
import { EXAMPLES } from "./examples.ts";
import { PROJECT } from "./project.ts";
import { REASONS } from "./reasons.ts";

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
  return `${[
    `${code} (${severityOf({ code })})`,
    "",
    ...paragraph(REASONS[code], io.columns),
    ...exampleLines(EXAMPLES[code], io.columns),
  ].join("\n")}\n`;
}

/** Lines of at most 80 characters, none of them indented. */
const paragraph = (text: string, columns: number): string[] =>
  wrapLine(text, Math.min(columns, 80)).map((line) => line.trimStart());

function exampleLines(example: Example, columns: number): string[] {
  const { wrong, right, file, sealed, note } = example;
  const shown = (part: string): string[] =>
    part.split("\n").map((line, index) => `    ${index === 0 ? line : outdented(line, example)}`);
  const kept =
    sealed === undefined
      ? []
      : ["The source's text is not part of the project; door.lock.json keeps what was found in it."];
  const notes = [...kept, ...(note === undefined ? [] : [note])].flatMap((each) => ["", ...paragraph(each, columns)]);
  return [
    "",
    file === undefined ? "wrong" : `wrong, in ${file}`,
    ...shown(wrong),
    "",
    "right",
    ...shown(right),
    ...notes,
  ];
}

/** A further line of a part, moved as far to the left as its first one is. */
function outdented(line: string, { right, instead = right, file = "door.yaml" }: Example): string {
  const before = (file === "door.lock.json" ? "" : PROJECT[file]).split(instead)[0] ?? "";
  const column = before.length - before.lastIndexOf("\n") - 1;
  return line.slice(Math.min(column, line.search(/\S|$/)));
}
