/** A stretch of the report's text: offsets in characters, `end` not included; line and column from 1. */
export type Stretch = { readonly start: number; readonly end: number; readonly line: number; readonly column: number };

/** Which model a figure draws: a file, a model written in the report, or the one that the report is about. */
export type ModelAsked =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "inline"; readonly text: string; readonly line: number; readonly column: number }
  | { readonly kind: "default" };

/** A picture that the report asks for. One that stands alone is a figure, with a caption and a number. */
export type FigurePart = {
  readonly kind: "figure";
  /** what it stands for in the tree */
  readonly node: object;
  readonly at: Stretch;
  readonly isAlone: boolean;
  readonly model: ModelAsked;
  /** the caption as Markdown; empty where none is given */
  readonly caption: string;
  /** all other options, as they were written */
  readonly given: Readonly<Record<string, unknown>>;
};

/** A value that the report takes from a model, e.g. `{state:mood@walk-out}`. */
export type ReferencePart = {
  readonly kind: "reference";
  /** the text that it stands in; none in a caption */
  readonly node?: object | undefined;
  /** the figure in whose caption it stands */
  readonly within?: FigurePart | undefined;
  /** where it stands in the text's value, or in the caption */
  readonly index: number;
  readonly at: Stretch;
  /** as it stands */
  readonly text: string;
  readonly name: string;
  readonly target: string;
};

/** Where the list of sources is to stand: a paragraph that is `{sources}`. */
export type SourcesPart = { readonly kind: "sources"; readonly node: object; readonly at: Stretch };

export type Part = FigurePart | ReferencePart | SourcesPart;
