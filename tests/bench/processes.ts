import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** What one process took, from start to end. */
export type Taken = {
  /** ms by the clock on the wall */
  readonly wall: number;
  /** ms of the processor, all threads; what others do on the machine counts little */
  readonly cpu: number;
  /** peak of memory in MB */
  readonly megabytes: number;
  readonly stdout: string;
};

const LONGEST = 120_000; // ms; a process that takes longer is ended, and the bench with it
const runFile = promisify(execFile);
const teller = join(import.meta.dirname, "peers/teller.cjs");

/** Runs a Node process of its own; it tells what it took as it ends. */
export async function runNode(...args: readonly string[]): Promise<Taken> {
  const start = performance.now();
  const ran = await runFile(process.execPath, ["--require", teller, ...args], {
    timeout: LONGEST,
    killSignal: "SIGKILL",
  });
  const wall = performance.now() - start;
  const [, cpu, kilobytes] = /took (\S+) (\S+)$/.exec(ran.stderr) ?? [];
  return { wall, cpu: Number(cpu), megabytes: Number(kilobytes) / 1024, stdout: ran.stdout };
}

/** Runs each in turn, round by round, so that other load counts for all alike. */
export async function interleave<Name extends string>(
  rounds: number,
  runs: Readonly<Record<Name, () => Promise<Taken>>>,
): Promise<Readonly<Record<Name, readonly Taken[]>>> {
  const taken = Object.fromEntries(Object.keys(runs).map((name) => [name, []])) as unknown as Record<Name, Taken[]>; // fromEntries forgets the names
  for (let round = 0; round < rounds; round++) for (const name in runs) taken[name].push(await runs[name]());
  return taken;
}

export function medianOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
