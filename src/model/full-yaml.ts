import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Issue, Path } from "../issue/index.ts";
import { keepDates } from "./date-scalars.ts";
import { RESERVED } from "./keys.ts";
import { AT_START, type Places } from "./place.ts";
import { placesOf } from "./places.ts";

/** The data of a text, or what is wrong with it as YAML; places are of the text either way. */
export type YamlReading =
  | { readonly ok: true; readonly data: unknown; readonly places: Places }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly places: Places };

/** Reads all of YAML 1.2, its core schema, with the place of every value and of every fault. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", schema: "core", prettyErrors: true });
  const places = placesOf(document, lines);
  const syntax = syntaxIssues(document, lines);
  if (syntax.issues.length > 0)
    return {
      ok: false,
      issues: syntax.issues,
      places: { ...places, at: (path) => syntax.at(path) ?? places.at(path) },
    };
  if (document.contents === null) return { ok: false, issues: [{ code: "file-empty", path: [] }], places: AT_START };
  keepDates(document);
  const data = expand(document);
  return data.ok ? { ok: true, data: data.value, places } : { ok: false, issues: [data.issue], places };
}

/** The places in a text without faults. */
export function placesInYaml(text: string): Places {
  const lines = new LineCounter();
  return placesOf(parseDocument(text, { lineCounter: lines, version: "1.2", schema: "core" }), lines);
}

type Expanded = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issue: Issue };

/** The document as plain data; aliases that name aliases many times over are refused before they fill the memory. */
function expand(document: Document.Parsed): Expanded {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return {
      ok: false,
      issue: { code: "yaml-alias", path: [], detail: "its aliases name one another many times over" },
    };
  }
}

type Syntax = {
  readonly issues: Issue[];
  at(path: Path): { line: number; column: number; length: number } | undefined;
};

/** Faults of YAML have no path; each is given a path of its own that leads to its place. */
function syntaxIssues(document: Document.Parsed, lines: LineCounter): Syntax {
  const found = [...documentFaults(document), ...nodeFaults(document)];
  const issues = found.map(({ issue }, index): Issue => ({ ...issue, path: ["(syntax)", index] }));
  const at = (path: Path) => {
    const fault = path[0] === "(syntax)" ? found[Number(path[1])] : undefined;
    if (!fault) return undefined;
    const { line, col } = lines.linePos(fault.offset);
    return { line: Math.max(1, line), column: Math.max(1, col), length: 1 };
  };
  return { issues, at };
}

type Fault = {
  readonly issue:
    | { code: "yaml-syntax" | "yaml-alias"; detail: string }
    | { code: "yaml-tag"; tag: string }
    | { code: "key-reserved"; key: string };
  readonly offset: number;
};

function documentFaults(document: Document.Parsed): Fault[] {
  const tooDeep = document.errors.find((error) => error.message.startsWith("Maximum call stack"));
  if (tooDeep)
    return [{ issue: { code: "yaml-syntax", detail: "it is nested too deeply to be read" }, offset: tooDeep.pos[0] }];
  const errors = document.errors.map(
    (error): Fault => ({ issue: { code: "yaml-syntax", detail: wordingOf(error) }, offset: error.pos[0] }),
  );
  const old = document.directives.yaml.explicit && document.directives.yaml.version !== "1.2";
  const tags = document.warnings.map(
    (warning): Fault =>
      warning.code === "TAG_RESOLVE_FAILED"
        ? { issue: { code: "yaml-tag", tag: /!\S+/.exec(warning.message)?.[0] ?? "!" }, offset: warning.pos[0] }
        : { issue: { code: "yaml-syntax", detail: wordingOf(warning) }, offset: warning.pos[0] },
  );
  return [
    ...errors,
    ...(old
      ? [
          {
            issue: {
              code: "yaml-syntax" as const,
              detail: "the header asks for YAML 1.1, in which yes means true; 1.2 is read",
            },
            offset: 0,
          },
        ]
      : []),
    ...tags,
  ];
}

function wordingOf({ code, message }: YAMLError): string {
  if (code === "MULTIPLE_DOCS") return "a second document begins here, and a model is one";
  return message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
}

/** Aliases that a model may use before it looks like a bomb. */
const MOST_ALIASES = 100;

function nodeFaults(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, {
    Node(_, node, path) {
      if (!isAlias(node)) {
        if (!isMap(node) && node.anchor) anchors.add(node.anchor);
        return;
      }
      aliases++;
      const detail = aliasFault(node.source, anchors, path, aliases);
      if (detail !== undefined) faults.push({ issue: { code: "yaml-alias", detail }, offset: node.range?.[0] ?? 0 });
    },
    Map(_, node) {
      if (node.anchor) anchors.add(node.anchor);
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      if (key && RESERVED.has(String(key.value)))
        faults.push({ issue: { code: "key-reserved", key: String(key.value) }, offset: key.range?.[0] ?? 0 });
    },
  });
  return faults;
}

/** What is wrong with an alias, if anything; a bomb is told of once. */
function aliasFault(
  source: string,
  anchors: ReadonlySet<string>,
  path: readonly unknown[],
  count: number,
): string | undefined {
  if (!anchors.has(source)) return `nothing before it is named &${source}`;
  if (path.some((each) => isCollection(each) && each.anchor === source))
    return `*${source} stands inside what it names`;
  return count === MOST_ALIASES + 1 ? `there are more than ${MOST_ALIASES} aliases` : undefined;
}
