// Runs the property tests with other seeds than the one that `npm test` holds to, round after round, until one fails:
//   npm run fuzz -- [ROUNDS] [--seed SEED] [FILTER…]
// The seed of each round is told; with --seed it begins with that one, and a second round takes the next.
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { install, run } from "./install.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [rounds = 1] = positionals.map(Number).filter(Number.isInteger);
const filters = positionals.filter((each) => !Number.isInteger(Number(each)));
const first = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((name) => `tests/${name.replaceAll("\\", "/")}`)
  .filter((name) => name.endsWith(".test.ts") && readFileSync(name, "utf8").includes('from "fast-check"'))
  .filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)));

install();
for (let round = 0; round < rounds; round++) {
  const seed = first + round;
  console.log(`Round ${round + 1} of ${rounds}; to repeat it: npm run fuzz -- --seed ${[seed, ...filters].join(" ")}`);
  run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...files], {
    env: { ...process.env, FUZZ_SEED: String(seed) },
  });
}
