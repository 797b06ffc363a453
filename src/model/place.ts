import type { Path } from "../issue/index.ts";

/** Where a value stands in the file; 1-based line and column, length in characters. */
export type Place = { readonly line: number; readonly column: number; readonly length: number };

/** Finds the place of a path; of a path that is not there, the nearest ancestor's. */
export type Places = { at(path: Path): Place | undefined; ofKey(path: Path): Place | undefined };

export const NO_PLACES: Places = { at: () => undefined, ofKey: () => undefined };

/** Of what has no place of its own. */
export const AT_START: Places = { at: () => ({ line: 1, column: 1, length: 1 }), ofKey: () => undefined };
