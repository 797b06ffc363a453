import { cleanText } from "../render/index.ts";
import type { Mark, Scene, TextMark } from "../scene/index.ts";
import type { FontFace } from "./font-face.ts";
import { glyphSteps, type Place } from "./glyph-path.ts";
import type { ShapeLine } from "./shape.ts";

/** A scene whose texts are shapes, and the letters that no face could draw, in the order of their first occurrence; boxes stand for them. */
export type Outlined = { readonly scene: Scene; readonly missing: readonly string[] };

/**
 * Turns every text of a scene into a shape, so that any program draws the same letters without a font. Each shape keeps
 * the length to which its text was pinned; its words stay as data (`data-text`).
 *
 * @param faces  asked in order for each letter: the first family that has it draws it
 */
export async function outlineText(scene: Scene, faces: readonly FontFace[]): Promise<Outlined> {
  const { createShaper } = await import("./shape.ts");
  const shapeLine = createShaper(faces);
  const missing = new Set<string>();
  const outline = (mark: Mark): Mark => {
    if (mark.kind === "group") return { ...mark, marks: mark.marks.map(outline) };
    return mark.kind === "text" ? outlineMark(mark, shapeLine, missing) : mark;
  };
  return { scene: { ...scene, marks: scene.marks.map(outline) }, missing: [...missing] };
}

/** The letters of a scene that no face draws, in the order of their first occurrence. */
export async function missingLetters(scene: Pick<Scene, "marks">, faces: readonly FontFace[]): Promise<string[]> {
  const { missingFrom } = await import("./shape.ts");
  const texts = (marks: readonly Mark[]): string[] =>
    marks.flatMap((mark) => (mark.kind === "group" ? texts(mark.marks) : mark.kind === "text" ? [mark.text] : []));
  return missingFrom(
    texts(scene.marks).map((text) => cleanText(text).normalize("NFC")),
    faces,
  );
}

function outlineMark(mark: TextMark, shapeLine: ShapeLine, missing: Set<string>): Mark {
  const text = cleanText(mark.text).normalize("NFC");
  const line = shapeLine(text, { ...mark, spacing: (mark.spacing ?? 0) / mark.size });
  for (const letter of line.missing) missing.add(letter);
  const natural = line.width * mark.size;
  const width = mark.width > 0 ? mark.width : natural;
  const place: Place = {
    left: mark.x - shareBefore(mark) * width,
    baseline: mark.y,
    scaleX: natural > 0 ? (mark.size * width) / natural : mark.size,
    scaleY: mark.size,
  };
  const d = line.glyphs.flatMap((glyph) => glyphSteps(glyph, place));
  return { kind: "group", data: { text }, marks: d.length === 0 ? [] : [{ kind: "path", d, fill: mark.fill }] };
}

/** The part of a text's width that lies to the left of its `x`. */
function shareBefore({ anchor }: TextMark): number {
  if (anchor === "middle") return 0.5;
  return anchor === "end" ? 1 : 0;
}
