import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { benchGrowth } from "./growth.ts";
import { happenings, jsonOf, yamlOf } from "./long-record.ts";
import { benchMermaid } from "./mermaid.ts";
import { interleave, medianOf, runNode, type Taken } from "./processes.ts";
import type { Bar } from "./replay.ts";

/** Ours of theirs, medians of interleaved processes; judged by time of the processor, told by the wall too. */
type Beside = Bar & { readonly ofWall: number; readonly oursMs: number; readonly theirsMs: number };

const ROUNDS = 5;
const HANOI = "seeds/hanoi/hanoi.yaml";

/** Pictures beside Vega, Mermaid and mere concatenation: cold processes from file to SVG; then how they grow, and whether labels meet. */
export async function benchPictures(): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  try {
    return {
      judgedBy: "time of the processor, in cold processes; Mermaid by the wall, for Chromium is many processes",
      ...tell(await benchSmall(folder)),
      ...tell(await benchLarge(folder)),
      mermaid: tell(await benchMermaid(folder, (file) => draw(file, folder))),
      ...tell(await benchGrowth(HANOI)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints what one stage measured as it ends, for the whole takes minutes. */
function tell<Figures>(figures: Figures): Figures {
  process.stderr.write(`${JSON.stringify(figures, null, 2)}\n`);
  return figures;
}

async function benchSmall(folder: string): Promise<Readonly<Record<string, Beside>>> {
  const bytes = String(await sizeOfHanoi(folder));
  const { hanoi, concatenation, vega } = await interleave(ROUNDS, {
    hanoi: () => draw(HANOI, folder),
    concatenation: () => runNode(peer("concatenate"), bytes, join(folder, "concatenation.svg")),
    vega: drawsByVega(10, folder),
  });
  return {
    "Hanoi from YAML / concatenation of as many bytes": beside(4, hanoi, concatenation),
    "Hanoi from YAML / Vega, 10 events": beside(0.7, hanoi, vega),
  };
}

async function benchLarge(folder: string): Promise<Readonly<Record<string, Bar>>> {
  const thousand = await drawnBesideVega(1000, folder);
  const myriad = await drawnBesideVega(10_000, folder);
  return {
    "1,000 events from JSON / Vega": beside(1, thousand.json, thousand.vega),
    "1,000 events from YAML / Vega": beside(1, thousand.yaml, thousand.vega),
    "10,000 events from JSON / Vega": beside(1, myriad.json, myriad.vega),
    "10,000 events from YAML / Vega": beside(3, myriad.yaml, myriad.vega),
    "10,000 events from JSON, MB": peakOf(300, myriad.json),
    "10,000 events from YAML, MB": peakOf(300, myriad.yaml),
  };
}

function drawnBesideVega(count: number, folder: string) {
  const [json, yaml] = [join(folder, `${count}.json`), join(folder, `${count}.yaml`)];
  writeFileSync(json, jsonOf(count));
  writeFileSync(yaml, yamlOf(count));
  return interleave(ROUNDS, {
    json: () => draw(json, folder),
    vega: drawsByVega(count, folder),
    yaml: () => draw(yaml, folder),
  });
}

/** The built command, as a user runs it. */
const draw = (file: string, folder: string): Promise<Taken> =>
  runNode("dist/cli/demarche.js", "draw", file, "-o", join(folder, "ours.svg"));

async function sizeOfHanoi(folder: string): Promise<number> {
  await draw(HANOI, folder);
  return statSync(join(folder, "ours.svg")).size;
}

function drawsByVega(count: number, folder: string): () => Promise<Taken> {
  const events = join(folder, `${count}-vega.json`);
  writeFileSync(events, JSON.stringify(happenings(count)));
  const vega = pathToFileURL(join(process.env.BENCH_PEERS ?? "", "node_modules/vega/build/vega.module.js")).href;
  return () => runNode(peer("vega"), vega, events, join(folder, "vega.svg"));
}

const peer = (name: string): string => join(import.meta.dirname, `peers/${name}.mjs`);

function beside(bar: number, ours: readonly Taken[], theirs: readonly Taken[]): Beside {
  const ofMedians = (clock: "cpu" | "wall") =>
    medianOf(ours.map((run) => run[clock])) / medianOf(theirs.map((run) => run[clock]));
  const figure = round(ofMedians("cpu"));
  return {
    figure,
    bar: `at most ${bar}`,
    passes: figure <= bar,
    ofWall: round(ofMedians("wall")),
    oursMs: Math.round(medianOf(ours.map(({ cpu }) => cpu))),
    theirsMs: Math.round(medianOf(theirs.map(({ cpu }) => cpu))),
  };
}

function peakOf(bar: number, runs: readonly Taken[]): Bar {
  const figure = Math.round(medianOf(runs.map(({ megabytes }) => megabytes)));
  return { figure, bar: `at most ${bar}`, passes: figure <= bar };
}

const round = (figure: number): number => Math.round(figure * 100) / 100;
