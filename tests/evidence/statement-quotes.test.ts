import { describe, expect, it } from "vitest";
import { verifyModel } from "../../src/evidence/index.ts";
import { parseModel } from "../../src/model/index.ts";

const TEXT = "First they met again. Then they met again.";

function check(quote: string, codes: string[]) {
  const parsed = parseModel(`demarche: 1
id: m
title: M
sources: { s: { title: S, file: s.txt } }
accounts: { n: { name: N, source: s } }
events:
  - { id: a, title: A }
  - { id: b, title: B, after: { a: { account: n, quote: ${quote} } } }
`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(verifyModel(parsed.model, new Map([["s", TEXT]])).issues.map((issue) => issue.code)).toEqual(codes);
}

describe("verifyModel(model, texts), for the quote of a statement of order", () => {
  it("tells of two places", () => check("met again", ["quote-ambiguous"]));
  it("prefix tells one from the other", () => check("{ exact: met again, prefix: Then they }", []));
  it("suffix does too", () => check('{ exact: met again, suffix: ". Then" }', []));
  it("a prefix that is not there finds nothing", () =>
    check("{ exact: met again, prefix: Later they }", ["quote-not-found"]));
});
