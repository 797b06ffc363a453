import type { Command } from "commander";
import pc from "picocolors";
import { type Coverage, coverageOf, type Stretch, type Verification, verifyModel } from "../evidence/index.ts";
import { severityOf } from "../issue/index.ts";
import type { Source } from "../model/index.ts";
import { lockIssues, readLock, readTexts } from "./evidence-files.ts";
import type { Io } from "./io.ts";
import { countIssues, requireModel } from "./load.ts";
import { printable, reportIssues } from "./report.ts";
import { table } from "./table.ts";
import { givenTexts, type LoadedModel } from "./verify.ts";

type Options = {
  readonly source?: readonly string[];
  readonly text?: boolean;
  readonly json?: boolean;
  readonly allowOutside?: boolean;
};

export function registerCoverage(program: Command, io: Io): void {
  program
    .command("coverage")
    .description("say which sentences of the sources no claim cites")
    .argument("<model>", "model file")
    .option("-s, --source <id=file...>", "the text of a source that is not part of the project")
    .option("--allow-outside", "read source files outside the model's folder")
    .option("--text", "print the texts at hand with the cited words marked")
    .option("--json", "print the coverage as data")
    .addHelpText(
      "after",
      "\nOf sources whose text is not at hand, MODEL.lock.json is read: numbers and places, no words.\n\nExamples:\n  demarche coverage seeds/hanoi/hanoi.yaml\n  demarche coverage seeds/checkout-outage/checkout-outage.yaml --text",
    )
    .action((file: string, options: Options) => {
      const loaded = requireModel(file, io);
      if (loaded) cover(loaded, options, io);
    });
}

/** What is known of one source; `text` when it is at hand. */
type Covered = { readonly source: Source; readonly coverage: Coverage; readonly text?: string | undefined };

function cover(loaded: LoadedModel, options: Options, io: Io): void {
  const { model, file } = loaded;
  const open = readTexts(model, file, io, options.allowOutside);
  const texts = new Map([...open.texts, ...givenTexts([model], options.source ?? [], io)]);
  const verified = verifyModel(model, texts);
  const covered = coveredOf(loaded, verified, texts, io);
  if (options.json) io.stdout(`${JSON.stringify(covered.map(asData), null, 2)}\n`);
  else io.stdout(report(covered, io.columns));
  if (options.text && !options.json) io.stdout(citedTexts(covered, verified, io));
  const faults = [...open.issues, ...verified.issues, ...lockIssues(model, file, io, verified)];
  if (faults.length > 0) io.stderr(`\n${reportIssues(faults, loaded, io.colour)}\n\n${countIssues(faults)}\n`);
  if (faults.some((issue) => severityOf(issue) === "error")) io.setExitCode(1);
}

function coveredOf(
  { model, file }: LoadedModel,
  verified: Verification,
  texts: ReadonlyMap<string, string>,
  io: Io,
): Covered[] {
  const found = readLock(file, io);
  const locked = new Map([...(found.kind === "read" ? Object.entries(found.lock.sources) : []), ...verified.sources]);
  return model.sources.flatMap((source) => {
    const known = locked.get(source.id);
    return known === undefined ? [] : [{ source, coverage: coverageOf(known), text: texts.get(source.id) }];
  });
}

const asData = ({ source, coverage, text }: Covered) => ({
  source: source.id,
  sealed: text === undefined,
  ...coverage,
  because: source.exclude.map((each) => each.because),
});

function report(covered: readonly Covered[], columns: number): string {
  if (covered.length === 0)
    return "No source of this model has been verified: run demarche verify MODEL --source ID=TEXT first.\n";
  const rows = covered.map(({ source, coverage, text }) => [
    source.id,
    text === undefined ? "sealed" : "read",
    String(coverage.sentences),
    String(coverage.cited),
    String(coverage.uncited.length),
    String(coverage.excluded),
  ]);
  const heads = ["source", "text", "sentences", "cited", "uncited", "excluded"];
  return `${table(heads, rows)}\n${covered.map((each) => details(each, columns)).join("")}`;
}

/** The uncited sentences by number and place, with their words where the text is at hand; and why stretches are left out. */
function details({ source, coverage, text }: Covered, columns: number): string {
  const letters = text === undefined ? undefined : [...text];
  const uncited = coverage.uncited.map(({ number, start, end }) => {
    const words = letters?.slice(start, end).join("").replace(/\s+/gu, " ");
    return `  sentence ${number}, characters ${start}–${end}${words === undefined ? "" : `: ${printable(words)}`}`;
  });
  const reasons = [...new Set(source.exclude.map((each) => printable(each.because)))].join("; ");
  const excluded = coverage.excluded === 0 ? [] : [`  ${coverage.excluded} excluded: ${reasons}`];
  const lines = [...(uncited.length === 0 ? ["  every sentence is cited"] : uncited), ...excluded];
  return `\n${source.id}\n${lines.map((line) => wrap(line, columns)).join("\n")}\n`;
}

/** A line broken at spaces to at most `columns` characters; what follows stands under it, indented. */
function wrap(line: string, columns: number): string {
  const lines = line.split(/ (?=\S)/).reduce<string[]>((broken, word) => {
    const last = broken.at(-1);
    if (last === undefined) return [word];
    return last.length + 1 + word.length <= columns
      ? [...broken.slice(0, -1), `${last} ${word}`]
      : [...broken, `    ${word}`];
  }, []);
  return lines.join("\n");
}

function citedTexts(covered: readonly Covered[], verified: Verification, io: Io): string {
  return covered
    .flatMap(({ source, text }) => {
      if (text === undefined) return [`\n${source.id}: the text is not at hand; name it with --source\n`];
      const cited = verified.anchored.filter((each) => each.source === source.id && each.cites);
      return [
        `\n${source.id}\n\n${marked(
          text,
          cited.flatMap((each) => each.anchor.parts),
          io.colour,
        )}\n`,
      ];
    })
    .join("");
}

/** The text with cited stretches marked: underlined on a terminal, in brackets elsewhere. */
function marked(text: string, cited: readonly Stretch[], colour: boolean): string {
  const paint = pc.createColors(colour);
  const letters = [...text];
  const words = ({ start, end }: Stretch) =>
    letters.slice(start, end).join("").split(/\r?\n/).map(printable).join("\n");
  const spans = merged(cited);
  const parts = spans.flatMap((span, index) => [
    words({ start: spans[index - 1]?.end ?? 0, end: span.start }),
    colour ? paint.underline(words(span)) : `⟦${words(span)}⟧`,
  ]);
  return [...parts, words({ start: spans.at(-1)?.end ?? 0, end: letters.length })].join("").trimEnd();
}

/** Stretches in order, those that touch or overlap made one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  return stretches
    .toSorted((a, b) => a.start - b.start)
    .reduce<Stretch[]>((spans, next) => {
      const last = spans.at(-1);
      return last && next.start <= last.end
        ? [...spans.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }]
        : [...spans, next];
    }, []);
}
