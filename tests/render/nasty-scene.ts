import type { Mark, Scene, TextMark } from "../../src/scene/index.ts";

/** What a model's text fields may hold, at their worst. */
export const nastyTexts = [
  `"double" 'single' & < > ]]> <!-- --> <?php ?>`,
  "</text><script>alert(1)</script>",
  "&lt;already&gt; &nbsp; &#0;",
  "nul \u0000 bell \u0007 escape \u001b delete \u007f next \u0085",
  "lone \ud800 and \udc00, reversed \udc00\ud800, whole 😀",
  "non-characters \ufffe \uffff and \u{1fffe}",
  "\u202egnirts desrever\u202c \u2067right to left\u2069 \u202dleft",
  "tab\there, line\nfeed, return\rand\r\nboth, separators \u2028 \u2029",
  "  spaces  kept  ",
  "مرحبا بالعالم and שלום",
  "하노이 河內 Hà Nội e\u0301\u0323",
  "javascript:alert(1) url(#x) expression(1) }</style>",
  "no-break\u00a0space, soft\u00adhyphen, zero\u200bwidth, bom \ufeff",
] as const;

const text = (content: string, index: number): TextMark => ({
  kind: "text",
  text: content,
  x: 10,
  y: 20 + index * 20,
  size: 12,
  width: content.length * 6,
  fill: "ink",
  ...(index % 2 ? { weight: 600, anchor: "middle" } : { italic: true, spacing: 0.5 }),
});

const shapes: Mark[] = [
  {
    kind: "rect",
    x: -0.001,
    y: 1 / 3,
    width: 100,
    height: 20.005,
    fill: "hatched",
    stroke: { colour: "rule", width: 1, dash: [3, 1 / 3] },
  },
  { kind: "circle", cx: 10, cy: 1e-9, r: 6, fill: "none", stroke: { colour: "accent1", width: 2.4 } },
  {
    kind: "path",
    fill: "none",
    stroke: { colour: "notTaken", width: 1.8 },
    d: [["M", 0, 0], ["C", 1.111, 2.222, 3.333, 4.444, 5.555, -6.666], ["L", 1, 2], ["Z"]],
  },
];

/** A scene with one of everything, and `texts` in every place that takes text. */
export const nastyScene = (texts: readonly string[] = nastyTexts): Scene => ({
  id: "nasty-timeline",
  width: 400,
  height: 300,
  title: texts.join(" "),
  description: texts.join("\n"),
  language: "en",
  marks: [
    ...shapes,
    ...texts.map(text),
    ...texts.map(
      (content, index): Mark => ({
        kind: "group",
        id: `event-${content}`,
        name: content,
        data: { event: content },
        hidden: index % 3 === 0,
        marks: [text(content, index)],
      }),
    ),
  ],
});
