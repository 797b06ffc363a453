import type { Source } from "../../model/index.ts";
import { datePartsOf } from "./csl.ts";
import { citationKeys } from "./keys.ts";

/** Sources as BibTeX, in the order given; authors and titles keep their letters, since it is not ours to take names apart. */
export function toBibtex(sources: readonly Source[]): string {
  const keys = citationKeys(sources);
  return sources.map((source, index) => entryOf(source, keys[index] ?? source.id)).join("\n");
}

function entryOf(source: Source, key: string): string {
  const [year, month] = datePartsOf(source.published ?? "") ?? [];
  const isOther = source.published !== undefined && year === undefined;
  const fields: [name: string, value: string | undefined][] = [
    ["author", source.author === undefined ? undefined : `{${printed(source.author)}}`],
    ["title", `{${printed(source.title)}}`],
    ["howpublished", source.publisher === undefined ? undefined : printed(source.publisher)],
    ["number", source.symbol === undefined ? undefined : printed(source.symbol)],
    ["year", year === undefined ? undefined : String(year)],
    ["month", month === undefined ? undefined : String(month)],
    ["date", year === undefined ? undefined : source.published],
    ["note", isOther ? printed(source.published ?? "") : undefined],
    ["url", source.url?.replace(/[{}\\\s]/g, encodeURIComponent)],
  ];
  const given = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${key},\n${given.join("\n")}\n}\n`;
}

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Signs that TeX acts on become those that it prints. */
const printed = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\~^]|[{}%&$#_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
