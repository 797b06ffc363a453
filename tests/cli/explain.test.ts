import { describe, expect, it } from "vitest";
import { checkModel } from "../../src/check/index.ts";
import { BASE, EXAMPLES } from "../../src/cli/explain-examples.ts";
import { parseModel } from "../../src/model/index.ts";
import { runCli } from "./memory-io.ts";

/** Codes of all that is wrong with a text. */
function codesOf(text: string): string[] {
  const parsed = parseModel(text);
  return [...new Set((parsed.ok ? checkModel(parsed.model) : parsed.issues).map((issue) => issue.code))];
}

describe("demarche explain CODE", () => {
  it("its examples are part of a model that is right", () => expect(codesOf(BASE)).toEqual([]));
  it.each(Object.entries(EXAMPLES))(
    "%s: what is wrong gives it alone, what is right does not",
    (code, { wrong, right }) => {
      expect(BASE).toContain(right);
      expect(codesOf(BASE.replace(right, () => wrong))).toEqual([code]);
    },
  );
  it("says why, and shows wrong and right", async () => {
    const { stdout, code } = await runCli(["explain", "reference-unknown"]);
    expect(stdout).toMatch(/^reference-unknown \(error\)\n\n[\s\S]*wrong\n {4}by: bne\n\nright\n {4}by: ben\n$/);
    expect(code).toBe(0);
  });
  it("proposes the nearest code, with exit code 2", async () => {
    const { stderr, code } = await runCli(["explain", "quote-not-fond"]);
    expect({ stderr, code }).toEqual({
      stderr: "there is no issue quote-not-fond; did you mean quote-not-found?\n",
      code: 2,
    });
  });
});
