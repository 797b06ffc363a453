/** Loaded for a model in YAML, and for one that is at fault: what reads YAML knows the place of every value. */
export { parseModel } from "../model/index.ts";
