import type {} from "vitest";
import type { Run } from "../machine/index.ts";

type Outcome = { readonly pass: boolean; message(): string };

/** Where a run stands, for a failure's message: the path so far, the active states, what is legal. */
function standing(run: Run): string {
  const path = run.history.map((step) => step.trigger).join(", ") || "the start";
  return `After ${path} the run is in ${run.states.join(", ")}; legal now: ${run.legal().join(", ") || "nothing"}.`;
}

const outcome = (pass: boolean, expected: string, run: Run): Outcome => ({
  pass,
  message: () => `Expected the run ${pass ? "not " : ""}${expected}. ${standing(run)}`,
});

/** Matchers on runs; each failure tells where the run stood, how it came there, and what was legal. */
export const demarcheMatchers = {
  /** the state at a path from the root is active */
  toBeIn: (run: Run, path: string): Outcome => outcome(run.isIn(path), `to be in ${path}`, run),
  /** the trigger is legal */
  toAllow: (run: Run, trigger: string): Outcome => outcome(run.can(trigger), `to allow ${trigger}`, run),
  /** the trigger is refused, for a reason that holds the given words */
  toRefuse: (run: Run, trigger: string, reason = ""): Outcome => {
    const refusal = run.refused().find((each) => each.trigger === trigger);
    return outcome(
      refusal?.reason.includes(reason) ?? false,
      `to refuse ${trigger}${reason === "" ? "" : ` because ${reason}`}${refusal ? `; it does because ${refusal.reason}` : ""}`,
      run,
    );
  },
  /** the run was in the state at some step */
  toHaveVisited: (run: Run, path: string): Outcome => {
    const visited = Array.from({ length: run.history.length + 1 }, (_, count) => run.at(count)).some((each) =>
      each.isIn(path),
    );
    return outcome(visited, `to have visited ${path}`, run);
  },
};

type StateOf<T> = T extends { isIn(path: infer State extends string): boolean } ? State : string;
type TriggerOf<T> = T extends { can(trigger: infer Trigger extends string): boolean } ? Trigger : string;

declare module "vitest" {
  interface Matchers<T> {
    toBeIn(path: StateOf<T>): void;
    toAllow(trigger: TriggerOf<T>): void;
    toRefuse(trigger: TriggerOf<T>, reason?: string): void;
    toHaveVisited(path: StateOf<T>): void;
  }
}
