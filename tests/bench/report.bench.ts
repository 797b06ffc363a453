import { it } from "vitest";
import { benchEdtf } from "./edtf.ts";
import { benchMachine } from "./machine.ts";
import { benchPaths } from "./paths.ts";
import { benchReplay } from "./replay.ts";
import { benchSolver } from "./solver.ts";
import { benchTypes } from "./types.ts";

/** Prints the figures of one run; ratios compare, times are of this machine. */
it("measures dates, the solver, the machine, its paths, long logs and types", () => {
  process.stdout.write(
    `${JSON.stringify({ edtf: benchEdtf(), solver: benchSolver(), machine: benchMachine(), paths: benchPaths(), replay: benchReplay(), types: benchTypes() }, null, 2)}\n`,
  );
}, 600_000);
