/** Which part of the record a picture is of: one account, as of an event, a window of time. */
export { type Selected, type SelectionOptions, selectModel } from "./select.ts";
export { stepsOfTelling, stripsWithin } from "./strips.ts";
