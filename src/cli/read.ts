import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Model } from "../model/index.ts";
import { layoutReader, type ReaderInput, readerPage } from "../report/index.ts";
import { type LocaleName, localeOf } from "../time/index.ts";
import { readLock, readTexts } from "./evidence-files.ts";
import type { Io } from "./io.ts";
import { type Loaded, requireSound } from "./load.ts";
import { localeHelp, requireLocale } from "./locale.ts";
import { compareOutput, defaultOutput } from "./output.ts";
import { pageFonts } from "./page-fonts.ts";
import { reportIssues } from "./report.ts";

type Options = { readonly output?: string; readonly locale?: LocaleName; readonly check?: boolean };

export function registerRead(program: Command, io: Io): void {
  program
    .command("read")
    .description(
      "write one page to read a model in a browser: step by step, with who says so and what else could have happened",
    )
    .argument("<model>", "model file")
    .option("-o, --output <file>", "where to write; - for standard output; by default diagrams/ID.reader.html")
    .option("--locale <language>", localeHelp("the model's"), requireLocale)
    .option("--check", "write nothing; exit with 3 when the file is not what would be written")
    .addHelpText(
      "after",
      "\nExamples:\n  demarche read seeds/hanoi/hanoi.yaml\n  demarche read seeds/checkout-outage/checkout-outage.yaml -o outage.html",
    )
    .action((file: string, options: Options) => read(file, options, io));
}

async function read(file: string, options: Options, io: Io): Promise<void> {
  const started = io.now();
  const loaded = requireSound(file, io);
  if (!loaded) return;
  const page = await pageOf(loaded, io, options);
  const output = options.output ?? defaultOutput(file, `${loaded.model.id}.reader.html`, io);
  if (options.check) compareOutput(output, page, io);
  else if (output === "-") io.stdout(page);
  else {
    io.write(output, page);
    const size = Math.round(Buffer.byteLength(page) / 1000);
    io.stdout(
      `${output}  ${size} kB, ${((io.now() - started) / 1000).toFixed(2)} s\nRead it in any browser: file://${encodeURI(resolve(output))}\n`,
    );
  }
}

/** The page of a model with what stands beside it: texts that are part of the project, and the lock. */
export async function pageOf(
  loaded: Loaded & { readonly model: Model },
  io: Io,
  { locale, live }: Pick<ReaderInput, "locale" | "live"> = {},
): Promise<string> {
  const { model, file } = loaded;
  const lock = readLock(file, io);
  const { texts, issues } = readTexts(model, file, io);
  if (issues.length > 0) io.stderr(`${reportIssues(issues, loaded, io.colour)}\n`);
  const pictures = await layoutReader(model, locale);
  const language = locale ?? localeOf(model.language);
  return readerPage({
    model,
    pictures,
    fonts: await pageFonts(loaded.text, readWords(io, language), JSON.stringify(pictures), ...texts.values()),
    texts,
    locale,
    lock: lock.kind === "read" ? lock.lock : undefined,
    script: readPageScript(io, language),
    live,
  });
}

/** The page script that the build makes, after the words of a language, beside the command or, in a clone, in dist. */
export const readPageScript = (io: Io, locale: LocaleName): string => readWords(io, locale) + readBuilt("page.js", io);

/** The script that defines the words of a language for those of the page. */
export const readWords = (io: Io, locale: LocaleName): string => readBuilt(`words/${locale}.js`, io);

/** The script of a live preview. */
export const readLiveScript = (io: Io): string => readBuilt("live.js", io);

/** What settles the figures of a report on sheets before it is printed. */
export const readSheetsScript = (io: Io): string => readBuilt("sheets.js", io);

/** A script of the reader. */
function readBuilt(name: string, io: Io): string {
  const places = [`../reader/${name}`, `../../dist/reader/${name}`].map((each) =>
    fileURLToPath(new URL(each, import.meta.url)),
  );
  return io.read(places.find((each) => io.exists(each)) ?? places[0] ?? "");
}
