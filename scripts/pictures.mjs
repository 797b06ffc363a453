// Looks for overlaps, struck and lost texts and for orders that nobody states in the pictures of thousands of random models:
//   npm run pictures -- [MODELS] [VIEW]
// What fails is told with the few numbers that the model follows from.
import { randomInt } from "node:crypto";
import { install, run } from "./install.mjs";

install();
const [models = "3000", view] = process.argv.slice(2);
run(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "tests/layout/pictures", ...(view ? ["-t", `the ${view} of`] : [])],
  { env: { ...process.env, PICTURES: models, FUZZ_SEED: String(randomInt(2 ** 31)) } },
);
