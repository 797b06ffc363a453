import type { Mark, Scene, TextMark } from "../scene/index.ts";
import { type FontFace, rankFaces } from "./font-face.ts";

/**
 * CSS `@font-face` rules that hold the letters of a scene and no more, as WOFF2 or WOFF in `data:` addresses; for the option
 * `fontFaces` of `toSvgString`. Browsers use them; other programs pass over them and take the fonts they find. Runs in Node.
 *
 * @param faces   the faces to cut; one that no letter of the scene asks for is left out
 * @param format  WOFF is a third larger, and cut ten times as fast
 */
export async function embedFonts(
  scene: Pick<Scene, "marks">,
  faces: readonly FontFace[],
  format: "woff2" | "woff" = "woff2",
): Promise<string> {
  const { default: subsetFont } = await import("subset-font");
  const letters = lettersByFace(scene, faces);
  const rules = await Promise.all(
    [...letters].map(async ([face, asked]) => {
      const font = await subsetFont(Buffer.from(face.data), asked, {
        targetFormat: format,
        noLayoutClosure: !SHAPED.test(asked),
      });
      const style = face.italic ? "italic" : "normal";
      return `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${style};src:url(data:font/${format};base64,${font.toString("base64")}) format('${format}')}`;
    }),
  );
  return rules.join("");
}

/** Scripts whose letters take other forms beside each other; elsewhere other forms are alternates that no picture asks for. */
const SHAPED =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]/u;

/** The letters that each face is asked for, sorted, each once; faces in the order given. */
function lettersByFace(scene: Pick<Scene, "marks">, faces: readonly FontFace[]): Map<FontFace, string> {
  const asked = new Map(faces.map((face) => [face, new Set<string>()]));
  for (const mark of textsOf(scene.marks))
    for (const face of rankFaces(faces, mark))
      for (const letter of mark.text.normalize("NFC")) asked.get(face)?.add(letter);
  return new Map([...asked].flatMap(([face, set]) => (set.size === 0 ? [] : [[face, [...set].toSorted().join("")]])));
}

const textsOf = (marks: readonly Mark[]): TextMark[] =>
  marks.flatMap((mark) => {
    if (mark.kind === "group") return textsOf(mark.marks);
    return mark.kind === "text" ? [mark] : [];
  });
