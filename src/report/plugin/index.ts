/** Reports in the trees of unified's pipelines, apart from what touches files. */
export { transformHtml } from "./html.ts";
export { transformMarkdown } from "./markdown.ts";
