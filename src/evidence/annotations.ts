import type { Model } from "../model/index.ts";
import { type Anchor, prepareText, type SourceText, textOf } from "./locate.ts";
import { type Anchored, verifyModel } from "./verify.ts";

/** A stretch of a text, by its words and by its position in code points (W3C Web Annotation Data Model, 4.2). */
type AnnotationSelector =
  | {
      readonly type: "TextQuoteSelector";
      readonly exact: string;
      readonly prefix?: string;
      readonly suffix?: string;
    }
  | { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number };

/** One quotation as a W3C Web Annotation; `target` has one entry for each run of words. */
export type Annotation = {
  readonly "@context": "http://www.w3.org/ns/anno.jsonld";
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "linking";
  readonly body: { readonly type: "TextualBody"; readonly value: string; readonly format: "text/plain" };
  readonly target: readonly { readonly source: string; readonly selector: readonly AnnotationSelector[] }[];
};

/**
 * Every quotation that was found in the texts at hand, as W3C Web Annotations (JSON-LD), in the order of the file. The
 * id of each is the model's id and the quotation's key; sources go by their address, their file or their digest.
 */
export function toAnnotations(model: Model, texts: ReadonlyMap<string, string>): Annotation[] {
  const verified = verifyModel(model, texts);
  const prepared = new Map([...texts].map(([id, text]) => [id, prepareText(text)]));
  return verified.anchored.flatMap((anchored) => {
    const text = prepared.get(anchored.source);
    const source = addressOf(model, anchored.source, verified.sources.get(anchored.source)?.digest);
    return text === undefined ? [] : [annotationOf(model, anchored, text, source)];
  });
}

function annotationOf(model: Model, anchored: Anchored, text: SourceText, source: string): Annotation {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:demarche:${encodeURIComponent(model.id)}:${encodeURIComponent(anchored.key)}`,
    type: "Annotation",
    motivation: "linking",
    body: { type: "TextualBody", value: anchored.key, format: "text/plain" },
    target: anchored.anchor.parts.map((part) => ({ source, selector: selectorsOf(text, part) })),
  };
}

const BESIDE = 32; // code points of prefix and suffix

function selectorsOf(text: SourceText, { start, end }: Anchor["parts"][number]): AnnotationSelector[] {
  const prefix = textOf(text, { start: Math.max(0, start - BESIDE), end: start });
  const suffix = textOf(text, { start: end, end: end + BESIDE });
  const words = {
    exact: textOf(text, { start, end }),
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
  };
  return [
    { type: "TextQuoteSelector", ...words },
    { type: "TextPositionSelector", start, end },
  ];
}

function addressOf(model: Model, id: string, digest: string | undefined): string {
  const source = model.sources.find((each) => each.id === id);
  return source?.url ?? source?.file ?? `urn:${digest ?? id}`;
}
