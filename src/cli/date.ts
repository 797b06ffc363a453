import type { Command } from "commander";
import { describeIssue } from "../issue/index.ts";
import {
  checkDate,
  type DateSuggestion,
  formatGiven,
  LOCALES,
  type LocaleName,
  parseDate,
  suggestDates,
} from "../time/index.ts";
import type { Io } from "./io.ts";
import { requireLocale } from "./locale.ts";
import { table } from "./table.ts";

export function registerDate(program: Command, io: Io): void {
  program
    .command("date")
    .description("propose EDTF for a date as people write it, every reading of it")
    .argument("<words...>", "the date, e.g. early 2000s")
    .option("--locale <language>", `the language of the words: ${LOCALES.join(", ")}`, "en")
    .option("--json", "print the readings as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche date early 2000s\n  demarche date 03/04/2019\n  demarche date --locale ko late February 2019",
    )
    .action((words: string[], options: { json?: boolean; locale: string }) => {
      const locale = requireLocale(options.locale);
      const text = words.join(" ");
      const readings = suggestDates(text).map(({ edtf, reading }) => ({ edtf, words: wordsOf(edtf, locale), reading }));
      if (options.json) io.stdout(`${JSON.stringify(readings, null, 2)}\n`);
      else if (readings.length > 0) io.stdout(readingsText(text, readings));
      else io.stderr(nothingText(text));
      if (readings.length === 0) io.setExitCode(1);
    });
}

type Reading = DateSuggestion & { readonly words: string };

/** Every reading as a row, and below how a model keeps the words as they are written beside the date. */
function readingsText(text: string, readings: readonly Reading[]): string {
  const rows = readings.map(({ edtf, words, reading }) => [edtf, words, reading]);
  const [first] = readings;
  const line = `when: { date: ${JSON.stringify(first?.edtf)}, words: ${JSON.stringify(text)} }`;
  const which = readings.length === 1 ? "" : ", or another of these, whichever is meant";
  const kept =
    first === undefined || first.edtf === text
      ? ""
      : `\nIn a model, with the words as they stand${which}:\n  ${line}\n`;
  return `${table(["EDTF", "in words", "read as"], rows)}\n${kept}`;
}

/** What is wrong with the text, and what to write instead. */
function nothingText(text: string): string {
  const [issue] = checkDate(text, [], { timezone: "+00:00" });
  if (!issue) return "";
  const { message, advice } = describeIssue(issue);
  return `${message}\n    ${advice}\n`;
}

function wordsOf(edtf: string, locale: LocaleName): string {
  const parsed = parseDate(edtf, { timezone: "+00:00" });
  return parsed.ok ? formatGiven(parsed.date, { locale }) : "";
}
