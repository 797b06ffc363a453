import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const DOOR = `
  demarche: 1, id: "door", title: "Door", events: [{ id: "e", title: "E" }],
  machine: { initial: "shut", states: {
    shut: { on: { OPEN: "open", LOCK: "locked" } }, open: { on: { CLOSE: "shut", "*": "off" } }, locked: {}, off: {} } },`;
const LAMP = `{ id: "lamp", initial: "off", states: {
    off: { on: { PRESS: "on" } },
    on: { initial: "dim", on: { PRESS: "off" }, after: { 500: "off" }, states: { dim: { on: { TURN: "full" } }, full: {} } } } }`;
const TEST = `
  import { expect, it } from "vitest";
  import { createActor, createMachine } from "xstate";
  import { compileMachine, defineModel, startRun } from "../../src/index.ts";
  import { coverTransitions } from "../../src/testing/index.ts";
  const door = defineModel({${DOOR}});
  it("opens", () => expect(startRun(door).step("OPEN")).toBeIn("open"));
  it("closes", () => expect(startRun(door).step("OPEN").step("CLOSE")).toBeIn("shut"));
  it("covers", () => expect(coverTransitions(door).missed).toEqual([]));
  it("compiles", () => createActor(compileMachine(door)).start().send({ type: "LOCK" }));
  const lamp = createMachine(${LAMP});
  it("searches lamps", () => expect(coverTransitions(lamp).missed).toEqual([]));
  it("lights", () => {
    const actor = createActor(lamp).start();
    actor.send({ type: "PRESS" });
    actor.send({ type: "TURN" });
    expect(actor).toHaveVisited("on.dim");
  });`;

/** What vitest prints of a small project that uses the kit. */
function check(setupFiles: readonly string[], ...words: string[]) {
  const folder = mkdtempSync(join("tests", "tmp-coverage-"));
  writeFileSync(
    join(folder, "door.test.ts"),
    TEST.replace(/\.to(?:BeIn|HaveVisited)\("[\w.]+"\)/g, setupFiles.length > 0 ? "$&" : ".toBeDefined()"),
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
    "Coverage of machines, by the steps of runs and actors\n  door  3 of 4 states, 3 of 4 transitions\n",
    "    states never visited: off\n    transitions never taken: open *\n",
    "  lamp  4 of 4 states, 2 of 4 transitions\n    transitions never taken: on PRESS, on after 500\n",
  ));
it("the coverage reporter says what is missing where nothing is noted", () =>
  check([], 'setupFiles lacks "demarche/testing/setup"'));
