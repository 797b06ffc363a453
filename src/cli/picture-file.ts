import { extname } from "node:path";
import { embedFonts, missingLetters, outlineText, svgToPng } from "../formats/index.ts";
import { type RenderOptions, toSvgString } from "../render/index.ts";
import type { Mark, Scene } from "../scene/index.ts";
import { readFonts } from "./font-files.ts";
import { FileError, type Io, UsageError } from "./io.ts";

/** What a picture can be written as. */
export const FORMATS = ["svg", "png", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

/** How a scene becomes a file. */
export type FileOptions = {
  readonly format: Format;
  readonly theme: RenderOptions["theme"];
  /** pixels per px, of PNG */
  readonly scale: number;
  readonly text: "plain" | "embedded" | "outlined";
  /** font files named by the user */
  readonly fonts: readonly string[];
};

/** The format that a file's name asks for. */
export function formatOf(output: string | undefined, asked: Format | undefined): Format {
  if (asked !== undefined) return asked;
  const extension = extname(output ?? "")
    .slice(1)
    .toLowerCase();
  if (extension === "" || output === "-") return "svg";
  const format = FORMATS.find((each) => each === extension);
  if (format === undefined)
    throw new UsageError(
      `.${extension} is no format that pictures are drawn in; name a file that ends in ${FORMATS.map((each) => `.${each}`).join(", ")}, or say --format`,
    );
  return format;
}

/** The picture as the text or bytes of a file. */
export async function pictureFile(scene: Scene, options: FileOptions, io: Io): Promise<string | Uint8Array> {
  switch (options.format) {
    case "svg":
      return svgOf(scene, options, options.text, io);
    case "png":
      return pngOf(await svgOf(scene, options, "outlined", io), options.scale);
    case "pdf":
      return (await import("./pdf.ts")).drawPdf(scene, {
        selectable: () => svgOf(scene, options, options.text === "outlined" ? "outlined" : "embedded", io),
        outlined: () => svgOf(scene, options, "outlined", io),
      });
  }
}

async function pngOf(svg: string, scale: number): Promise<Uint8Array> {
  try {
    return await svgToPng(svg, scale);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    throw new FileError("a PNG is drawn by resvg, which is not installed", "npm install @resvg/resvg-js, or draw SVG");
  }
}

async function svgOf(scene: Scene, options: FileOptions, text: FileOptions["text"], io: Io): Promise<string> {
  const { theme } = options;
  if (text === "plain") return toSvgString(scene, { theme });
  const faces = readFonts(lettersOf(scene.marks), options.fonts);
  if (text === "embedded") {
    tellMissing(await missingLetters(scene, faces), "a browser takes another font for them, or leaves a gap", io);
    return toSvgString(scene, { theme, fontFaces: await embedFonts(scene, faces) });
  }
  const outlined = await outlineText(scene, faces);
  tellMissing(outlined.missing, "a box stands for each", io);
  return toSvgString(outlined.scene, { theme });
}

function tellMissing(letters: readonly string[], instead: string, io: Io): void {
  if (letters.length === 0) return;
  io.stderr(`No font at hand draws ${letters.join(" ")}: ${instead}. Name a font that does with --font FILE.\n`);
}

const lettersOf = (marks: readonly Mark[]): string =>
  marks.map((mark) => (mark.kind === "group" ? lettersOf(mark.marks) : mark.kind === "text" ? mark.text : "")).join("");
