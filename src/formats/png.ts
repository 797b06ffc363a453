/**
 * An SVG as PNG, drawn by resvg without a browser and without any font: its texts must be outlined first.
 *
 * @param scale  pixels per px of the picture
 */
export async function svgToPng(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const picture = new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } });
  return picture.render().asPng();
}
