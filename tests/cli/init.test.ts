import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { STARTS } from "../../src/cli/init.ts";
import { runCli } from "./memory-io.ts";

describe("demarche init", () => {
  it.each(STARTS)(
    "--from %s writes a model that checks clean, whose quotes are found, and that draws",
    async (start) => {
      const made = await runCli(["init", ".", "--from", start]);
      expect(made.code).toBe(0);
      const files = Object.fromEntries(made.written);
      const model = `${start}.yaml`;
      expect((await runCli(["check", model], files)).stdout).toMatch(new RegExp(`^${model}: no issues`));
      expect((await runCli(["verify", model], files)).code).toBe(0);
      expect((await runCli(["draw", model, "-o", "-"], files)).stdout).toContain("<svg");
      expect(files[model]?.match(/#/g)?.length).toBeGreaterThan(8);
    },
  );
  it("writes over nothing without --force", async () => {
    const there = { "incident-log.txt": "mine" };
    const refused = await runCli(["init", "."], there);
    expect(refused.code).toBe(4);
    expect(refused.stderr).toContain("incident-log.txt is there already; nothing was written");
    expect(refused.written.size).toBe(0);
    expect((await runCli(["init", ".", "--force"], there)).written.size).toBe(3);
  });
});

describe("demarche completion", () => {
  const check = async (words: readonly string[], found: readonly string[]) =>
    expect((await runCli(["complete", "--", ...words])).stdout.split("\n").filter((word) => word !== "")).toEqual(
      found,
    );
  const HANOI = "seeds/hanoi/hanoi.yaml";
  it("offers commands", () => check(["whe"], ["when"]));
  it("offers options", () => check(["read", HANOI, "--ch"], ["--check"]));
  it("offers the choices of an option", () => check(["draw", "--as", "st"], ["statechart"]));
  it("offers events of the model on the line", () =>
    check(["draw", HANOI, "--at", "kim"], ["kim-shocked", "kim-confirms"]));
  it("offers events as arguments", () => check(["when", HANOI, "walk"], ["walk-out"]));
  it("offers states", () => check(["paths", HANOI, "--to", "bargain.d"], ["bargain.deal"]));
  it("offers accounts", () => check(["order", HANOI, "--account", "off"], ["officials"]));
  it("leaves the rest to the names of files", () => check(["check", "se"], []));
  it("is silent where the model cannot be read", () => check(["draw", "missing.yaml", "--at", ""], []));
  it("offers the shells, and refuses another", async () => {
    await check(["completion", ""], ["bash", "zsh", "fish"]);
    expect((await runCli(["completion", "tcsh"])).code).toBe(2);
  });
  it("its script for bash is one that bash takes", async () => {
    const script = (await runCli(["completion", "bash"])).stdout;
    const ran = spawnSync("bash", ["-c", `${script}\ncomplete -p demarche`], { encoding: "utf8" });
    expect(ran.stdout).toBe("complete -F _demarche demarche\n");
  });
});
