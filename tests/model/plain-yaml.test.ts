import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Path } from "../../src/issue/index.ts";
import { readYaml } from "../../src/model/full-yaml.ts";
import type { Places } from "../../src/model/place.ts";
import { placesInPlainYaml } from "../../src/model/plain-places.ts";
import { readPlainYaml } from "../../src/model/plain-yaml.ts";

const SEEDS = readdirSync("seeds").map((seed) => `seeds/${seed}/${seed}.yaml`);
const TEMPLATES = readdirSync("templates").map((name) => `templates/${name}/${name}.yaml`);

/** Whatever the quick reader says, the reader of all YAML says too: the same data, and each value and key in the same place. */
function check(text: string) {
  const data = readPlainYaml(text);
  if (data === undefined) return;
  const whole = readYaml(text);
  expect(whole).toMatchObject({ ok: true });
  expect(data).toStrictEqual(whole.ok && whole.data);
  const places = placesInPlainYaml(text);
  if (places) expect(told(places, data)).toEqual(told(whole.places, data));
}

const told = (places: Places, data: unknown): unknown[] =>
  pathsIn(data).map((path) => [
    path,
    places.at(path),
    places.at([...path, "absent"]),
    path.length > 0 && places.ofKey(path),
  ]);

function pathsIn(data: unknown, path: Path = []): Path[] {
  if (typeof data !== "object" || data === null) return [path];
  const keys = Array.isArray(data) ? data.keys() : Object.keys(data);
  return [path, ...[...keys].flatMap((key) => pathsIn(Reflect.get(data, key), [...path, key]))];
}

describe("readPlainYaml(text) and placesInPlainYaml(text)", () => {
  it.each([...SEEDS, ...TEMPLATES])("read %s as the reader of all YAML does", (file) => {
    const text = readFileSync(file, "utf8");
    expect(readPlainYaml(text)).toBeDefined();
    check(text);
    check(text.replaceAll("\n", "\r\n"));
    check(JSON.stringify(readPlainYaml(text), null, 2));
  });

  it.each([
    "a: [0, -1, 1.5, 1e3, 0x1F, 0o17, +1, .5, 1., 007, -0, .inf, .nan, 12345678901234567890]",
    "a: [~, null, NULL, nULL, true, FALSE, yes, no, on, '', \"\", 2019-02-28, 12:30, 1_000]",
    "when: [1941, 0044, -0044, { date: 1942 }, [1943]]\npublished: 0x10\nb: { date: 1.50 }",
    "a: 'it''s'\nb: \"\\u00e9\\x41\\n\\\n  c\"\nd: >-\n  folded\n  text\n\n  more\ne: |\n  kept\n   as it is\n",
    "a: plain text\n  over two lines\nb:\n  - - c\n    - d: e\n\n      f: g\n  - { h, i: [j: k, 'l': m] }\n",
    "# before\na: b # after\n# between\nc:\n  # within\n  d: e\n",
    "'a b': 1\n\"c\\td\": 2\ne f: 3\n",
  ])("read %j alike", (text) => {
    check(text);
    for (const part of text.match(/[^\s,[\]]+/g) ?? []) check(`a: ${part}`);
  });

  it.each([
    ["an anchor and an alias", "a: &x b\nc: *x"],
    ["a tag", "a: !!str 1"],
    ["a key twice", "a: 1\na: 2"],
    ["a key that data must not have", "a: { __proto__: 1 }"],
    ["a key that is no text", "1: a"],
    ["a key that is asked for", "? a\n: b"],
    ["two documents", "a: 1\n---\nb: 2"],
    ["the end of a document", "a: 1\n...\n"],
    ["a directive", "%YAML 1.1\n---\na: yes"],
    ["a tab", "a:\tb"],
    ["a mark of byte order", "\uFEFFa: b"],
    ["a return that ends a line", "a: b\rc: d"],
    ["a list", "- a"],
    ["no map", "a"],
    ["nothing but a comment", "# a"],
    ["a fault", "a: [b"],
    ["a block with an indentation of its own", "a: |2\n   b"],
    ["a block that keeps its end", "a: |+\n  b\n\n"],
    ["a key behind a value", "a:\n- {b: c}d: e"],
    ["a comment without a space in braces", "{\na: b\n# c\n}"],
    ["a comment at the margin before a value", "a:\n# b\n  c\nd: e"],
    ["a key over two lines", "{ a\n b: c }"],
  ])("leave %s to the reader of all YAML", (_, text) => expect(readPlainYaml(text)).toBeUndefined());
});

const SIGNS = [
  ..."{}[]:,-|>'\"#?&*!%@`~ \n\\",
  ...[": ", "- ", " #", "\n#", "\n  ", "\n    ", "\n- ", ": |\n", ": >-\n", "---\n", "\r\n", "''", '""'],
  ...[
    "a: b",
    "{a: b}",
    "[a, b]",
    '"a": b',
    "a:b",
    "0o7",
    "1e3",
    ".5",
    "null",
    "when: 1941",
    "constructor: 1",
    "é",
    "한",
  ],
];
const HEADS = [...SEEDS, ...TEMPLATES].map((file) => readFileSync(file, "utf8").slice(0, 800));

describe("readPlainYaml(text) agrees with the reader of all YAML", () => {
  it("on models with a stretch replaced by signs of YAML", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADS),
        fc.nat(800),
        fc.nat(4),
        fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 3 }),
        (text, from, length, signs) => check(text.slice(0, from) + signs.join("") + text.slice(from + length)),
      ),
      { numRuns: 150 },
    ));
  it("on rows of signs", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 10 }), (signs) => check(`a:${signs.join("")}`)),
      { numRuns: 2000 },
    ));
});
