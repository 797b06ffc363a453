import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import process from "node:process";
import { describe, expect, it } from "vitest";

const ZONES = ["America/Los_Angeles", "Asia/Kolkata", "Asia/Ho_Chi_Minh"];

/** What the built command prints on a machine whose clock is in a zone. */
function outputIn(zone: string, args: readonly string[]): string {
  const ran = spawnSync(process.execPath, ["dist/cli/demarche.js", ...args], {
    encoding: "utf8",
    env: { ...process.env, TZ: zone },
    maxBuffer: 1 << 26,
  });
  expect(ran.stderr).toBe("");
  return ran.stdout;
}

function check(args: readonly string[]) {
  const [first = "", ...others] = ZONES.map((zone) => outputIn(zone, args));
  expect(first.length).toBeGreaterThan(100);
  for (const other of others) expect(other === first).toBe(true);
}

describe.skipIf(!existsSync("dist/cli/demarche.js"))("the machine's time zone changes nothing", () => {
  for (const seed of readdirSync("seeds")) {
    const model = `seeds/${seed}/${seed}.yaml`;
    it(`of the order of ${seed}`, () => check(["order", model, "--json"]));
    it.each(["timeline", "possible-times"])(`of the picture %s of ${seed}`, (view) =>
      check(["draw", model, "--as", view, "-o", "-"]),
    );
  }
  it("of when an event can have happened", () => check(["when", "seeds/hanoi/hanoi.yaml", "walk-out"]));
});
