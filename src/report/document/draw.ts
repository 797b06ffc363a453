import { layoutPicture } from "../../layout/index.ts";
import { type RenderOptions, toSvgString } from "../../render/index.ts";
import type { Scene } from "../../scene/index.ts";
import type { FigureSpec } from "./figure.ts";
import { digestOf } from "./stamp.ts";

/** How the pictures of a report are drawn. */
export type DrawOptions = {
  /** of figures that ask for none */
  readonly theme: RenderOptions["theme"];
  /** px, of figures that ask for none */
  readonly width: number;
  /** names the version, the fonts and whatever else the caller draws by */
  readonly made: string;
};

/** A digest of all that a figure's picture depends on: the model, the options, the theme, the version and the fonts. */
export function stampOf(
  { open, view, options, theme, name, alt }: FigureSpec,
  { made, ...report }: DrawOptions,
): string {
  const colours = theme ?? report.theme ?? "light";
  return digestOf(
    open.text,
    JSON.stringify({ view, width: report.width, ...options, name, alt }),
    JSON.stringify(colours),
    made,
  );
}

/** The picture of a figure as a scene, and how it is painted; its ids begin with the figure's name. */
export async function sceneOf(
  { open, view, options, theme, name, alt }: FigureSpec,
  report: DrawOptions,
): Promise<{ readonly scene: Scene; readonly paint: RenderOptions }> {
  const drawn = await layoutPicture(open.model, view, { width: report.width, ...options });
  const scene = alt === undefined ? drawn : { ...drawn, description: alt };
  return { scene, paint: { theme: (theme as RenderOptions["theme"]) ?? report.theme, id: idOf(name) } }; // it was read as a name
}

/** The picture of a figure as SVG. */
export async function drawFigure(figure: FigureSpec, report: DrawOptions): Promise<string> {
  const { scene, paint } = await sceneOf(figure, report);
  return toSvgString(scene, paint);
}

const idOf = (name: string): string => name.replaceAll(".", "-");
