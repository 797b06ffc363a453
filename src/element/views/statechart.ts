/** Loaded when the view is asked for. */
export { layoutStatechart as layout } from "../../layout/index.ts";
