/** From a scene to SVG: into a document with d3, or straight to text; the same bytes either way. */
export { cleanText, type Element } from "./element.ts";
export { paintScene, type RenderOptions } from "./paint.ts";
export { renderSvg } from "./render-svg.ts";
export { type Theme, type ThemeName, themes } from "./theme.ts";
export { declarationsOf, type ParsedTheme, parseTheme, type ThemeFault, VARIABLES } from "./theme-css.ts";
export { toSvgString } from "./to-svg-string.ts";
