import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import process from "node:process";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";

const ZONES = ["America/Los_Angeles", "Asia/Kolkata", "Asia/Ho_Chi_Minh"];

const models = readdirSync("seeds").map((seed) => `seeds/${seed}/${seed}.yaml`);
const COMMANDS: readonly (readonly string[])[] = [
  ...models.flatMap((model) => [
    ["check", "--json", model],
    ["order", model, "--json"],
    ...["timeline", "possible-times", "accounts", "text"].map((view) => ["draw", model, "--as", view, "-o", "-"]),
  ]),
  ["when", "seeds/hanoi/hanoi.yaml", "walk-out"],
  ["date", "2 May 2011, 01:00"],
  ["date", "around noon on 14 May 2020"],
  ["date", "25 October 1917 (O.S.)"],
  ["date", "1551780000"],
];

/** What the built command prints for each of COMMANDS on a machine whose clock is in a zone. */
async function outputsIn(zone: string): Promise<string[]> {
  const child = spawn(process.execPath, ["tests/cli/print-outputs.mjs", JSON.stringify(COMMANDS)], {
    env: { ...process.env, TZ: zone },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout));
}

describe.skipIf(!existsSync("dist/cli/demarche.js"))("the machine's time zone changes nothing of", () => {
  let outputs: string[][] = [];
  beforeAll(async () => {
    outputs = await Promise.all(ZONES.map(outputsIn));
  });
  it.each(COMMANDS.map((args, index) => [args.join(" "), index] as const))("demarche %s", (_, index) => {
    const [first = "", ...others] = outputs.map((each) => each[index] ?? "");
    expect(first.length).toBeGreaterThan(1);
    expect(others.map((other) => other === first)).toEqual([true, true]);
  });
});
