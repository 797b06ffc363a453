import type { Path } from "../issue/index.ts";
import type { StateSpec } from "../model/index.ts";

type Parent = Pick<StateSpec, "states">;

/** The state at a path from the root, e.g. `bargain.deal`; looks at own keys only. */
export function stateAt(root: Parent | undefined, path: string): StateSpec | undefined {
  return path
    .split(".")
    .reduce<Parent | undefined>(
      (at, name) => (at?.states && Object.hasOwn(at.states, name) ? at.states[name] : undefined),
      root,
    ) as StateSpec | undefined; // below the root all are states
}

/** Every state below the root with its path, parents before children, in document order. */
export function allStates(root: Parent | undefined, base = ""): { readonly path: string; readonly spec: StateSpec }[] {
  return Object.entries(root?.states ?? {}).flatMap(([name, spec]) => {
    const path = base === "" ? name : `${base}.${name}`;
    return [{ path, spec }, ...allStates(spec, path)];
  });
}

/** The active leaves of an XState state value as paths from the root. */
export function activePaths(value: unknown, base = ""): string[] {
  if (typeof value === "string") return [base === "" ? value : `${base}.${value}`];
  const children = Object.entries((value ?? {}) as Record<string, unknown>); // a state value is a name or a map
  if (children.length === 0) return base === "" ? [] : [base];
  return children.flatMap(([name, child]) => activePaths(child, base === "" ? name : `${base}.${name}`));
}

/** Where a state stands in the file. */
export const placeOf = (path: string): Path => ["machine", ...path.split(".").flatMap((name) => ["states", name])];
