import { describe, expect, it } from "vitest";
import { parseTheme, themes, VARIABLES } from "../../src/render/index.ts";

function checkFault(css: string, line: number, column: number, message: string) {
  const parsed = parseTheme(css);
  expect(parsed.ok ? [] : parsed.faults.map((fault) => [fault.line, fault.column, fault.message])).toEqual([
    [line, column, message],
  ]);
}

function adviceOn(css: string): string[] {
  const parsed = parseTheme(css);
  return parsed.ok ? [] : parsed.faults.map(({ advice }) => advice);
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
  it("tells the nearest variable", () =>
    expect(adviceOn(":root { --demarche-inkk: #000 }")).toEqual(["did you mean --demarche-ink?"]));
  it("lists the variables where none is near", () =>
    expect(adviceOn(":root { --demarche-background-image: #000 }")[0]).toMatch(
      /^the variables are --demarche-paper, /,
    ));
  it.each<[how: string, ...Parameters<typeof checkFault>]>([
    ["in capitals", "a { --Demarche-Ink: #000 }", 1, 5, "there is no variable --Demarche-Ink"],
    [
      "without its dashes",
      "a { --demarche-ink: #000; demarche-paper: #fff }",
      1,
      27,
      "there is no variable demarche-paper",
    ],
    ["without a colon", "a {\n --demarche-ink #000 }", 2, 16, "there is no colon after --demarche-ink"],
    ["without a semicolon", "a {\n --demarche-ink: #000\n color: red }", 2, 22, "there is no semicolon after #000"],
    ["without a value", "a { --demarche-ink: }", 1, 20, "nothing is no colour that pictures can carry"],
    ["on a line of its own", "a { --demarche-ink:\n  red }", 2, 3, "red is no colour that pictures can carry"],
    [
      "inside a rule",
      "@media (prefers-color-scheme: dark) { a { --demarche-ink: #fff } }",
      1,
      1,
      "@media has no meaning here: a theme is one set of colours",
    ],
  ])("names a declaration %s", (...[, ...fault]) => checkFault(...fault));
  it("names a colour scheme that there is not", () =>
    checkFault(
      "a { color-scheme: light dark; --demarche-ink: #000 }",
      1,
      19,
      "light dark is no colour scheme of a theme",
    ));
  it("reads what else a page styles without a word", () =>
    expect(parseTheme("demarche-timeline, .demarche-box { color: red; --demarche-ink: #000 }")).toMatchObject({
      ok: true,
    }));
  it("knows a variable for every role", () => expect(VARIABLES).toHaveLength(Object.keys(themes.light).length));
});
