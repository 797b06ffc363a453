/** The picture as plain data: the contract between layout and render. */
export { readsRightToLeft } from "./direction.ts";
export type { ColourRole, GroupMark, Mark, Paint, PathStep, Scene, Stroke, TextMark } from "./scene.ts";
