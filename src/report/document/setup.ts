import type { Root } from "mdast";
import { parse } from "yaml";
import { z } from "zod";
import { LOCALES, type LocaleName, localeOf } from "../../time/index.ts";

const Defaults = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** The key `demarche:` of a report's front matter. */
const Asked = z.union([
  z.string().min(1),
  z.strictObject({
    model: z.string().min(1).optional(),
    models: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string().min(1)).optional(),
    figures: Defaults.optional(),
    sources: z.boolean().optional(),
    locale: z.enum(LOCALES).optional(),
  }),
]);

/** What the front matter says of the whole report. */
export type Setup = {
  readonly title?: string | undefined;
  readonly authors: readonly string[];
  readonly date?: string | undefined;
  /** BCP 47 */
  readonly language: string;
  /** the language of the fixed words, where one is asked for or the report states its own */
  readonly locale?: LocaleName | undefined;
  /** path of the model that the report is about */
  readonly model?: string | undefined;
  /** paths of models by the names that references give them */
  readonly models: Readonly<Record<string, string>>;
  /** options that hold for all figures which do not say otherwise */
  readonly figures: Readonly<Record<string, unknown>>;
  /** whether the report ends with the list of its sources */
  readonly sources: boolean;
};

export type ReadSetup = { readonly setup: Setup; readonly fault?: string | undefined };

/** What is known beside the text: front matter that a site keeps elsewhere, and the language that the caller asks for. */
type Beside = { readonly elsewhere?: unknown; readonly locale?: LocaleName | undefined };

/** Reads the front matter of a report: the whole of it, or its key `demarche:` where a site keeps it elsewhere. */
export function readSetup(tree: Root, { elsewhere, locale }: Beside = {}): ReadSetup {
  const node = tree.children.find((child) => child.type === "yaml");
  if (node === undefined) return setupOf(elsewhere ?? {}, locale);
  try {
    return setupOf(parse(node.value, { version: "1.2", schema: "core", maxAliasCount: 0 }) ?? {}, locale);
  } catch (error) {
    return { ...setupOf({}, locale), fault: (error instanceof Error ? error.message : "").split("\n")[0] ?? "" };
  }
}

function setupOf(data: unknown, asked: LocaleName | undefined): ReadSetup {
  const matter = typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {}; // keys of YAML
  const read = Asked.safeParse(matter["demarche"] ?? {});
  const own = read.success ? (typeof read.data === "string" ? { model: read.data } : read.data) : {};
  const language = wordsOf(matter["lang"] ?? matter["language"])[0];
  const locale = asked ?? own.locale ?? (language === undefined ? undefined : localeOf(language));
  const setup: Setup = {
    title: wordsOf(matter["title"])[0],
    authors: wordsOf(matter["author"] ?? matter["authors"]),
    date: wordsOf(matter["date"])[0],
    language: language ?? locale ?? "en",
    locale,
    model: own.model,
    models: own.models ?? {},
    figures: { ...(locale === undefined ? {} : { locale }), ...own.figures },
    sources: own.sources ?? true,
  };
  return read.success ? { setup } : { setup, fault: faultOf(read.error) };
}

const faultOf = (error: z.ZodError): string =>
  `demarche: ${error.issues[0]?.path.join(".") || "it"} takes a path, or model, models, figures, sources and locale`;

/** A text, or texts of a list, or what a list of authors names. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === "object" && value !== null) return "name" in value ? wordsOf(value.name) : [];
  return value === undefined || value === null || value === "" ? [] : [String(value)];
}
