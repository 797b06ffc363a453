/** From a scene to SVG: into a document with d3, or straight to text; the same bytes either way. */
export { contrastOf, faintTexts, TEXTS_ON_GROUNDS } from "./contrast.ts";
export { cleanText, type Element } from "./element.ts";
export { paintScene, type RenderOptions } from "./paint.ts";
export { renderSvg } from "./render-svg.ts";
export { type Theme, type ThemeName, themes } from "./theme.ts";
export { declarationsOf, VARIABLES, variableOf } from "./theme-css.ts";
export { type ParsedTheme, parseTheme, type ThemeFault } from "./theme-file.ts";
export { toSvgString } from "./to-svg-string.ts";
