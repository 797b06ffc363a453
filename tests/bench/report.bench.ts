import { it } from "vitest";
import { benchEdtf } from "./edtf.ts";
import { benchMachine } from "./machine.ts";
import { benchPaths } from "./paths.ts";
import { benchPictures } from "./pictures.ts";
import { benchReplay } from "./replay.ts";
import { benchReport } from "./report.ts";
import { benchSolver } from "./solver.ts";
import { benchTypes } from "./types.ts";

const PARTS: Readonly<Record<string, () => unknown>> = {
  dates: benchEdtf,
  solver: benchSolver,
  machine: benchMachine,
  paths: benchPaths,
  replay: benchReplay,
  types: benchTypes,
  pictures: benchPictures,
  report: benchReport,
};

/** Prints the figures of one run of the parts named in `BENCH`; ratios compare, times are of this machine. */
it("measures the parts asked for", async () => {
  const figures: Record<string, unknown> = {};
  for (const part of (process.env.BENCH ?? "").split(",")) figures[part] = await PARTS[part]?.();
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}, 1_800_000);
