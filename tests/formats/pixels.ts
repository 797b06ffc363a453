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

const CELL = 8; // px

/** The share of cells of 8 × 8 px in which two PNG of one size differ on average by more than an eighth of full contrast. */
export function cellsApart(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [one, other].map(greysOf);
  if (!a || !b || a.greys.length !== b.greys.length)
    throw new RangeError("cellsApart(one, other): two PNG of one size");
  return a.greys.filter((grey, at) => Math.abs(grey - (b.greys[at] ?? 0)) > 32).length / a.greys.length;
}

function greysOf(png: Uint8Array): { greys: number[] } {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  const columns = Math.ceil(width / CELL);
  const sums = new Array<number>(columns * Math.ceil(height / CELL)).fill(0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
      sums[cell] = (sums[cell] ?? 0) + ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
    }
  return { greys: sums.map((sum) => sum / (CELL * CELL)) };
}
