import type { Source } from "../../model/index.ts";
import { parseDate } from "../../time/index.ts";
import { citationKeys } from "./keys.ts";

/** One source as citation processors read it. */
export type CslItem = {
  readonly id: string;
  readonly type: "webpage" | "document";
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly number?: string;
  readonly URL?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] } | { readonly literal: string };
};

/**
 * Sources as CSL-JSON, in the order given; for Zotero, Pandoc and other citation processors.
 *
 * @see  the schema csl-data.json of the Citation Style Language, 1.0.2
 */
export function toCslJson(sources: readonly Source[]): CslItem[] {
  const keys = citationKeys(sources);
  return sources.map((source, index) => ({
    id: keys[index] ?? source.id,
    type: source.url === undefined ? "document" : "webpage",
    title: source.title,
    ...(source.author === undefined ? {} : { author: [{ literal: source.author }] }),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source.symbol === undefined ? {} : { number: source.symbol }),
    ...(source.url === undefined ? {} : { URL: source.url }),
    ...(source.published === undefined ? {} : { issued: issuedOf(source.published) }),
  }));
}

function issuedOf(published: string): NonNullable<CslItem["issued"]> {
  const parts = datePartsOf(published);
  return parts ? { "date-parts": [parts] } : { literal: published };
}

/** Year, month and day of a plain EDTF date, as far as it gives them; undefined of any other. */
export function datePartsOf(published: string): number[] | undefined {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(published);
  if (!found || !parseDate(published).ok) return undefined;
  const parts = found.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  // months above 12 are seasons
  return (parts[1] ?? 1) <= 12 ? parts : undefined;
}
