import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sha256Base64, sha256Hex } from "../../src/digest/index.ts";

const long = "Kim’s “more than that” 🙂 \ud800 ".repeat(1500);

afterEach(() => vi.unstubAllGlobals());

describe("sha256Hex(text)", () => {
  it("is that of Node, for random texts short and long", () => {
    const nodes = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "a".repeat(30_000)), (text, more) => {
        expect(sha256Hex(text + more)).toBe(nodes(text + more));
      }),
      { numRuns: 200 },
    );
  });
  it("is the same where there is no Node", () => {
    const inNode = sha256Hex(long);
    vi.stubGlobal("process", undefined);
    expect(sha256Hex(long)).toBe(inNode);
  });
});

it("sha256Base64(text) is as a policy names a style", () => {
  expect(sha256Base64("")).toBe("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
});
