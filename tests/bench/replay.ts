import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { createActor } from "xstate";
import { compileMachine, createStepper, type Stepper } from "../../src/machine/index.ts";
import { parseModel } from "../../src/model/index.ts";

/** Figures of `demarche replay MODEL --log FILE` as a process of its own, reading and printing included. */
export type ReplayBench = {
  readonly rowsPerSecond: Bar;
  /** rows a second, of the events a second that XState's actor is sent alone */
  readonly timesActor: Bar;
  /** peak memory of 2,000,000 rows, of that of 1,000,000 */
  readonly memoryGrowth: Bar;
  readonly peakMegabytes: number;
};
/** A figure, and what it has to be. */
export type Bar = { readonly figure: number; readonly bar: string; readonly passes: boolean };

const ROWS = 1_000_000;
/** events that the actor is sent */
const SENT = 200_000;

const model = {
  demarche: 1,
  id: "rounds",
  title: "Rounds of a negotiation without end",
  machine: {
    type: "parallel",
    context: { open: false },
    states: {
      talks: {
        initial: "idle",
        states: {
          idle: { on: { OFFER: { target: "tabled", effects: { set: { open: true } } } } },
          tabled: { on: { CONFIRM: "confirmed", WITHDRAW: "idle" } },
          confirmed: {
            on: { CLOSE: { target: "idle", guard: { eq: ["open", true] }, effects: { set: { open: false } } } },
          },
        },
      },
      mood: { initial: "calm", states: { calm: { on: { INSULT: "sour" } }, sour: { on: { APOLOGISE: "calm" } } } },
      press: {
        initial: "quiet",
        states: {
          quiet: { on: { LEAK: { target: "loud", guard: { in: "mood.sour" } } } },
          loud: { on: { DENY: "quiet" } },
        },
      },
    },
  },
  events: [{ id: "begin", title: "The first offer", trigger: "OFFER" }],
};

export function benchReplay(): ReplayBench {
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  try {
    const file = join(folder, "rounds.json");
    writeFileSync(file, JSON.stringify(model));
    const parsed = parseModel(JSON.stringify(model));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const stepper = createStepper(parsed.model);
    const [one, two] = [ROWS, 2 * ROWS].map((rows) => replayFile(file, writeLog(folder, stepper, rows), rows));
    if (!one || !two) throw new Error("two logs are replayed");
    const actor = actorPerSecond(compileMachine(parsed.model), triggersFrom(stepper, SENT));
    const perSecond = Math.round(ROWS / one.seconds);
    return {
      rowsPerSecond: barOf(perSecond, "at least 300000", perSecond >= 300_000),
      timesActor: barOf(round(perSecond / actor), "at least 1", perSecond >= actor),
      memoryGrowth: barOf(round(two.megabytes / one.megabytes), "at most 1.15", two.megabytes <= one.megabytes * 1.15),
      peakMegabytes: Math.round(one.megabytes),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const barOf = (figure: number, bar: string, passes: boolean): Bar => ({ figure, bar, passes });
const round = (figure: number): number => Math.round(figure * 100) / 100;

/** Triggers that are legal where they come, the same in every run. */
function* triggersFrom(stepper: Stepper, count: number): Generator<string> {
  let at = stepper.initial;
  let seed = 1;
  for (let index = 0; index < count; index++) {
    const legal = stepper.legal(at);
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const trigger = legal[(seed >>> 16) % legal.length] ?? "";
    at = stepper.next(at, trigger) ?? at;
    yield trigger;
  }
}

/** A log with times and a quoted note, written a thousand rows at a time. */
function writeLog(folder: string, stepper: Stepper, rows: number): string {
  const path = join(folder, `${rows}.csv`);
  const file = openSync(path, "w");
  let part = "time,event,note\n";
  let row = 0;
  for (const trigger of triggersFrom(stepper, rows)) {
    const time = new Date(Date.UTC(2020, 0, 1) + row * 1000).toISOString();
    part += `${time},${trigger},${row % 10 === 0 ? '"as told, in part"' : "none"}\n`;
    if (++row % 1000 === 0) {
      writeSync(file, part);
      part = "";
    }
  }
  writeSync(file, part);
  closeSync(file);
  return path;
}

/** Runs the built command; its process tells its own peak of memory as it ends. */
function replayFile(
  model: string,
  log: string,
  rows: number,
): { readonly seconds: number; readonly megabytes: number } {
  const teller = `${log}.mjs`;
  writeFileSync(teller, `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS));`);
  const args = [
    "--import",
    pathToFileURL(teller).href,
    "dist/cli/demarche.js",
    "replay",
    model,
    "--log",
    log,
    "--json",
  ];
  const start = performance.now();
  const ran = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  const seconds = (performance.now() - start) / 1000;
  if (ran.status !== 0 || JSON.parse(ran.stdout).accepted !== rows) throw new Error(ran.stderr || ran.stdout);
  return { seconds, megabytes: Number(/peak (\d+)/.exec(ran.stderr)?.[1]) / 1024 };
}

function actorPerSecond(machine: ReturnType<typeof compileMachine>, triggers: Iterable<string>): number {
  const sent = [...triggers];
  const actor = createActor(machine).start();
  const start = performance.now();
  for (const type of sent) actor.send({ type });
  const seconds = (performance.now() - start) / 1000;
  actor.stop();
  return sent.length / seconds;
}
