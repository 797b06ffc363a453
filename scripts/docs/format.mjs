// The page of the file format, from the JSON Schema: a table of keys for each part, with an example out of the seeds.
import { readFileSync } from "node:fs";
import { exampleOf } from "./example.mjs";

const PARTS = [
  ["Party", "Who"],
  ["Source", "Sources, accounts, claims"],
  ["Account"],
  ["Claim"],
  ["Quote"],
  ["Event", "Events and time"],
  ["When"],
  ["DateStatement"],
  ["Related"],
  ["RelationDetails"],
  ["Period"],
  ["Machine", "The machine"],
  ["State"],
  ["Transitions"],
  ["Transition"],
  ["Guard"],
  ["Since"],
  ["Effects"],
  ["Branch", "What was not, and why"],
  ["Explanation"],
];

/** @returns {string} the page as Markdown */
export function formatPage(root) {
  const schema = JSON.parse(readFileSync(new URL("schema/demarche.schema.json", root), "utf8"));
  const page = { schema, root };
  return [
    "# The model file",
    "<!-- Written by npm run docs; edit the schema instead. -->",
    `YAML 1.2 or JSON. Every key is known to the [JSON Schema](../schema/demarche.schema.json); a first line makes editors complete
and check the file as it is typed:`,
    "```yaml\n# yaml-language-server: $schema=node_modules/demarche/schema/demarche.schema.json\n```",
    "Keys in bold must be there. `demarche check` tells what is wrong, with line and column.",
    "## The file",
    tableOf(page, schema),
    ...PARTS.flatMap(([name, heading]) => [...(heading ? [`## ${heading}`] : []), ...sectionOf(page, name)]),
    "## Words",
    wordsTable(page),
    "",
  ].join("\n\n");
}

function sectionOf(page, name) {
  const part = page.schema.definitions[name];
  const example = exampleOf(page, name);
  return [
    `### ${name}`,
    `${capital(part.description)}.`,
    ...(part.properties ? [tableOf(page, part)] : part.anyOf ? [choicesOf(page, part)] : []),
    ...(example ? [`In [${example.file}](../${example.file}):`, `\`\`\`yaml\n${example.text}\n\`\`\``] : []),
  ];
}

function tableOf(page, part) {
  const required = new Set(part.required ?? []);
  const rows = Object.entries(part.properties).map(([key, value]) => {
    const name = required.has(key) ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${name} | ${cell(takes(value))} | ${cell(saying(page, value))} |`;
  });
  return ["| key | takes | says |", "|---|---|---|", ...rows].join("\n");
}

/** One line for each form that a part may have. */
function choicesOf(page, part) {
  return part.anyOf
    .map((choice) => {
      if (!choice.properties) return `- ${takes(choice)}`;
      const keys = Object.entries(choice.properties).map(([key, value]) => {
        const says = choice.description ?? saying(page, value);
        return `\`${key}\`: ${takes(value)}${says ? `: ${says}` : ""}`;
      });
      return `- ${keys.join("; ")}`;
    })
    .join("\n");
}

/** The parts that are but words, numbers and patterns. */
function wordsTable({ schema }) {
  const sections = new Set(PARTS.map(([name]) => name));
  const rows = Object.entries(schema.definitions)
    .filter(([name]) => name !== "Text" && !sections.has(name))
    .map(([name, part]) => {
      const values = part.enum?.map((value) => `\`${value}\``).join(" · ");
      return `| <a id="${name.toLowerCase()}"></a>${name} | ${cell([part.description, values].filter(Boolean).join(": "))} |`;
    });
  return ["| part | means |", "|---|---|", ...rows].join("\n");
}

function saying({ schema }, value) {
  const name = nameOf(value);
  const own = value.description ?? (name === "Text" ? "" : schema.definitions[name]?.description) ?? "";
  const fallback = value.default;
  const simple = fallback !== undefined && typeof fallback !== "object";
  return simple ? `${own}; by default \`${fallback}\`` : own;
}

const nameOf = (value) => (value.$ref ?? value.allOf?.[0]?.$ref)?.split("/").at(-1);

/** What may stand there, in words. */
function takes(value) {
  const name = nameOf(value);
  if (name === "Text") return "text";
  if (name) return `[${name}](#${name.toLowerCase()})`;
  if (value.const !== undefined) return `\`${value.const}\``;
  if (value.enum) return value.enum.map((each) => `\`${each}\``).join(" · ");
  if (value.anyOf) return [...new Set(value.anyOf.map(takes))].join(", or ");
  if (value.type === "array")
    return value.items && !Array.isArray(value.items) ? `list of ${takes(value.items)}` : "list";
  if (value.type === "object" && value.additionalProperties)
    return `map from ${takes(value.propertyNames)} to ${takes(value.additionalProperties)}`;
  if (value.type === "object")
    return `map with ${Object.keys(value.properties)
      .map((key) => `\`${key}\``)
      .join(", ")}`;
  return { string: "text", number: "number", boolean: "`true` or `false`", null: "null" }[value.type] ?? value.type;
}

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const capital = (text) => text[0].toUpperCase() + text.slice(1);
