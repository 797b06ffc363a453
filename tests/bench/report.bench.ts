import { it } from "vitest";
import { benchEdtf } from "./edtf.ts";
import { benchMachine } from "./machine.ts";
import { benchSolver } from "./solver.ts";

/** Prints the figures of one run; ratios compare, times are of this machine. */
it("measures dates, the solver and the machine", () => {
  process.stdout.write(
    `${JSON.stringify({ edtf: benchEdtf(), solver: benchSolver(), machine: benchMachine() }, null, 2)}\n`,
  );
}, 300_000);
