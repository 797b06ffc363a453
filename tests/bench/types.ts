import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { typesModule } from "../../src/model/index.ts";

/** What a large model adds to a compilation, in seconds of CPU, and how many times that of the same program with a small one. */
export type TypesMeasured = {
  readonly added: number;
  readonly bar: 1.5;
  readonly ratio: number;
  readonly errors: number;
  readonly passes: boolean;
};

/** A model of 200 events and 100 states as `demarche types` writes it, with two chains of 60 steps; medians of `RUNS` interleaved runs. */
export function benchTypes(): TypesMeasured {
  const folder = mkdtempSync(join("tests", "tmp-types-"));
  try {
    const small = programIn(folder, "small", { regions: 1, states: 2, events: 2, steps: 1 });
    const large = programIn(folder, "large", { regions: 4, states: 25, events: 200, steps: 60 });
    const runs = Array.from({ length: RUNS }, () => [check(small), check(large)] as const);
    const added = median(runs.map(([without, withIt]) => withIt.seconds - without.seconds));
    const ratio = median(runs.map(([without, withIt]) => withIt.seconds / without.seconds));
    const errors = runs.flat().reduce((sum, run) => sum + run.errors, 0);
    return { added, bar: 1.5, ratio, errors, passes: added <= 1.5 && errors === 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const RUNS = 3;

type Size = { readonly regions: number; readonly states: number; readonly events: number; readonly steps: number };

/** Writes the model's module, and one that steps through it; gives the latter's path. */
function programIn(folder: string, name: string, size: Size): string {
  const model = typesModule(dataOf(size), { name: "model", source: "model.yaml", from: "../../src/model/index.ts" });
  const chain = Array.from({ length: size.steps }, (_, step) => {
    const region = step % size.regions;
    return `.step("R${region}_${Math.floor(step / size.regions) % size.states}")`;
  }).join("");
  const main = join(folder, `${name}.ts`);
  writeFileSync(join(folder, `${name}-model.ts`), model);
  writeFileSync(
    main,
    [
      'import { startRun } from "../../src/machine/index.ts";',
      `import { model } from "./${name}-model.ts";`,
      `export const first = startRun(model)${chain};`,
      `export const second = startRun(model)${chain}.isIn("region0.s0");`,
      "",
    ].join("\n"),
  );
  return main;
}

/** Parallel regions, each a ring of states; an event for each step, told with words, after the one before. */
function dataOf({ regions, states, events }: Size): unknown {
  const ring = (region: number) => ({
    initial: "s0",
    states: Object.fromEntries(
      Array.from({ length: states }, (_, at) => [
        `s${at}`,
        { title: `State ${at}`, on: { [`R${region}_${at}`]: `s${(at + 1) % states}` } },
      ]),
    ),
  });
  return {
    demarche: 1,
    id: "model",
    title: "Model",
    parties: { ana: { name: "Ana" } },
    sources: { diary: { title: "Diary" } },
    accounts: { ana: { name: "Ana", source: "diary" } },
    machine: {
      type: "parallel",
      states: Object.fromEntries(Array.from({ length: regions }, (_, region) => [`region${region}`, ring(region)])),
    },
    events: Array.from({ length: events }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      by: "ana",
      trigger: `R${at % regions}_${Math.floor(at / regions) % states}`,
      ...(at > 0 && { after: { [`e${at - 1}`]: { words: "then", account: "ana" } } }),
      claims: [{ account: "ana", quote: `This happened as number ${at}` }],
    })),
  };
}

/** Compiles one program on one thread; the shell tells the CPU time of its children in the last line, as 0m1.500s 0m0.250s. */
function check(main: string): { readonly seconds: number; readonly errors: number } {
  const project = `${main}.json`;
  writeFileSync(project, JSON.stringify({ extends: "../../tsconfig.json", include: [], files: [basename(main)] }));
  const tsc = [process.execPath, "node_modules/typescript/bin/tsc", "--singleThreaded", "-p", project];
  const ran = spawnSync("sh", ["-c", '"$0" "$@"; times', ...tsc], { encoding: "utf8" });
  const times = [...(ran.stdout.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  const seconds = times.reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0);
  return { seconds, errors: [...ran.stdout.matchAll(/error TS/g)].length };
}

/** rounded to hundredths */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN) * 100) / 100;
}
