import bidiFactory, { type Bidi } from "bidi-js";
import { Blob, Buffer, Direction, Face, Font, shape } from "harfbuzzjs";
import { measureText } from "../layout/index.ts";
import { type FontFace, rankFaces, type Style } from "./font-face.ts";

/** A glyph where it stands in its line: x and y in em, y upward; `path` is its outline in font units. */
export type Glyph = {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly unitsPerEm: number;
  /** an upright face that stands in for an italic one */
  readonly slanted: boolean;
};

/** One line of text as glyphs from left to right; `width` in em; `missing` are the letters that no face draws: boxes stand for them. */
export type ShapedLine = {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
  readonly missing: readonly string[];
};

/** `spacing` in em between letters; without a direction it is that of the first letter. */
export type ShapeLine = (text: string, style: LineStyle) => ShapedLine;
type LineStyle = Style & { readonly spacing: number; readonly direction?: "ltr" | "rtl" | undefined };

type LoadedFace = FontFace & {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly covered: ReadonlySet<number>;
  readonly paths: Map<number, string>;
};
/** without a face: one cluster that no face draws */
type Run = { readonly text: string; readonly level: number; readonly face: LoadedFace | undefined };

const bidi = (bidiFactory as unknown as () => Bidi)(); // its types call `default` what is the module itself
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Shapes lines by HarfBuzz: joined scripts, ligatures, kerning, right to left by the Unicode Bidirectional Algorithm. */
export function createShaper(faces: readonly FontFace[]): ShapeLine {
  const loaded = faces.map(loadFace);
  return (text, style) => {
    const missing: string[] = [];
    const runs = inVisualOrder(runsOf(text, rankFaces(loaded, style), { missing, direction: style.direction }));
    const glyphs: Glyph[] = [];
    const width = runs.reduce((x, run) => {
      if (run.face) return shapeRun({ ...run, face: run.face }, style, x, glyphs);
      const wide = measureText(run.text, { size: 1 });
      glyphs.push({ path: boxOf(wide), x, y: 0, unitsPerEm: UNITS, slanted: false });
      return x + wide + style.spacing;
    }, 0);
    return { glyphs, width, missing };
  };
}

/** Clusters that no face draws, each once, in the order of their first occurrence. */
export function missingFrom(texts: readonly string[], faces: readonly FontFace[]): string[] {
  const loaded = faces.map(loadFace);
  const clusters = new Set(texts.flatMap((text) => [...GRAPHEMES.segment(text)].map(({ segment }) => segment)));
  return [...clusters].filter((cluster) => faceOf(cluster, loaded) === undefined);
}

const UNITS = 1000; // of a box, per em
const BOX = { side: 60, top: 730, line: 55 } as const; // in these units

/** The outline of a box that stands for a letter, as wide as the letter is measured, so that no other is moved or stretched. */
function boxOf(em: number): string {
  const { side, top, line } = BOX;
  const right = Math.max(em * UNITS - side, side + 2 * line);
  const [left, high, low] = [side + line, top - line, line];
  const inner = `M${left},${low}L${left},${high}L${right - line},${high}L${right - line},${low}Z`;
  return `M${side},0L${right},0L${right},${top}L${side},${top}Z${inner}`;
}

function loadFace(face: FontFace): LoadedFace {
  const shaped = new Face(new Blob(face.data));
  const covered = new Set(shaped.collectUnicodes());
  return { ...face, font: new Font(shaped), unitsPerEm: shaped.upem, covered, paths: new Map() };
}

/** Pieces of one direction and one face; a letter and its marks stay together. */
function runsOf(
  text: string,
  ranked: readonly LoadedFace[],
  { missing, direction }: { missing: string[]; direction: "ltr" | "rtl" | undefined },
): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction ?? "auto");
  const runs: Run[] = [];
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    const last = runs.at(-1);
    const face = faceOf(segment, ranked);
    const level = levels[index] ?? 0;
    if (face === undefined) missing.push(segment);
    if (face !== undefined && last?.face === face && last.level === level)
      runs[runs.length - 1] = { ...last, text: last.text + segment };
    else runs.push({ text: segment, level, face });
  }
  return runs;
}

/** The first face with all letters of a cluster; format characters and variation selectors need none. */
function faceOf(segment: string, ranked: readonly LoadedFace[]): LoadedFace | undefined {
  const drawn = [...segment].filter((letter) => !/\p{Cf}|\p{Variation_Selector}/u.test(letter));
  return ranked.find((face) => drawn.every((letter) => face.covered.has(letter.codePointAt(0) ?? 0)));
}

/** Rule L2 of UAX 9: from the highest level down, every stretch at that level or above is turned round. */
function inVisualOrder(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while ((ordered[end]?.level ?? 0) >= level) end++;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}

/** Adds a run's glyphs from `x` on; returns where the next run begins. */
function shapeRun(
  { face, text, level }: Run & { readonly face: LoadedFace },
  style: Style & { spacing: number },
  x: number,
  glyphs: Glyph[],
): number {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  shape(face.font, buffer);
  const em = 1 / face.unitsPerEm;
  const spacing = /\p{Script=Arabic}/u.test(text) ? 0 : style.spacing; // joined letters are not parted
  let at = x;
  let cluster: number | undefined;
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    if (cluster !== undefined && glyph.cluster !== cluster) at += spacing;
    cluster = glyph.cluster;
    glyphs.push({
      path: pathOf(face, glyph.codepoint),
      x: at + (glyph.xOffset ?? 0) * em,
      y: (glyph.yOffset ?? 0) * em,
      unitsPerEm: face.unitsPerEm,
      slanted: (style.italic ?? false) && !face.italic,
    });
    at += (glyph.xAdvance ?? 0) * em;
  }
  return at + spacing;
}

function pathOf(face: LoadedFace, glyph: number): string {
  const known = face.paths.get(glyph);
  if (known !== undefined) return known;
  const path = face.font.glyphToPath(glyph);
  face.paths.set(glyph, path);
  return path;
}
