import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Run, startRun } from "../../src/machine/index.ts";
import type { Model } from "../../src/model/index.ts";
import { randomModel, randomTriggers } from "./random-models.ts";

/** The triggers of a walk that the run accepts, one after the other. */
function accepted(model: Model, triggers: readonly string[]): string[] {
  const walk = (run: Run, [next, ...rest]: readonly string[]): string[] => {
    if (next === undefined) return [];
    const attempt = run.attempt(next);
    return attempt.ok ? [next, ...walk(attempt.run, rest)] : walk(run, rest);
  };
  return walk(startRun(model), triggers);
}

/** Walks of more than one step; a shorter one proves nothing. */
const walks = fc
  .sample(fc.tuple(randomModel, randomTriggers), { numRuns: 50 })
  .flatMap(([model, triggers]) => {
    try {
      return [{ machine: model.machine, steps: accepted(model, triggers) }];
    } catch (error) {
      if (error instanceof RangeError) return []; // its automatic transitions never come to rest
      throw error;
    }
  })
  .filter(({ steps }) => steps.length > 1);

/** What TypeScript says of chains of steps on these machines. */
function compile(chains: readonly string[]): string {
  const folder = mkdtempSync(join("tests", "tmp-typestate-"));
  const lines = [
    'import type { StartedRun } from "../../src/machine/index.ts";',
    'import type { Model } from "../../src/model/index.ts";',
    "declare function start<const M>(machine: M): StartedRun<Model & { readonly machineLiteral?: M }>;",
    ...chains,
  ];
  writeFileSync(join(folder, "chains.ts"), `${lines.join("\n")}\n`);
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: "../../tsconfig.json", include: ["chains.ts"] }),
  );
  const ran = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "-p", folder], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return ran.stdout;
}

it("step(trigger) is never refused by the compiler where the run accepts it, on random machines", () => {
  expect(walks.length).toBeGreaterThan(25);
  const chains = walks.map(
    ({ machine, steps }) => `start(${JSON.stringify(machine)})${steps.map((step) => `.step("${step}")`).join("")};`,
  );
  expect(compile(chains)).toBe("");
  expect(compile(['start({ initial: "a", states: { a: { on: { GO: "a" } } } }).step("STOP");'])).toContain(
    `Argument of type '"STOP"' is not assignable to parameter of type '"GO"'`,
  );
});
