import { createRequire } from "node:module";
import type { AnyStateMachine } from "xstate";

/** What all machines have of the XState that a file imports, by its path; undefined where it finds none. */
export function machinesImportedBy(file: string): AnyStateMachine | undefined {
  try {
    const { StateMachine } = createRequire(file)("xstate") as { StateMachine?: { prototype: AnyStateMachine } }; // of any version
    return StateMachine?.prototype;
  } catch {
    return undefined; // its project has none, and what its tests import came with this kit
  }
}
