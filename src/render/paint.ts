import {
  type ColourRole,
  type GroupMark,
  type Mark,
  type Paint,
  type PathStep,
  readsRightToLeft,
  type Scene,
  type Stroke,
  type TextMark,
} from "../scene/index.ts";
import { type Element, element, hasSpacesToKeep, round } from "./element.ts";
import { styleSheet } from "./style-sheet.ts";
import { type Theme, type ThemeName, themes } from "./theme.ts";

/** How a scene is painted; with nothing said, light, and one image to a screen reader. */
export type RenderOptions = {
  /** a built-in theme, or colours of one's own; `auto` is light, and dark where the reader's system asks for it */
  readonly theme?: ThemeName | "auto" | Theme | undefined;
  /** the root's id and the beginning of all others, when a page holds the same scene twice; the scene's id by default */
  readonly id?: string | undefined;
  /** `img` is one image with a title and a description; `graphics-document` lets a screen reader walk the named groups */
  readonly role?: "img" | "graphics-document" | undefined;
  /** CSS `@font-face` rules to put into the file, as `embedFonts` makes them */
  readonly fontFaces?: string | undefined;
};

type Brush = { readonly theme: Theme; readonly id: string };

const FONTS = "Inter, 'Noto Sans KR', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Helvetica Neue', Arial, sans-serif";

/** The scene as SVG elements. Colours are resolved; classes let a style sheet override them. */
export function paintScene(scene: Scene, options: RenderOptions = {}): Element {
  const brush: Brush = { theme: themeOf(options.theme), id: safeId(options.id ?? scene.id) };
  const marks = [
    ...(usesHatching(scene.marks) ? [hatching(brush)] : []),
    element("rect", { width: scene.width, height: scene.height, ...filled(brush, "paper") }),
    ...scene.marks.map((mark) => paintMark(brush, mark)),
  ];
  const style = styleSheet(brush.id, marks, brush.theme, options.theme === "auto");
  return element(
    "svg",
    rootAttributes(scene, brush.id, options.role ?? "img"),
    lines([
      element("title", { id: `${brush.id}-title` }, [scene.title]),
      element("desc", { id: `${brush.id}-desc`, lang: languageOf(scene) }, [scene.description]),
      element("style", {}, [`${options.fontFaces ?? ""}${style}`]),
      ...marks,
    ]),
  );
}

function themeOf(theme: RenderOptions["theme"]): Theme {
  if (typeof theme === "object") return theme;
  return themes[theme === undefined || theme === "auto" ? "light" : theme];
}

const rootAttributes = (scene: Scene, id: string, role: string) => ({
  xmlns: "http://www.w3.org/2000/svg",
  id,
  width: scene.width,
  height: scene.height,
  viewBox: `0 0 ${round(scene.width)} ${round(scene.height)}`,
  role,
  "aria-labelledby": `${id}-title`,
  "aria-describedby": `${id}-desc`,
  lang: scene.language,
  direction: "ltr", // also in a page that reads to the left
  "font-family": FONTS,
});

/** The description's language, where it is another than the picture's own. */
function languageOf({ language, locale }: Scene): string | undefined {
  const isSame = locale === undefined || language.split("-")[0]?.toLowerCase() === locale;
  return isSame ? undefined : locale;
}

/** An id that CSS, `url(#…)` and lists of ids can hold: other characters than letters, digits, hyphens give their code. */
const safeId = (id: string): string =>
  id.replace(/[^A-Za-z0-9-]|^[0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);

/** Each child on a line of its own, so that a change of one mark is a change of one line. */
const lines = (children: readonly Element[]): (Element | string)[] => [
  ...children.flatMap((child) => [NEWLINE, child]),
  NEWLINE,
];
const NEWLINE = "\n";

function paintMark(brush: Brush, mark: Mark): Element {
  switch (mark.kind) {
    case "rect":
      return element("rect", {
        x: mark.x,
        y: mark.y,
        width: mark.width,
        height: mark.height,
        rx: mark.radius || undefined,
        ...look(brush, mark),
      });
    case "circle":
      return element("circle", { cx: mark.cx, cy: mark.cy, r: mark.r, ...look(brush, mark) });
    case "path":
      return element("path", { d: mark.d.map(pathData).join(""), ...look(brush, mark) });
    case "text":
      return paintText(brush, mark);
    case "group":
      return paintGroup(brush, mark);
  }
}

const pathData = (step: PathStep): string =>
  step.reduce<string>(
    (d, each, at) => d + (typeof each === "string" ? each : `${at > 1 ? " " : ""}${round(each)}`),
    "",
  );

/** The anchor is the left or the right side whatever the text: programs differ where a text has a direction of its own. */
function paintText(brush: Brush, mark: TextMark): Element {
  const isRightToLeft = mark.direction === undefined ? readsRightToLeft(mark.text) : mark.direction === "rtl";
  const attributes = {
    x: mark.x,
    y: mark.y,
    "text-anchor": mark.anchor === "start" ? undefined : mark.anchor,
    "font-size": mark.size,
    "font-weight": mark.weight === 400 ? undefined : mark.weight,
    "font-style": mark.italic ? "italic" : undefined,
    "letter-spacing": JOINED.test(mark.text) ? undefined : mark.spacing,
    textLength: mark.width > 0 ? mark.width : undefined,
    lengthAdjust: mark.width > 0 ? "spacingAndGlyphs" : undefined,
    "xml:space": hasSpacesToKeep(mark.text) ? "preserve" : undefined,
    ...filled(brush, mark.fill),
  };
  const painted = element("text", attributes, [mark.text]);
  return isRightToLeft ? { ...painted, children: painted.children.map((text) => `${RLE}${text}${PDF}`) } : painted;
}

/** Right-to-left embedding, and its end: the text within reads to the left. No text brings either itself. */
const RLE = "\u202b";
const PDF = "\u202c";

/** Letters that join are not parted; programs differ in whether they do. */
const JOINED = /\p{Script=Arabic}/u;

function paintGroup(brush: Brush, mark: GroupMark): Element {
  const attributes = {
    id: mark.id === undefined ? undefined : `${brush.id}-${safeId(mark.id)}`,
    role: mark.name === undefined ? undefined : "group",
    "aria-hidden": mark.hidden ? "true" : undefined,
    ...dataAttributes(mark.data ?? {}),
  };
  const title = mark.name === undefined ? [] : [element("title", {}, [mark.name])];
  return element("g", attributes, lines([...title, ...mark.marks.map((child) => paintMark(brush, child))]));
}

function dataAttributes(data: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(data).map(([key, value]) => {
    if (!/^[a-z][a-z0-9-]*$/.test(key)) throw new TypeError(`a group's data has names like "event", not "${key}"`);
    return [`data-${key}`, value] as const;
  });
  return Object.fromEntries(entries);
}

function look(
  brush: Brush,
  mark: { readonly fill: Paint; readonly stroke?: Stroke | undefined },
): Record<string, string | number | undefined> {
  const fill = filled(brush, mark.fill);
  if (!mark.stroke) return fill;
  const { colour, width, dash } = mark.stroke;
  const classes = [fill.class, `s-${colour}`].filter((name) => name !== undefined).join(" ");
  return {
    ...fill,
    stroke: brush.theme[colour],
    "stroke-width": width,
    "stroke-dasharray": dash?.map(round).join(" "),
    class: classes,
  };
}

function filled(brush: Brush, paint: Paint): Record<string, string | undefined> {
  if (paint === "none") return { fill: "none" };
  if (paint === "hatched") return { fill: `url(#${brush.id}-hatch)` };
  return { fill: brush.theme[paint], class: `f-${paint}` };
}

const usesHatching = (marks: readonly Mark[]): boolean =>
  marks.some((mark) => (mark.kind === "group" ? usesHatching(mark.marks) : "fill" in mark && mark.fill === "hatched"));

const TILE = 10; // px

/** Slanting stripes without a transform of the pattern, which LibreOffice passes over. */
function hatching(brush: Brush): Element {
  const role: ColourRole = "hatch";
  const d = `M-1 1L1 -1M0 ${TILE}L${TILE} 0M${TILE - 1} ${TILE + 1}L${TILE + 1} ${TILE - 1}`;
  const stripe = element("path", { d, stroke: brush.theme[role], "stroke-width": 2.5, class: `s-${role}` });
  const pattern = element(
    "pattern",
    { id: `${brush.id}-hatch`, width: TILE, height: TILE, patternUnits: "userSpaceOnUse" },
    [stripe],
  );
  return element("defs", {}, [pattern]);
}
