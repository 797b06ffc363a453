import type { Reporter, TestModule } from "vitest/node";

/** Prints, last of all, how many tests passed and failed, on one plain line. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((each) => each === state).length;
    const broken = modules.filter(
      (module) => module.state() === "failed" && [...module.children.allTests("failed")].length === 0,
    ).length;
    const skipped = count("skipped") + count("pending");
    process.on("exit", () =>
      process.stdout.write(
        `${count("passed")} passed, ${count("failed") + broken} failed${skipped === 0 ? "" : `, ${skipped} skipped`}\n`,
      ),
    );
  }
}
