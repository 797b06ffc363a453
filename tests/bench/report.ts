import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interleave, medianOf, runNode, type Taken } from "./processes.ts";
import type { Bar } from "./replay.ts";

/** Seconds; judged by time of the processor, told by the wall too. */
type Seconds = Bar & { readonly wall: number };

const ROUNDS = 5;
const HANOI = "hanoi/hanoi.yaml";
const OUTAGE = "checkout-outage/checkout-outage.yaml";
const VIEWS = ["timeline", "possible-times", "statechart", "accounts"];

/** Twenty pictures of three models, each another. */
const FIGURES = [
  ...[HANOI, OUTAGE, "snapback/snapback.yaml"].flatMap((model) => VIEWS.map((view) => `${model}#${view}`)),
  ...[`${HANOI}#statechart&at=kim-confirms`, `${OUTAGE}#statechart&at=approval-asked`],
  ...[`${HANOI}#timeline&until=kim-confirms`, `${OUTAGE}#timeline&until=approval-asked`],
  ...[HANOI, OUTAGE].flatMap((model) => [
    `${model}#timeline&layout=vertical&width=390`,
    `${model}#timeline&width=1360`,
  ]),
];

const REPORT = `---
title: Twenty figures
demarche: ${HANOI}
---

${FIGURES.map((figure, index) => `Words {quote:bolton-arrives}, and {state:bargain@walk-out}.\n\n![Figure ${index}](${figure})\n`).join("\n")}`;

/** A report of twenty figures: as the first one, and when nothing has changed; as a page and as Markdown. */
export async function benchReport(): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  try {
    cpSync("seeds", folder, { recursive: true });
    writeFileSync(join(folder, "report.md"), REPORT);
    const write = (output: string): Promise<Taken> =>
      runNode("dist/cli/demarche.js", "report", join(folder, "report.md"), "-o", join(folder, output));
    const cold = (output: string) => () => {
      for (const name of [output, "talks.figures"]) rmSync(join(folder, name), { recursive: true, force: true });
      return write(output);
    };
    const taken = await interleave(ROUNDS, {
      page: cold("talks.html"),
      pageAgain: () => write("talks.html"),
      markdown: cold("talks.md"),
      markdownAgain: () => write("talks.md"),
      idle: () => runNode("-e", "0"),
    });
    return {
      figures: FIGURES.length,
      judgedBy:
        "time of the processor, in cold processes; on a machine that others use, beside that of a Node that does nothing",
      "Node that does nothing": { figure: secondsOf(1, taken.idle).figure },
      "page, first": secondsOf(3, taken.page),
      "page, nothing changed": secondsOf(0.5, taken.pageAgain),
      "Markdown, first": secondsOf(3, taken.markdown),
      "Markdown, nothing changed": secondsOf(0.5, taken.markdownAgain),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function secondsOf(bar: number, runs: readonly Taken[]): Seconds {
  const seconds = (clock: "cpu" | "wall") => Math.round(medianOf(runs.map((run) => run[clock])) / 10) / 100;
  const figure = seconds("cpu");
  return { figure, bar: `at most ${bar}`, passes: figure <= bar, wall: seconds("wall") };
}
