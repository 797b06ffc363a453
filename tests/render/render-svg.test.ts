import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type RenderOptions, renderSvg } from "../../src/render/index.ts";
import type { Mark, Scene } from "../../src/scene/index.ts";

const { document } = new JSDOM("<!doctype html>").window;
const scene = (marks: readonly Mark[]): Scene => ({
  id: "talks-timeline",
  width: 300,
  height: 200,
  title: "Talks",
  description: "Two talk.",
  language: "en",
  marks,
});
const draw = (marks: readonly Mark[], options?: RenderOptions): SVGSVGElement =>
  renderSvg(scene(marks), document, options);
const attributes = (node: Element | null): Record<string, string> =>
  Object.fromEntries([...(node?.attributes ?? [])].map(({ name, value }) => [name, value]));
/** What a mark becomes: the attributes of the element that is painted last. */
const check = (mark: Mark, expected: Record<string, string>) =>
  expect(attributes(draw([mark]).lastElementChild)).toEqual(expected);

describe("renderSvg(scene, document, options)", () => {
  it("names and describes the picture", () => {
    const svg = draw([]);
    expect(attributes(svg)).toMatchObject({
      id: "talks-timeline",
      width: "300",
      height: "200",
      viewBox: "0 0 300 200",
      role: "img",
      lang: "en",
    });
    expect(svg.querySelector(`#${svg.getAttribute("aria-labelledby")}`)?.textContent).toBe("Talks");
    expect(svg.querySelector(`#${svg.getAttribute("aria-describedby")}`)?.textContent).toBe("Two talk.");
  });
  it("gives each mark its colour as an attribute, and a class for style sheets", () =>
    check(
      { kind: "circle", cx: 1, cy: 2, r: 3, fill: "paper", stroke: { colour: "ink", width: 2, dash: [1, 2] } },
      {
        cx: "1",
        cy: "2",
        r: "3",
        fill: "#fffefb",
        stroke: "#1b1f24",
        "stroke-width": "2",
        "stroke-dasharray": "1 2",
        class: "f-paper s-ink",
      },
    ));
  it("pins each text to its measured width", () =>
    check(
      {
        kind: "text",
        text: "Talks",
        x: 1,
        y: 2,
        size: 12,
        width: 30.123,
        fill: "ink",
        weight: 700,
        italic: true,
        anchor: "end",
        spacing: 1,
      },
      {
        x: "1",
        y: "2",
        "text-anchor": "end",
        "font-size": "12",
        "font-weight": "700",
        "font-style": "italic",
        "letter-spacing": "1",
        textLength: "30.12",
        lengthAdjust: "spacingAndGlyphs",
        fill: "#1b1f24",
        class: "f-ink",
      },
    ));
  it("makes a named group readable and findable", () => {
    const group = draw([
      { kind: "group", id: "event-a", name: "A happens", data: { event: "a" }, marks: [] },
    ]).lastElementChild;
    expect(attributes(group)).toEqual({ id: "talks-timeline-event-a", role: "group", "data-event": "a" });
    expect(group?.firstElementChild?.outerHTML).toContain("A happens");
  });
  it("hides decoration from screen readers", () =>
    check({ kind: "group", hidden: true, marks: [] }, { "aria-hidden": "true" }));
  it("defines hatching only where something is hatched", () => {
    const hatched: Mark = { kind: "rect", x: 0, y: 0, width: 9, height: 9, fill: "hatched" };
    expect(draw([]).querySelector("pattern")).toBeNull();
    const svg = draw([{ kind: "group", marks: [hatched] }]);
    expect(svg.querySelector("g rect")?.getAttribute("fill")).toBe(`url(#${svg.querySelector("pattern")?.id})`);
  });
  it("lets a page hold the same scene twice, by options.id", () => {
    const ids = ["one", "two"].flatMap((id) =>
      [...draw([{ kind: "group", id: "a", marks: [] }], { id }).querySelectorAll("[id]")].map((node) => node.id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("offers variables for the colours that occur, and no others", () => {
    const style = draw([]).querySelector("style")?.textContent;
    expect(style).toBe("@supports (fill:var(--x)){#talks-timeline .f-paper{fill:var(--demarche-paper,#fffefb)}}");
  });
  it("follows the reader's system only in the theme auto", () => {
    const style = (theme: RenderOptions["theme"]) => draw([], { theme }).querySelector("style")?.textContent;
    expect(style("auto")).toContain("@media screen and (prefers-color-scheme:dark)");
    expect(style("dark")).not.toContain("@media");
  });
  it("tells a screen reader to walk the parts, by options.role", () =>
    expect(draw([], { role: "graphics-document" }).getAttribute("role")).toBe("graphics-document"));
});
