import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** The share of pixels in which two PNG of one size differ visibly. */
export function differenceOf(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [PNG.sync.read(Buffer.from(one)), PNG.sync.read(Buffer.from(other))];
  if (a.width !== b.width || a.height !== b.height)
    throw new RangeError(`differenceOf(one, other): ${a.width} × ${a.height} px and ${b.width} × ${b.height} px`);
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);
}

/** The share of pixels that are not of the paper's colour, the colour of the first pixel. */
export function inkOf(png: Uint8Array): number {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] ?? 0) - (data[0] ?? 0)) > 40) inked++;
  return inked / (width * height);
}
