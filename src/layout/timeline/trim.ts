/** Most that stands of each part of a picture where a page has too little room; what is not named is not held back. */
export type Trim = {
  /** rows of labels above a lane */
  readonly labelRows?: number;
  readonly lanes?: number;
  readonly tellers?: number;
  readonly regions?: number;
  readonly branches?: number;
  readonly explanations?: number;
  readonly sources?: number;
};

/** From all to next to nothing: a page takes the first that it has room for. */
export const TRIMS: readonly Trim[] = [
  {},
  { labelRows: 3, tellers: 8, sources: 12 },
  { labelRows: 2, lanes: 12, tellers: 5, regions: 4, branches: 3, explanations: 4, sources: 6 },
  { labelRows: 2, lanes: 8, tellers: 4, regions: 2, branches: 2, explanations: 2, sources: 4 },
  { labelRows: 1, lanes: 6, tellers: 3, regions: 1, branches: 1, explanations: 1, sources: 2 },
  { labelRows: 1, lanes: 4, tellers: 2, regions: 0, branches: 0, explanations: 0, sources: 0 },
  { labelRows: 1, lanes: 2, tellers: 1, regions: 0, branches: 0, explanations: 0, sources: 0 },
];
