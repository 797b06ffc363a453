import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// a copy of the built command, whose kept code no other test reads
describe.skipIf(!existsSync("dist/cli/demarche.js"))("the launcher", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-launch-"));
  const compiled = join(folder, "dist/cli/compiled");
  const draw = (...options: readonly string[]) =>
    spawnSync(
      process.execPath,
      [join(folder, "dist/cli/demarche.js"), "draw", "seeds/hanoi/hanoi.yaml", "-o", "-", ...options],
      {
        encoding: "utf8",
      },
    );

  beforeAll(() => {
    const isKept = (from: string) => !from.includes("compiled");
    cpSync("dist", join(folder, "dist"), { recursive: true, filter: isKept });
    cpSync("package.json", join(folder, "package.json"));
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("keeps what was compiled, draws the same from it, and takes nothing that is spoilt", () => {
    const first = draw();
    const [kept = ""] = readdirSync(compiled);
    expect(kept).toBe(`draw ${process.version} ${process.arch}`);
    const again = draw();
    const command = join(compiled, kept, "command.cjs");
    const whole = readFileSync(command);
    writeFileSync(command, whole.subarray(0, 100));
    const spoilt = draw();
    expect([first.status, again.status, spoilt.status]).toEqual([0, 0, 0]);
    expect(again.stdout).toBe(first.stdout);
    expect(spoilt.stdout).toBe(first.stdout);
    expect(readFileSync(command).length, "compiled anew").toBeGreaterThan(100);
    expect(readdirSync(join(compiled, kept)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
  it("loads what is loaded late from kept code too", () => {
    const statechart = () => draw("--as", "statechart");
    const [first, again] = [statechart(), statechart()];
    expect([first.stderr, again.stderr, again.stdout === first.stdout]).toEqual(["", "", true]);
  });
  it("runs where nothing may be kept, and keeps nothing of what failed", () => {
    rmSync(compiled, { recursive: true, force: true });
    writeFileSync(compiled, ""); // a file where the folder would be
    const drawn = draw();
    expect({ status: drawn.status, said: drawn.stderr.includes("Error") }).toEqual({ status: 0, said: false });
    rmSync(compiled);
    const failed = spawnSync(process.execPath, [join(folder, "dist/cli/demarche.js"), "draw", "nowhere.yaml"]);
    expect([failed.status, existsSync(compiled)]).toEqual([4, false]);
  });
});
