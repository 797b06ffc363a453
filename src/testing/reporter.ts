/** A reporter for vitest: after the tests, the states never visited and the transitions never taken, machine by machine. */
import type { Reporter, TestModule, Vitest } from "vitest/node";
import { describeVisits, joinVisits, type Visits } from "./visits.ts";

// biome-ignore lint/style/noDefaultExport: vitest takes a reporter's default export
export default class CoverageReporter implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const metas = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.meta()));
    const notes = metas.flatMap((meta) => (meta as { demarche?: readonly Visits[] }).demarche ?? []); // put there by setup.ts
    const text =
      notes.length > 0
        ? describeVisits(joinVisits(notes))
        : 'No run took a step, or setupFiles lacks "demarche/testing/setup"';
    this.vitest?.logger.log(`\n${text}\n`);
  }
}
