// Measures how fast dates are read, beside the edtf package, how fast the order is solved, the machine beside XState, how fast long logs are replayed, and what types add to a compilation; prints the figures as JSON.
import { install, run } from "./install.mjs";

install();
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run"], { env: { ...process.env, BENCH: "1" } });
