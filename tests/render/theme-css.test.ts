import { describe, expect, it } from "vitest";
import { parseTheme, themes, VARIABLES } from "../../src/render/index.ts";

function checkFault(css: string, line: number, column: number, message: string) {
  const parsed = parseTheme(css);
  expect(parsed.ok ? [] : parsed.faults.map((fault) => [fault.line, fault.column, fault.message])).toEqual([
    [line, column, message],
  ]);
}

describe("parseTheme(css)", () => {
  it("takes what is declared, and the rest from the light theme", () =>
    expect(parseTheme(":root { --demarche-ink: #123; --demarche-accent-1: #AABBCC; }")).toEqual({
      ok: true,
      theme: { ...themes.light, ink: "#112233", accent1: "#aabbcc" },
    }));
  it("takes the rest from the dark theme after color-scheme: dark", () =>
    expect(parseTheme(":root { color-scheme: dark; --demarche-good-tint: #000000 }")).toEqual({
      ok: true,
      theme: { ...themes.dark, goodTint: "#000000" },
    }));
  it("passes over comments", () =>
    expect(parseTheme("/* --demarche-nothing: x; */ a { --demarche-ink: #000 }")).toMatchObject({ ok: true }));
  it("names a variable that there is not", () =>
    checkFault(":root {\n  --demarche-inc: #000;\n}", 2, 3, "there is no variable --demarche-inc"));
  it("names a value that is no colour", () =>
    checkFault("a { --demarche-ink: url(x) }", 1, 21, "url(x) is no colour that pictures can carry"));
  it("names a file without any variable", () =>
    checkFault("a { color: red }", 1, 1, "there is no variable of a picture in this file"));
  it("knows a variable for every role", () => expect(VARIABLES).toHaveLength(Object.keys(themes.light).length));
});
