// Follows a door's exports through the built declaration files to where each is declared.
import { readFileSync } from "node:fs";
import { parseSync } from "rolldown/experimental";

const files = new Map();

/**
 * @param {URL} door  a declaration file
 * @returns {{ name: string, kind: "value" | "type", comment?: string, signatures: string[] }[]} in the order of their names
 */
export function declarationsOf(door) {
  const { program } = fileOf(door);
  return program.body
    .filter((node) => node.type === "ExportNamedDeclaration")
    .flatMap((node) =>
      node.declaration
        ? namesOf(node.declaration).map((name) => found(door, name))
        : node.specifiers.map((each) =>
            found(node.source ? targetOf(door, node.source.value) : door, nameOf(each.local), nameOf(each.exported)),
          ),
    )
    .filter((each, index, all) => all.findIndex(({ name }) => name === each.name) === index)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The declaration of a name that a file has or passes on. */
function found(url, name, as = name) {
  const { program, text, comments } = fileOf(url);
  const declared = program.body.filter((node) => namesOf(node.declaration ?? node).includes(name));
  const exported = declared.filter((node) => node.type === "ExportNamedDeclaration");
  if (declared.length > 0)
    return {
      name: as,
      kind: (exported.length > 0 ? exported : declared).some((node) => isValue(node.declaration ?? node))
        ? "value"
        : "type",
      comment: commentBefore(text, comments, declared[0]),
      signatures: declared.map((node) => tidy(text.slice(node.start, node.end))),
    };
  for (const node of program.body) {
    const passed = node.source && node.specifiers?.find((each) => nameOf(each.exported ?? each.local) === name);
    if (passed) return found(targetOf(url, node.source.value), nameOf(passed.imported ?? passed.local), as);
  }
  throw new Error(`${url.pathname} neither declares nor passes on ${name}`);
}

function fileOf(url) {
  const known = files.get(url.href);
  if (known) return known;
  const text = readFileSync(url, "utf8");
  const { program, comments, errors } = parseSync(url.pathname, text);
  if (errors.length > 0) throw new Error(`${url.pathname}: ${errors[0].message}`);
  files.set(url.href, { program, comments, text });
  return files.get(url.href);
}

const targetOf = (url, source) => new URL(source.replace(/\.[jt]s$/, ".d.ts"), url);
const nameOf = (node) => node.name ?? node.value;
const namesOf = (node) => node.declarations?.map(({ id }) => id.name) ?? (node.id ? [node.id.name] : []);
const isValue = (node) => !["TSTypeAliasDeclaration", "TSInterfaceDeclaration"].includes(node.type);

function commentBefore(text, comments, node) {
  const before = comments.findLast((each) => each.end <= node.start && text.slice(each.end, node.start).trim() === "");
  return before?.type === "Block" && before.value.startsWith("*") ? before.value.slice(1) : undefined;
}

const tidy = (code) =>
  code
    .replace(/^export (declare )?/, "")
    .replaceAll(/import\("[^"]+"\)\./g, "")
    .replaceAll(/^((?: {4})+)/gm, (indent) => indent.slice(indent.length / 2));
