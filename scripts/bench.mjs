// Measures how fast dates are read, beside the edtf package, how fast the order is solved, the machine beside XState, and how fast long logs are replayed; prints the figures as JSON.
import { install, run } from "./install.mjs";

install();
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run"], { env: { ...process.env, BENCH: "1" } });
