import type { Mark, Scene, TextMark } from "../../src/scene/index.ts";

/** All texts of a scene, those in groups too. */
export const textsOf = (marks: readonly Mark[]): TextMark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? textsOf(mark.marks) : mark.kind === "text" ? [mark] : []));

type Box = { text: string; left: number; right: number; top: number; bottom: number };

/** The room of a text's letters: from above its capitals to its baseline and a little below; wider in a wider font. */
function boxOf({ width: pinned, ...mark }: TextMark, stretch = 1): Box {
  const width = pinned * stretch;
  const left = mark.anchor === "end" ? mark.x - width : mark.anchor === "middle" ? mark.x - width / 2 : mark.x;
  return {
    text: mark.text,
    left,
    right: left + width,
    top: mark.y - mark.size * 0.74,
    bottom: mark.y + mark.size * 0.2,
  };
}

/** Pairs of texts whose letters meet; found by one sweep from top to bottom. */
export function overlapping(scene: Scene, stretch = 1): string[] {
  const boxes = textsOf(scene.marks)
    .map((mark) => boxOf(mark, stretch))
    .toSorted((a, b) => a.top - b.top);
  return boxes.flatMap((a, index) => {
    const found: string[] = [];
    for (let next = index + 1; next < boxes.length; next++) {
      const b = boxes[next];
      if (!b || b.top >= a.bottom - 0.5) break;
      if (a.left < b.right - 0.5 && b.left < a.right - 0.5) found.push(`${a.text} | ${b.text}`);
    }
    return found;
  });
}

/** Texts that reach over an edge of the picture. */
export const outside = (scene: Scene, stretch = 1): string[] =>
  textsOf(scene.marks)
    .map((mark) => boxOf(mark, stretch))
    .filter((box) => box.left < 0 || box.right > scene.width || box.top < 0 || box.bottom > scene.height)
    .map((box) => box.text);
