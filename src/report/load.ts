/** What reads and writes reports; loaded when it is first asked for, since it brings parsers of Markdown. */
export const loadDocument = () => import("./document/index.ts");

/** What makes pages of reports; loaded when it is first asked for. */
export const loadPage = () => import("./page/index.ts");

/** What puts reports into the trees of unified's pipelines. */
export const loadPlugins = () => import("./plugin/index.ts");
