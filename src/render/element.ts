/** An SVG element as plain data; children are elements or text. */
export type Element = {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Element | string)[];
};

/** An element; attributes that are undefined are left out, numbers are rounded. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (Element | string)[] = [],
): Element {
  const entries = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === "number" ? round(value) : cleanText(value)] as const],
  );
  return {
    name,
    attributes: entries,
    children: children.map((child) => (typeof child === "string" && child !== "\n" ? cleanText(child) : child)),
  };
}

/** Two decimals, without trailing zeros and without a negative zero: the one place where lengths are rounded. */
export function round(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a scene's lengths are finite numbers of px, not ${value}`);
  return String(Math.round(value * 100) / 100 + 0);
}

/**
 * Text that XML 1.0 allows, and that cannot reorder what stands around it: control characters, lone surrogates and
 * non-characters become U+FFFD, line breaks and tabs become spaces, bidirectional overrides and embeddings go.
 */
export const cleanText = (text: string): string => (HARMLESS.test(text) ? text : replaceUnsafe(text));

/** No control characters, surrogates, non-characters, bidirectional controls: nothing to replace in most texts. */
const HARMLESS = /^[\x20-\x7e\xa0-\u2029\u202f-\u2065\u206a-\ud7ff]*$/;

const replaceUnsafe = (text: string): string =>
  text
    .replace(/[\t\n\r]+/g, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "\ufffd",
    );

/** Whether SVG would fold the text's spaces, so that its pinned length no longer fits. */
export const hasSpacesToKeep = (text: string): boolean => /^\s|\s$|\s\s/.test(text);
