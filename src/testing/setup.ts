/** A setup file for vitest: extends `expect` with the matchers, and notes what the tests' runs and XState's actors visit, for the reporter. */
import { afterEach, expect } from "vitest";
import { observeRuns } from "../machine/index.ts";
import { demarcheMatchers } from "./matchers.ts";
import { createVisits, type Visits } from "./visits.ts";
import { watchMachines } from "./watch-machines.ts";
import { machinesImportedBy } from "./xstate-of.ts";

const { observeRun, observeMachine, drain } = createVisits();

expect.extend(demarcheMatchers);
observeRuns(observeRun);
watchMachines(observeMachine);
const { testPath } = expect.getState();
const machines = testPath === undefined ? undefined : machinesImportedBy(testPath);
if (machines) watchMachines(observeMachine, machines); // a project may have an XState of another version than the kit's
afterEach(({ task }) => {
  const meta = task.meta as { demarche?: readonly Visits[] }; // vitest carries what is put there to the reporters
  meta.demarche = drain();
});
