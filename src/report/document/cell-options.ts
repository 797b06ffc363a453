import { parseDocument } from "yaml";

/** What Quarto's options of a cell say of a figure; or why they cannot be read. */
export type CellOptions = {
  readonly caption?: string | undefined;
  readonly given: Readonly<Record<string, unknown>>;
  /** whether the block is to stay as it is written */
  readonly isShown: boolean;
};

/** px of an inch, the unit of Quarto's `fig-width` */
const PER_INCH = 96;
/** px: a picture is laid no narrower than what runs across needs, and shown as small as the page has it */
const LEAST = 640;

/** Options of Quarto that say how code is run and shown, or how its output is placed: none has a meaning for a model. */
const WITHOUT_MEANING =
  /^(echo|output|include|warning|error|message|cache|code-.*|lst-.*|tbl-.*|classes|column|layout.*|fig-(height|align|pos|env|format|dpi|asp|scap|link|subcap|column)|out-.*|lightbox|panel|file|filename|freeze|tags|id)$/;

/**
 * Reads the options that Quarto lets stand at the head of a cell, `#| label: fig-talks`: its own (`label`, `fig-cap`, `fig-alt`,
 * `fig-width` in inches, `eval`), and those of figures by their own names.
 */
export function readCellOptions(text: string): CellOptions | { readonly detail: string } {
  const written = [...text.matchAll(/^#\|(.*)$/gm)].map(([, line = ""]) => line.replace(/^ /, "")).join("\n");
  const document = parseDocument(written, { version: "1.2", schema: "core" });
  const fault = document.errors[0]?.message;
  const data: unknown = fault === undefined ? document.toJS({ maxAliasCount: 0 }) : undefined;
  if (data === null) return { given: {}, isShown: false };
  if (fault !== undefined || typeof data !== "object" || Array.isArray(data))
    return { detail: `the options behind #| cannot be read: ${fault?.split("\n")[0] ?? "they have no keys"}` };
  const { label, eval: evaluated, ...asked } = data as Readonly<Record<string, unknown>>; // keys of YAML
  const { "fig-cap": caption, "fig-alt": alt, "fig-width": inches, ...rest } = asked;
  return {
    ...(caption === undefined ? {} : { caption: String(caption) }),
    isShown: evaluated === false,
    given: {
      ...(label === undefined ? {} : { id: String(label).replace(/^fig-/, "") }),
      ...(alt === undefined ? {} : { alt: String(alt) }),
      ...(inches === undefined ? {} : { width: widthOf(inches) }),
      ...Object.fromEntries(Object.entries(rest).filter(([key]) => !WITHOUT_MEANING.test(key))),
    },
  };
}

/** In px; what is no number stays, so that it is told as an option that cannot be read. */
const widthOf = (inches: unknown): unknown =>
  typeof inches === "number" ? Math.max(LEAST, Math.round(inches * PER_INCH)) : inches;
