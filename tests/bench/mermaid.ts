import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromiumFlags, findChromium } from "../../src/cli/browser.ts";
import { jsonOf, mermaidOf } from "./long-record.ts";
import { interleave, medianOf, runNode, type Taken } from "./processes.ts";
import type { Bar } from "./replay.ts";

/** Figures are times as fast as Mermaid: whole processes from file to SVG, Chromium's start included. */
type TimesAsFast = Bar & {
  readonly oursMs: number;
  /** "stopped" where it took longer than it may */
  readonly theirsMs: number | "stopped";
  /** ms of Mermaid's own drawing, in a page that has it loaded */
  readonly theirsDrawingMs: number | "stopped";
};

const ROUNDS = 3;
const LONGEST = 60; // s; what takes longer counts as this long

/** Ours beside Mermaid in an installed Chromium; without one, a sentence. */
export async function benchMermaid(
  folder: string,
  draw: (file: string) => Promise<Taken>,
): Promise<Readonly<Record<string, TimesAsFast>> | string> {
  const chromium = findChromium();
  if (chromium === undefined) return "not measured: no Chromium was found; install it, or set CHROME_PATH";
  const at = (count: number) => beside(count, folder, { draw, chromium });
  return { "10 events": await at(10), "1,000 events": await at(1000) };
}

type Programs = { readonly draw: (file: string) => Promise<Taken>; readonly chromium: string };

async function beside(count: number, folder: string, { draw, chromium }: Programs): Promise<TimesAsFast> {
  const [ourFile, theirFile] = [join(folder, `${count}.json`), join(folder, `${count}.mmd`)];
  writeFileSync(ourFile, jsonOf(count));
  writeFileSync(theirFile, mermaidOf(count));
  const { ours, theirs } = await interleave(ROUNDS, {
    ours: () => draw(ourFile),
    theirs: () => drawByMermaid(chromium, theirFile, join(folder, "mermaid.svg")),
  });
  const oursMs = medianOf(ours.map(({ wall }) => wall));
  const stopped = theirs.filter(({ stdout }) => stdout === "stopped").length > ROUNDS / 2;
  const theirsMs = stopped ? LONGEST * 1000 : medianOf(theirs.map(({ wall }) => wall));
  const figure = Math.round((theirsMs / oursMs) * 10) / 10;
  return {
    figure,
    bar: "at least 8",
    passes: figure >= 8,
    oursMs: Math.round(oursMs),
    theirsMs: stopped ? "stopped" : Math.round(theirsMs),
    theirsDrawingMs: stopped ? "stopped" : Math.round(medianOf(theirs.map(({ stdout }) => Number(stdout)))),
  };
}

const drawByMermaid = (chromium: string, diagram: string, output: string): Promise<Taken> =>
  runNode(
    join(import.meta.dirname, "peers/mermaid.mjs"),
    chromium,
    JSON.stringify(chromiumFlags()),
    join(process.env.BENCH_PEERS ?? "", "node_modules/mermaid/dist/mermaid.min.js"),
    diagram,
    output,
    String(LONGEST),
  );
