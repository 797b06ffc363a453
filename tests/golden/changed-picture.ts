import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, parse } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const FONTS = ["inter/400Regular/Inter_400Regular", "inter/700Bold/Inter_700Bold"]
  .concat("noto-sans-kr/400Regular/NotoSansKR_400Regular", "noto-sans-arabic/400Regular/NotoSansArabic_400Regular")
  .map((font) => createRequire(import.meta.url).resolve(`@expo-google-fonts/${font}.ttf`));

/**
 * Holds a picture to its committed file. Where they differ it writes `NAME-changed.svg`, the picture as it is now, and
 * `NAME-diff.png`, with red where a pixel is another one, and throws an error that names both.
 *
 * @param path    of the committed picture
 * @param folder  where both files go; git ignores the one by default
 */
export function checkPicture(path: string, made: string, folder = "changed"): void {
  const committed = readFileSync(path, "utf8");
  if (committed === made) return;
  const [changed, diff] = ["-changed.svg", "-diff.png"].map((end) => join(folder, `${parse(path).name}${end}`));
  const { png, pixels } = differenceOf(drawSvg(committed), drawSvg(made));
  mkdirSync(folder, { recursive: true });
  writeFileSync(changed ?? "", made);
  writeFileSync(diff ?? "", png);
  const seen = pixels === 0 ? "in no pixel" : `in ${pixels} pixels`;
  throw new Error(`${path} is stale: look at ${changed} and at ${diff} (it differs ${seen}), then npm run diagrams`);
}

function drawSvg(svg: string): PNG {
  const font = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: "Inter" };
  return PNG.sync.read(Buffer.from(new Resvg(svg, { font, background: "white" }).render().asPng()));
}

/** What differs, red on the faded picture; pictures of two sizes are compared on paper that has room for both. */
function differenceOf(before: PNG, now: PNG): { png: Buffer; pixels: number } {
  const [width, height] = [Math.max(before.width, now.width), Math.max(before.height, now.height)];
  const diff = new PNG({ width, height });
  const [one, other] = [before, now].map((picture) => onPaper(picture, width, height).data);
  const pixels = pixelmatch(one ?? diff.data, other ?? diff.data, diff.data, width, height, { includeAA: true });
  return { png: PNG.sync.write(diff), pixels };
}

function onPaper(picture: PNG, width: number, height: number): PNG {
  const paper = new PNG({ width, height });
  PNG.bitblt(picture, paper, 0, 0, picture.width, picture.height, 0, 0);
  return paper;
}
