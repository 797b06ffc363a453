// Measures how fast dates are read, beside the edtf package, and how fast the order is solved; prints the figures as JSON.
import { install, run } from "./install.mjs";

install();
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run"], { env: { ...process.env, BENCH: "1" } });
