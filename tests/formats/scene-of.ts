import type { Scene, TextMark } from "../../src/scene/index.ts";

/** A scene of texts, one a line, each as long as its font makes it. */
export function sceneOf(texts: readonly string[], style: Partial<TextMark> = {}): Scene {
  const marks = texts.map(
    (text, index): TextMark => ({
      kind: "text",
      text,
      x: 20,
      y: 40 + index * 40,
      size: 24,
      width: 0,
      fill: "ink",
      ...style,
    }),
  );
  const size = { width: 640, height: 40 + texts.length * 40 };
  return { id: "texts", ...size, title: "Texts", description: "Lines of text.", language: "en", marks };
}
