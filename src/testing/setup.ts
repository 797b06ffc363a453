/** A setup file for vitest: extends `expect` with the matchers, and notes what the tests' runs and XState's actors visit, for the reporter. */
import { afterEach, expect } from "vitest";
import { observeRuns } from "../machine/index.ts";
import { demarcheMatchers } from "./matchers.ts";
import { createVisits, type Visits } from "./visits.ts";
import { watchMachines } from "./watch-machines.ts";

const { observeRun, observeMachine, drain } = createVisits();

expect.extend(demarcheMatchers);
observeRuns(observeRun);
watchMachines(observeMachine);
afterEach(({ task }) => {
  const meta = task.meta as { demarche?: readonly Visits[] }; // vitest carries what is put there to the reporters
  meta.demarche = drain();
});
