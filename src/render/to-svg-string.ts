import type { Scene } from "../scene/index.ts";
import { paintScene, type RenderOptions } from "./paint.ts";
import { serialise } from "./serialise.ts";

/**
 * The scene as an SVG file's text, without a DOM: equal to what XMLSerializer makes of `renderSvg`, and a final newline.
 *
 * @example toSvgString(layoutTimeline(hanoi)).startsWith("<svg ") // → true
 */
export const toSvgString = (scene: Scene, options?: RenderOptions): string =>
  `${serialise(paintScene(scene, options))}\n`;
