import type { Root } from "mdast";
import { parse } from "yaml";
import { z } from "zod";

const Defaults = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** The key `demarche:` of a report's front matter. */
const Asked = z.union([
  z.string().min(1),
  z.strictObject({
    model: z.string().min(1).optional(),
    models: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string().min(1)).optional(),
    figures: Defaults.optional(),
    sources: z.boolean().optional(),
  }),
]);

/** What the front matter says of the whole report. */
export type Setup = {
  readonly title?: string | undefined;
  readonly authors: readonly string[];
  readonly date?: string | undefined;
  readonly language: string;
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

/** Reads the front matter of a report: the whole of it, or its key `demarche:` where a site keeps it elsewhere. */
export function readSetup(tree: Root, elsewhere?: unknown): ReadSetup {
  const node = tree.children.find((child) => child.type === "yaml");
  if (node === undefined) return setupOf(elsewhere ?? {});
  try {
    return setupOf(parse(node.value, { version: "1.2", schema: "core", maxAliasCount: 0 }) ?? {});
  } catch (error) {
    return { ...setupOf({}), fault: (error instanceof Error ? error.message : "").split("\n")[0] ?? "" };
  }
}

function setupOf(data: unknown): ReadSetup {
  const matter = typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {}; // keys of YAML
  const asked = Asked.safeParse(matter["demarche"] ?? {});
  const own = asked.success ? (typeof asked.data === "string" ? { model: asked.data } : asked.data) : {};
  const setup: Setup = {
    title: wordsOf(matter["title"])[0],
    authors: wordsOf(matter["author"] ?? matter["authors"]),
    date: wordsOf(matter["date"])[0],
    language: wordsOf(matter["lang"] ?? matter["language"])[0] ?? "en",
    model: own.model,
    models: own.models ?? {},
    figures: own.figures ?? {},
    sources: own.sources ?? true,
  };
  return asked.success ? { setup } : { setup, fault: faultOf(asked.error) };
}

const faultOf = (error: z.ZodError): string =>
  `demarche: ${error.issues[0]?.path.join(".") || "it"} takes a path, or model, models, figures and sources`;

/** A text, or texts of a list, or what a list of authors names. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === "object" && value !== null) return "name" in value ? wordsOf(value.name) : [];
  return value === undefined || value === null || value === "" ? [] : [String(value)];
}
