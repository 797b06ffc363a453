export { linksOf, shortestConflict } from "./conflict.ts";
export {
  axioms,
  edgesOf,
  hasGap,
  type Points,
  pointsOf,
  type Span,
  stretchEdges,
} from "./edges.ts";
export { fewestLinks, gatherOnPaths, reachedByFewest } from "./fewest.ts";
export { type Edge, isShorter, type Network, networkOf } from "./network.ts";
export { type Alternative, readDate } from "./reading.ts";
export { type Distances, type Found, pathTo, potentialsOf, shortestFrom } from "./shortest.ts";
