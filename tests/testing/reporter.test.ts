import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const DOOR = `
  demarche: 1, id: "door", title: "Door", events: [{ id: "e", title: "E" }],
  machine: { initial: "shut", states: {
    shut: { on: { OPEN: "open", LOCK: "locked" } }, open: { on: { CLOSE: "shut", "*": "off" } }, locked: {}, off: {} } },`;
const TEST = `
  import { expect, it } from "vitest";
  import { defineModel, startRun } from "../../src/index.ts";
  import { coverTransitions } from "../../src/testing/index.ts";
  const door = defineModel({${DOOR}});
  it("opens", () => expect(startRun(door).step("OPEN")).toBeIn("open"));
  it("closes", () => expect(startRun(door).step("OPEN").step("CLOSE")).toBeIn("shut"));
  it("covers", () => expect(coverTransitions(door).missed).toEqual([]));`;

/** What vitest prints of a small project that uses the kit. */
function check(setupFiles: readonly string[], ...words: string[]) {
  const folder = mkdtempSync(join("tests", "tmp-coverage-"));
  writeFileSync(
    join(folder, "door.test.ts"),
    TEST.replace(/\.toBeIn\("(\w+)"\)/g, setupFiles.length > 0 ? "$&" : ".toBeDefined()"),
  );
  const options = { include: ["*.test.ts"], setupFiles, reporters: ["default", "../../src/testing/reporter.ts"] };
  writeFileSync(join(folder, "vitest.config.ts"), `export default { test: ${JSON.stringify(options)} };`);
  const ran = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--root", folder], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  rmSync(folder, { recursive: true });
  for (const each of words) expect(ran.stdout).toContain(each);
  expect(ran.status).toBe(0);
}

it("the coverage reporter prints what no test visited, and leaves out what was only searched", () =>
  check(
    ["../../src/testing/setup.ts"],
    "Coverage of models, by step and send\n  door  2 of 4 states, 2 of 4 transitions\n",
    "    states never visited: locked, off\n    transitions never taken: shut LOCK, open *\n",
  ));
it("the coverage reporter says what is missing where nothing is noted", () =>
  check([], 'setupFiles lacks "demarche/testing/setup"'));
