/** A colour by its role; the theme gives it a value. Tints are pale grounds that text of the same name stands on. */
export type ColourRole =
  | "paper"
  | "panel"
  | "rule"
  | "hatch"
  | "ink"
  | "muted"
  | "halo"
  | "accent1"
  | "accent2"
  | "accent3"
  | "accent4"
  | "accent5"
  | "accent6"
  | "tint1"
  | "tint2"
  | "tint3"
  | "tint4"
  | "tint5"
  | "tint6"
  | "neutral"
  | "open"
  | "good"
  | "strained"
  | "bad"
  | "neutralTint"
  | "openTint"
  | "goodTint"
  | "strainedTint"
  | "badTint"
  | "notTaken";

/** `hatched` is the pattern that means "order not stated". */
export type Paint = ColourRole | "hatched" | "none";

export type Stroke = {
  readonly colour: ColourRole;
  readonly width: number;
  readonly dash?: readonly number[] | undefined;
};

/** Shapes, texts and groups, in painting order. All lengths are px; y grows downward. */
export type Mark =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      readonly fill: Paint;
      readonly stroke?: Stroke | undefined;
    }
  | {
      readonly kind: "circle";
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill: Paint;
      readonly stroke?: Stroke | undefined;
    }
  | {
      readonly kind: "path";
      readonly d: readonly PathStep[];
      readonly fill: Paint;
      readonly stroke?: Stroke | undefined;
    }
  | TextMark
  | GroupMark;

/** One absolute SVG path command with its numbers: `["M", x, y]`, `["L", x, y]`, `["C", x1, y1, x2, y2, x, y]`, `["Z"]`. */
export type PathStep = readonly [command: "M" | "L" | "C" | "Z", ...numbers: number[]];

/** One line of text; `width` is its measured length, to which it is pinned (`textLength`). `y` is the baseline. */
export type TextMark = {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly fill: ColourRole;
  readonly weight?: 400 | 500 | 600 | 700 | undefined;
  readonly italic?: boolean | undefined;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  /** px between letters */
  readonly spacing?: number | undefined;
  /** how it is read; by default as its first letter is */
  readonly direction?: "ltr" | "rtl" | undefined;
};

/**
 * Marks that belong together. `id` is unique in the scene and made from model ids (`event-walk-out`); `name` is read
 * by a screen reader and becomes `<title>`; `data` becomes `data-*` attributes, so that a page can find the mark.
 */
export type GroupMark = {
  readonly kind: "group";
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly data?: Readonly<Record<string, string>> | undefined;
  /** decoration that a screen reader passes over */
  readonly hidden?: boolean | undefined;
  readonly marks: readonly Mark[];
};

/** The picture as plain data. */
export type Scene = {
  /** made from the model's id and the kind of picture: `hanoi-timeline` */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** a summary in sentences, for those who do not see the picture */
  readonly description: string;
  /** of what the model says, BCP 47 */
  readonly language: string;
  /** of the description and the fixed words, BCP 47; by default that of the model */
  readonly locale?: string | undefined;
  readonly marks: readonly Mark[];
};
