import { expect, it } from "vitest";
import { type RenderOptions, toSvgString } from "../../src/render/index.ts";
import type { Mark, Scene } from "../../src/scene/index.ts";
import { describeInChromium, withPage } from "./chromium.ts";

const text = (content: string, y: number): Mark => ({
  kind: "text",
  text: content,
  x: 5,
  y,
  size: 12,
  width: 80,
  fill: "ink",
});
const scene: Scene = {
  id: "talks-timeline",
  width: 200,
  height: 100,
  title: "Talks",
  description: "Two events, one after the other.",
  language: "en",
  marks: [
    { kind: "group", hidden: true, marks: [text("decoration", 90)] },
    { kind: "group", id: "event-first", name: "First event", marks: [text("first", 20)] },
    { kind: "group", id: "event-second", name: "Second event", marks: [text("second", 40)] },
  ],
};
const page = (options: RenderOptions, css = "") =>
  `<!doctype html><meta charset="utf-8"><style>${css}</style>${toSvgString(scene, options)}`;

describeInChromium("a picture in a page", () => {
  const readAloud = (options: RenderOptions) => withPage(page(options), (open) => open.locator("body").ariaSnapshot());
  it("toSvgString(scene) is one image with the picture's title to a screen reader", async () => {
    expect(await readAloud({})).toContain('img "Talks"');
  });
  it("toSvgString(scene, { role: graphics-document }) is read part by part, in story order", async () => {
    const words = await readAloud({ role: "graphics-document" });
    expect(words).toMatch(/First event.*Second event/s);
    expect(words).not.toContain("decoration");
  });

  it("texts stand where the scene has them in a page that is read to the left too", async () => {
    const mixed = {
      ...scene,
      marks: [
        text("first", 20),
        { ...text("قبل Hanoi 2019", 40), anchor: "end" as const, direction: "rtl" as const, x: 150 },
      ],
    };
    const placesIn = (attributes: string) =>
      withPage(`<!doctype html><html ${attributes}><body style="margin:0">${toSvgString(mixed)}`, (open) =>
        open.locator("svg").evaluate((svg) => {
          const { left } = svg.getBoundingClientRect();
          return [...svg.querySelectorAll("text")].map((node) => Math.round(node.getBoundingClientRect().left - left));
        }),
      );
    expect(await placesIn('dir="ltr"')).toEqual([5, 70]);
    expect(await placesIn('dir="rtl"')).toEqual([5, 70]);
  });

  const inkOf = (options: RenderOptions, dark: boolean, css = "") =>
    withPage(page(options, css), async (open) => {
      await open.emulateMedia({ colorScheme: dark ? "dark" : "light" });
      return open
        .locator("svg text")
        .first()
        .evaluate((node) => getComputedStyle(node).fill);
    });
  const check = async (options: RenderOptions, dark: boolean, ink: string, css?: string) =>
    expect(await inkOf(options, dark, css)).toBe(ink);
  it("the theme light stays light in a dark system", () => check({}, true, "rgb(27, 31, 36)"));
  it("the theme auto follows the system", async () => {
    await check({ theme: "auto" }, false, "rgb(27, 31, 36)");
    await check({ theme: "auto" }, true, "rgb(241, 243, 245)");
  });
  it(
    "a page's CSS variables win over the colours of the theme",
    () => check({}, false, "rgb(1, 2, 3)", ":root{--demarche-ink:rgb(1,2,3)}"),
    60_000,
  );
});
