/** Loaded when the view is asked for. */
export { layoutPossibleTimes as layout } from "../../layout/index.ts";
