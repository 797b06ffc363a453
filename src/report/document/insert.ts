import type { FigureSpec } from "./figure.ts";
import type { Note } from "./notes.ts";
import type { FigurePart, ReferencePart, SourcesPart } from "./part.ts";

export type FigureInsert = { readonly kind: "figure"; readonly part: FigurePart; readonly figure: FigureSpec };

/** Words with the note that tells whose they are, or a link to a figure. */
export type ValueInsert =
  | { readonly kind: "text"; readonly part: ReferencePart; readonly text: string; readonly note?: Note | undefined }
  | { readonly kind: "link"; readonly part: ReferencePart; readonly figure: FigureSpec };

/** What is to stand in a part's place. */
export type Insert = FigureInsert | ValueInsert | { readonly kind: "sources"; readonly part: SourcesPart };
