import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseData, parseModel } from "../../src/model/index.ts";

const HANOI = readFileSync("seeds/hanoi/hanoi.yaml", "utf8");
const HEAD = "demarche: 1\nid: m\ntitle: M\n";
const EVENTS = "events:\n  - { id: a, title: A }\n";

/** `expected`: line:column, code and path of every issue. */
function check(text: string, ...expected: string[]) {
  const parsed = parseModel(text);
  const found = parsed.issues.map((issue) => {
    const place = parsed.places.at(issue.path);
    return `${place?.line}:${place?.column} ${issue.code} ${issue.path.join(".")}`;
  });
  expect(found).toEqual(expected);
}

it("parseModel(text) says how a comparison is written", () => {
  const machine = "machine: { initial: a, states: { a: { on: { GO: { target: a, guard: { eq: { n: 1 } } } } } } }";
  expect(parseModel(`${HEAD}${machine}\nevents: [{ id: a, title: A }]`).issues).toMatchObject([
    {
      code: "value-invalid",
      detail: "a map stands here; a list of a key and a value, e.g. [offers, 2], was expected",
    },
  ]);
});

describe("parseModel(text) finds the place", () => {
  it("of a missing key at its nearest ancestor", () =>
    check(`${HEAD}events:\n  - { id: a }\n`, "5:5 key-missing events.0.title"));
  it("of a wrong value at the value", () =>
    check(`${HEAD}events: [{ id: a, title: 7 }]`, "4:26 value-invalid events.0.title"));
  it("of every unknown reference", () =>
    check(
      `${HEAD}events:\n  - { id: a, title: A, by: x }\n  - { id: b, title: B, after: [y, a, z] }\n`,
      "5:28 reference-unknown events.0.by",
      "6:32 reference-unknown events.1.after.0",
      "6:38 reference-unknown events.1.after.2",
    ));
  it("of a branch that comes from no event and no branch, and of branches that go round", () => {
    const branch = (id: string, from: string) =>
      `  - { id: ${id}, title: B, from: ${from}, triggers: [T], reaches: s }\n`;
    check(
      `${HEAD}${EVENTS}branches:\n${branch("b", "c")}${branch("c", "b")}${branch("d", "x")}${branch("e", "a")}${branch("f", "e")}`,
      "9:30 reference-unknown branches.2.from",
      "7:30 reference-cycle branches.0.from",
    );
  });
  it("after carriage returns and wide characters, its column in UTF-16 units, as editors count", () =>
    check(
      `demarche: 1\r\nid: m\r\ntitle: "é 𐏿 한"\r\nevents: [{ id: a, title: "𐏿", by: x }]`,
      "4:36 reference-unknown events.0.by",
    ));
});

describe("parseModel(text) words the faults of YAML", () => {
  const detailsOf = (text: string) =>
    parseModel(text).issues.map((issue) => (issue.code === "yaml-syntax" ? issue.detail : issue.code));
  it("a second document", () =>
    expect(detailsOf(`${HEAD}${EVENTS}---\na: 1\n`)).toEqual(["a second document begins here, and a model is one"]));
  it("nesting without end, once", () =>
    expect(detailsOf(`title: ${"[".repeat(20_000)}`)).toEqual(["it is nested too deeply to be read"]));
});

describe("parseModel(text) reads", () => {
  it("JSON as it reads YAML", () =>
    expect(parseModel(JSON.stringify(parse(HANOI)))).toMatchObject({ ok: true, model: modelOf(HANOI) }));
  it("a file that begins with a byte order mark", () => check(`\uFEFF${HEAD}${EVENTS}`));
  it("text of any case as text, never as true, false or a number of another base", () =>
    expect(modelOf(`${HEAD.replace("M\n", "yes\n")}${EVENTS}`).title).toBe("yes"));
  it("a year without quotation marks as it is written", () => {
    const dates = (when: string) => {
      const { statements } = modelOf(`${HEAD}events: [{ id: a, title: A, when: ${when} }]`);
      return statements.flatMap((each) => (each.kind === "date" ? [each.date] : []));
    };
    expect([dates("0044"), dates("-0044"), dates("[1941, { date: 1942 }]")]).toEqual([
      ["0044"],
      ["-0044"],
      ["1941", "1942"],
    ]);
  });
  it("names of Object.prototype as no reference to anything", () =>
    check(`${HEAD}events: [{ id: a, title: A, by: constructor }]`, "4:33 reference-unknown events.0.by"));
});

describe("parseModel(text) builds", () => {
  const events = (second: string) =>
    modelOf(`${HEAD}periods: { p: { title: P } }\n${EVENTS}  - { id: b, title: B, ${second} }\n`);
  it.each(["after: a", "after: [a]", "after: { a: {} }"])("%s as the same relation", (form) =>
    expect(events(form).statements).toEqual([
      expect.objectContaining({ kind: "relation", relation: "after", subject: "b", object: "a" }),
    ]),
  );
  it("periods and events of a span as spans", () =>
    expect(
      events("span: true")
        .timed.map(({ id, extent }) => `${id} ${extent}`)
        .toSorted(),
    ).toEqual(["a instant", "b span", "p span"]));
  it("the chain of an account from the outermost on, with the source of that", () => {
    const model = modelOf(
      `${HEAD}sources: { s: { title: S } }\naccounts: { c: { name: C, via: b }, b: { name: B, via: a }, a: { name: A, source: s } }\n${EVENTS}`,
    );
    expect(model.accounts.find((account) => account.id === "c")).toMatchObject({ chain: ["a", "b", "c"], source: "s" });
  });
  it.each([
    ["planned", "planned"],
    ["planned, actual", "actual"],
    ["hypothetical", "hypothetical"],
  ])("an event that its claims call %s as %s", (claims, modality) => {
    const written = claims.split(", ").map((each) => `{ account: n, quote: q, modality: ${each} }`);
    const model = modelOf(
      `${HEAD}sources: { s: { title: S } }\naccounts: { n: { name: N, source: s } }\nevents: [{ id: a, title: A, claims: [${written}] }]`,
    );
    expect(model.events[0]?.modality).toBe(modality);
  });
});

function modelOf(text: string) {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  return parsed.model;
}

/** Whatever stands in the file, the answer is a model or issues, each with a place inside the file. */
function checkAnswer(text: string) {
  const parsed = parseModel(text);
  expect(parsed.ok).toBe(parsed.issues.length === 0);
  const lines = text.split("\n").length;
  for (const issue of parsed.issues) {
    const place = parsed.places.at(issue.path);
    expect(place?.line).toBeGreaterThanOrEqual(1);
    expect(place?.line).toBeLessThanOrEqual(lines);
    expect(place?.column).toBeGreaterThanOrEqual(1);
  }
}

describe("parseModel(text) never throws", () => {
  it("on any text", () => fc.assert(fc.property(fc.string({ unit: "binary" }), checkAnswer), { numRuns: 300 }));
  it("on a model with a stretch replaced by signs of YAML", () =>
    fc.assert(
      fc.property(
        fc.nat(HANOI.length),
        fc.nat(30),
        fc.array(fc.constantFrom(..."{}[]:,-&*!|>'\"%@` \n\t#?".split("")), { maxLength: 6 }),
        (from, length, signs) => checkAnswer(HANOI.slice(0, from) + signs.join("") + HANOI.slice(from + length)),
      ),
      { numRuns: 60 },
    ));
  it("on any data, given as data", () =>
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(parseData(data).ok).toBe(false);
      }),
      { numRuns: 300 },
    ));
});
