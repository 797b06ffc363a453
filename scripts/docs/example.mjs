// Finds, in the seeds, the piece of YAML that shows a part of the format best: the one with the most of its keys.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";

const MOST_LINES = 14;

/** Where parts stand: a step is a key, * for each key or item, and ** for states at any depth. */
const PLACES = {
  Party: "parties.*",
  Source: "sources.*",
  Account: "accounts.*",
  Claim: "events.*.claims.*",
  Event: "events.*",
  DateStatement: "events.*.when",
  RelationDetails: "events.*.after.*",
  Period: "periods.*",
  State: "machine.**",
  Transition: "machine.**.on.*",
  Guard: "machine.**.on.*.guard",
  Since: "machine.**.on.*.guard",
  Effects: "machine.**.on.*.effects",
  Branch: "branches.*",
  Explanation: "explanations.*",
};

let seeds;

/** @returns {{ file: string, text: string } | undefined} the best example, its own indentation taken off */
export function exampleOf({ root, schema }, name) {
  const keys = Object.keys(schema.definitions[name].properties ?? {});
  const place = PLACES[name]?.split(".");
  if (!place) return undefined;
  seeds ??= readSeeds(root);
  const found = seeds
    .flatMap(({ file, text, document }) => pairsAt(document.contents, place).map((pair) => shown(file, text, pair)))
    .filter((example) => example !== undefined && (name !== "Since" || example.text.includes("since:")))
    .filter((example) => example.text.split("\n").length <= MOST_LINES);
  const score = ({ text }) => keys.filter((key) => new RegExp(`(^|[\\s{,])${key}:`, "m").test(text)).length;
  return found.toSorted((one, other) => score(other) - score(one) || one.text.length - other.text.length)[0];
}

function readSeeds(root) {
  return readdirSync(new URL("seeds", root)).flatMap((seed) => {
    const file = `seeds/${seed}/${seed}.yaml`;
    if (!existsSync(new URL(file, root))) return [];
    const text = readFileSync(new URL(file, root), "utf8");
    return [{ file, text, document: parseDocument(text) }];
  });
}

/** The maps at a place, each with the key that it stands under. */
function pairsAt(node, [step, ...rest], key) {
  if (step === undefined) return isMap(node) ? [{ key, node }] : [];
  if (step === "**") return statesOf(node, key).flatMap((each) => pairsAt(each.node, rest, each.key));
  if (isSeq(node)) return node.items.flatMap((item) => pairsAt(item, step === "*" ? rest : [step, ...rest]));
  if (!isMap(node)) return [];
  return node.items
    .filter((pair) => step === "*" || (isScalar(pair.key) && pair.key.value === step))
    .flatMap((pair) => pairsAt(pair.value, rest, pair.key));
}

function statesOf(node, key) {
  const inner = isMap(node) ? node.get("states") : undefined;
  const states = isMap(inner) ? inner.items.flatMap((pair) => statesOf(pair.value, pair.key)) : [];
  return isMap(node) ? [{ node, key }, ...states] : [];
}

/** The lines of a map with its key or dash, their indentation taken off. */
function shown(file, text, { key, node }) {
  const start = key?.range?.[0] ?? node.range[0];
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", node.range[1] - 1);
  const lines = text
    .slice(from, to < 0 ? undefined : to)
    .trimEnd()
    .split("\n");
  const indent = lines[0].search(/\S/);
  const whole = lines.every((line) => line.trim() === "" || line.search(/\S/) >= indent);
  return whole ? { file, text: lines.map((line) => line.slice(indent)).join("\n") } : undefined;
}
