import { expect, it } from "vitest";
import { runCli } from "./memory-io.ts";

async function check(args: string[], code: number, ...words: string[]) {
  const ran = await runCli(args);
  for (const each of words) expect(ran.stdout + ran.stderr).toContain(each);
  expect(ran.code).toBe(code);
}

it("demarche import reads a machine as a model file has it", () =>
  check(["import", "tests/cli/door.json"], 0, "machine:", "initial: shut", "SHUT"));
it("demarche import names what a model has no word for", () =>
  check(["import", "tests/cli/foreign.json"], 1, "states.shut.invoke", "states.shut.on.OPEN.guard"));
it("demarche import names what is no JSON", () =>
  check(["import", "seeds/hanoi/hanoi.yaml"], 1, "a machine configuration is an object"));
it("demarche export writes the machine as JSON", () =>
  check(["export", "seeds/hanoi/hanoi.yaml"], 0, '"type": "parallel"', '"type": "apply"'));
it("demarche import - reads what demarche export prints", async () => {
  const { stdout } = await runCli(["export", "seeds/snapback/snapback.yaml"]);
  const imported = await runCli(["import", "-"], {}, [stdout.slice(0, 700), stdout.slice(700)]);
  expect(imported.code).toBe(0);
  expect(imported.stdout).toMatch(/^machine:\n/);
  expect((await runCli(["import", "-"], {}, ["{"])).stderr).toContain("the input: ");
});
