import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { contrastOf } from "../../src/render/index.ts";
import { describeInChromium, fontFaces, withPage } from "./chromium.ts";
import { overlaps, readTextBoxes, type TextBox } from "./text-boxes.ts";

const FOLDER = new URL("../../diagrams/", import.meta.url);
const pictures = readdirSync(FOLDER).filter((name) => name.endsWith(".svg"));
const read = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

const { window } = new JSDOM("");
const parse = (svg: string): Element => new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

it("diagrams/ holds pictures to look at", () => expect(pictures).not.toEqual([]));

describe.each(pictures)("diagrams/%s", (name) => {
  const root = parse(read(name));
  const find = (attribute: string) => root.querySelector(`[id="${root.getAttribute(attribute)}"]`)?.textContent ?? "";

  it("is well-formed XML", () => expect([root.localName, root.querySelector("parsererror")]).toEqual(["svg", null]));
  it.skipIf(!hasXmllint)("passes xmllint", () =>
    expect(spawnSync("xmllint", ["--noout", "-"], { input: read(name), encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    }),
  );
  it("is one image with a title and a description", () => {
    expect(root.getAttribute("role")).toBe("img");
    expect(find("aria-labelledby").length).toBeGreaterThan(5);
    expect(find("aria-describedby").length).toBeGreaterThan(20);
  });
  it("needs nothing from elsewhere and runs nothing", () => {
    expect(root.querySelectorAll("script, foreignObject, image, use, a")).toHaveLength(0);
    expect(read(name).match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });
});

describeInChromium("diagrams in Chromium", () => {
  describe.each(pictures)("diagrams/%s", (name) => {
    const page = (css: string) =>
      `<!doctype html><meta charset="utf-8"><style>${css} body{margin:0} svg{display:block}</style>${read(name)}`;
    const boxesOf = (css: string): Promise<TextBox[]> =>
      withPage(page(css), (open) => open.locator("svg").evaluate(readTextBoxes as (svg: Node) => TextBox[])); // the locator is an svg

    it.each([
      ["Inter", fontFaces],
      ["another font", ""],
    ])(
      "no two texts overlap, none is struck through, none leaves the picture, in %s",
      async (_, css) => {
        const boxes = await boxesOf(css);
        const [width, height] = ["width", "height"].map((side) => Number(parse(read(name)).getAttribute(side)));
        expect(boxes.length).toBeGreaterThan(0);
        expect(overlaps(boxes)).toEqual([]);
        expect(boxes.filter(({ struck }) => struck).map(({ text }) => text)).toEqual([]);
        expect(
          boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > (width ?? 0) || box.bottom > (height ?? 0)),
        ).toEqual([]);
      },
      60_000,
    );
    it("every text has a contrast of at least 4.5:1 with all that is under it", async () => {
      const boxes = await boxesOf(fontFaces);
      const faint = boxes.flatMap(({ text, colour, grounds }) =>
        grounds.map((ground) => ({ text, ground, contrast: contrastOf(hex(colour), hex(ground)) })),
      );
      expect(faint.filter(({ contrast }) => !(contrast >= 4.5))).toEqual([]);
    });
  });
});

describeInChromium("readTextBoxes(svg)", () => {
  const marks = `<rect width="100" height="100" fill="#fffefb"/><path d="M0 20L90 20" stroke="#000"/><text x="5" y="24" fill="#1b1f24">struck</text>
    <text x="30" y="24" fill="#1b1f24">over</text><rect y="40" width="90" height="30" fill="#444"/><text x="5" y="60" fill="#333">faint</text>`;
  it("sees an overlap, a faint text and a line through a text where there is one", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" font-size="12">${marks}</svg>`;
    const boxes = await withPage(svg, (page) =>
      page.locator("svg").evaluate(readTextBoxes as (svg: Node) => TextBox[]),
    ); // the locator is an svg
    expect(overlaps(boxes)).toEqual([["struck", "over"]]);
    expect(boxes.map(({ text, struck }) => [text, struck])).toEqual([
      ["struck", true],
      ["over", true],
      ["faint", false],
    ]);
    expect(boxes.map(({ grounds }) => new Set(grounds.map(hex)))).toEqual([
      new Set(["#fffefb"]),
      new Set(["#fffefb"]),
      new Set(["#444444"]),
    ]);
  });
});

/** `rgb(1, 2, 3)` as `#010203`. */
const hex = (colour: string): string =>
  `#${[...colour.matchAll(/\d+/g)].map(([part]) => Number(part).toString(16).padStart(2, "0")).join("")}`;

describe("overlaps(boxes)", () => {
  const box = (text: string, left: number, right: number): TextBox => ({
    text,
    left,
    right,
    top: 0,
    bottom: 10,
    colour: "",
    grounds: [],
    struck: false,
  });
  it("finds each pair once", () =>
    expect(overlaps([box("a", 0, 10), box("b", 5, 15), box("c", 20, 30)])).toEqual([["a", "b"]]));
  it("lets boxes touch", () => expect(overlaps([box("a", 0, 10), box("b", 10, 20)])).toEqual([]));
});
