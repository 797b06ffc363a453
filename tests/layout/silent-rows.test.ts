import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layoutAccounts } from "../../src/layout/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { textsOf } from "./scene-texts.ts";

function linesOf(seed: string): string[] {
  const parsed = parseModel(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${seed} is no valid model`);
  return textsOf(layoutAccounts(parsed.model, { width: 1360 }).marks).map(({ text }) => text);
}

describe("layoutAccounts(model) in several parts", () => {
  const lines = linesOf("hanoi");
  it("leaves out of each part who is silent there, and says so", () => {
    expect(lines).toContain("Silent here: Indications, Article’s address.");
    expect(lines.filter((text) => text.startsWith("Headline"))).toHaveLength(2); // in the first part, and where tellings end
  });
  it("keeps the account that one with a mark is told inside", () =>
    expect(lines.filter((text) => text === "Narrator\u202f¹")).toHaveLength(2));
  it("tells the remark of an account where it first stands", () =>
    expect(lines.filter((text) => text.includes("out of the last day"))).toHaveLength(1));
});
