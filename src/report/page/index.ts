/** A report as one page of HTML. */
export { type BodyOptions, bodyOf } from "./body.ts";
export { type PageOptions, pageOf } from "./page.ts";
