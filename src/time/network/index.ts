export { linksOf, shortestConflict } from "./conflict.ts";
export { axioms, edgesOf, hasGap, type Points, pointsOf } from "./edges.ts";
export { type Edge, isShorter, type Network, networkOf } from "./network.ts";
export { type Distances, type Found, pathTo, potentialsOf, shortestFrom } from "./shortest.ts";
