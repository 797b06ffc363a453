import { it } from "vitest";
import { benchEdtf } from "./edtf.ts";
import { benchSolver } from "./solver.ts";

/** Prints the figures of one run; ratios compare, times are of this machine. */
it("measures dates and the solver", () => {
  process.stdout.write(`${JSON.stringify({ edtf: benchEdtf(), solver: benchSolver() }, null, 2)}\n`);
}, 300_000);
