import type { Command } from "commander";
import pc from "picocolors";
import { coverageOf, type LockedSource, verifyModel } from "../evidence/index.ts";
import type { Model } from "../model/index.ts";
import { readLock, readTexts } from "./evidence-files.ts";
import type { Io } from "./io.ts";
import { requireModel } from "./load.ts";
import { table } from "./table.ts";
import { givenTexts } from "./verify.ts";

type Options = { readonly source?: readonly string[]; readonly text?: boolean; readonly json?: boolean };

export function registerCoverage(program: Command, io: Io): void {
  program
    .command("coverage")
    .description("say which sentences of the sources no claim cites")
    .argument("<model>", "model file")
    .option("-s, --source <id=file...>", "the text of a source that is not part of the project")
    .option("--text", "print the texts at hand with the cited words marked")
    .option("--json", "print the coverage as data")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche coverage seeds/hanoi/hanoi.yaml\n  demarche coverage seeds/checkout-outage/checkout-outage.yaml --text",
    )
    .action((file: string, options: Options) => {
      const loaded = requireModel(file, io);
      if (loaded) cover(loaded.model, file, options, io);
    });
}

function cover(model: Model, file: string, options: Options, io: Io): void {
  const texts = new Map([...readTexts(model, file, io).texts, ...givenTexts(model, options.source ?? [], io)]);
  const verified = verifyModel(model, texts);
  const lock = readLock(file, io);
  const locked = new Map([...(lock.kind === "read" ? Object.entries(lock.lock.sources) : []), ...verified.sources]);
  const cited = model.sources.flatMap((source) => {
    const found = locked.get(source.id);
    return found ? [{ source, found, coverage: coverageOf(found) }] : [];
  });
  if (options.json) {
    io.stdout(
      `${JSON.stringify(
        cited.map(({ source, coverage }) => ({ source: source.id, ...coverage })),
        null,
        2,
      )}\n`,
    );
    return;
  }
  const rows = cited.map(({ source, coverage }) => [
    source.id,
    String(coverage.sentences),
    String(coverage.cited),
    String(coverage.uncited.length),
    String(coverage.excluded),
  ]);
  io.stdout(`${table(["source", "sentences", "cited", "uncited", "excluded"], rows)}\n${details(cited, texts)}`);
  if (options.text)
    for (const [id, text] of texts)
      io.stdout(
        `\n${marked(
          text,
          verified.anchored.filter((each) => each.source === id && each.cites).map((each) => each.anchor),
          io,
        )}\n`,
      );
}

type Cited = {
  readonly source: Model["sources"][number];
  readonly found: LockedSource;
  readonly coverage: ReturnType<typeof coverageOf>;
};

/** The uncited sentences by number and place, with their words where the text is at hand; and why stretches are left out. */
function details(cited: readonly Cited[], texts: ReadonlyMap<string, string>): string {
  return cited
    .map(({ source, coverage }) => {
      const text = texts.get(source.id);
      const uncited = coverage.uncited.map(
        ({ number, start, end }) =>
          `  sentence ${number}, characters ${start}–${end}${text === undefined ? "" : `: ${[...text].slice(start, end).join("")}`}`,
      );
      const excluded =
        coverage.excluded === 0
          ? []
          : [`  ${coverage.excluded} excluded: ${[...new Set(source.exclude.map((each) => each.because))].join("; ")}`];
      const lines = [...(uncited.length === 0 ? ["  every sentence is cited"] : uncited), ...excluded];
      return `\n${source.id}\n${lines.join("\n")}\n`;
    })
    .join("");
}

/** The text with cited stretches marked: underlined on a terminal, in brackets elsewhere. */
function marked(text: string, anchors: readonly { start: number; end: number }[], io: Io): string {
  const paint = pc.createColors(io.colour);
  const open = (words: string) => (io.colour ? paint.underline(words) : `⟦${words}⟧`);
  const letters = [...text];
  const spans = anchors
    .toSorted((a, b) => a.start - b.start)
    .reduce<{ start: number; end: number }[]>((merged, next) => {
      const last = merged.at(-1);
      return last && next.start <= last.end
        ? [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }]
        : [...merged, next];
    }, []);
  const parts = spans.flatMap((span, index) => [
    letters.slice(spans[index - 1]?.end ?? 0, span.start).join(""),
    open(letters.slice(span.start, span.end).join("")),
  ]);
  return [...parts, letters.slice(spans.at(-1)?.end ?? 0).join("")].join("");
}
