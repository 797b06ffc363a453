// The page of the library, from the built declarations: what each door gives, its signature and its doc comment.
import { readFileSync } from "node:fs";
import { declarationsOf } from "./declarations.mjs";

/** What each door is for, one line each; a door without a line here is a fault of this page. */
const DOORS = {
  ".": "For any place that runs JavaScript.",
  "./node": "Files, and a document to draw into where there is no browser.",
  "./element": "A web component, `<demarche-timeline>`; importing it outside a browser does nothing.",
  "./remark": "A plugin of remark: the pictures and values of a report, in any pipeline of unified or MDX.",
  "./rehype": "The same for rehype, where the Markdown is HTML by then.",
  "./testing": "Matchers for vitest, and paths that take every transition.",
  "./testing/invariants": "What must hold on every way; needs `fast-check`.",
  "./testing/reporter": "A reporter for vitest: what no test visited.",
  "./testing/setup": "For `setupFiles` of vitest: notes what runs visit, for the reporter. It exports nothing.",
};

/** @returns {string} the page as Markdown */
export function libraryPage(root) {
  const { exports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  const doors = Object.entries(exports).filter(([, { types }], index, all) => {
    const first = all.findIndex(([, other]) => other.types === types);
    return types !== undefined && first === index; // a bundle is the same door in one file
  });
  return [
    "# The library",
    "<!-- Written by npm run docs; edit the doc comments instead. -->",
    "ES modules with types. What may be imported from where, as the compiler has it; examples are run by the tests.",
    ...doors.flatMap(([door, { types }]) => doorSections(door, declarationsOf(new URL(types, root)))),
    "",
  ].join("\n\n");
}

function doorSections(door, declarations) {
  const about = DOORS[door];
  if (about === undefined) throw new Error(`scripts/docs/library.mjs has no line for the door ${door}`);
  const values = declarations.filter(({ kind }) => kind === "value");
  const types = declarations.filter(({ kind }) => kind === "type");
  return [
    `## demarche${door.slice(1)}`,
    about,
    ...values.flatMap(entry),
    ...(types.length > 0 ? [`### Types of demarche${door.slice(1)}`, ...types.map(typeEntry)] : []),
  ];
}

function entry({ name, comment, signatures }) {
  const { text, params, example } = parsedComment(comment);
  return [
    `### ${name}`,
    ...(text ? [text] : []),
    ...(params.length > 0 ? [params.map((line) => `- ${line}`).join("\n")] : []),
    `\`\`\`ts\n${signatures.join("\n")}\n\`\`\``,
    ...(example ? [`\`\`\`js\n${example}\n\`\`\``] : []),
  ];
}

function typeEntry({ comment, signatures }) {
  const { text } = parsedComment(comment);
  return [...(text ? [text] : []), `\`\`\`ts\n${signatures.join("\n")}\n\`\`\``].join("\n\n");
}

/** A doc comment in parts: what it says, its parameters and what it returns, its example. */
function parsedComment(comment = "") {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
  const [text = "", ...tags] = lines
    .join("\n")
    .trim()
    .split(/^@(?=\w)/m);
  const of = (tag) =>
    tags
      .filter((each) => each.startsWith(`${tag} `) || each.startsWith(`${tag}\n`))
      .map((each) => each.slice(tag.length).trim());
  const param = (line) => line.replace(/^(\S+)\s+/, "`$1`: ").replace(/\s+/g, " ");
  const said = [
    ...of("param").map(param),
    ...of("returns").map((line) => `gives ${line.replace(/\s+/g, " ")}`),
    ...of("throws").map((line) => `throws ${line.replace(/\s+/g, " ")}`),
    ...of("see").map((line) => `see ${line.replace(/\s+/g, " ")}`),
  ];
  return { text: text.trim(), params: said, example: of("example")[0] };
}
