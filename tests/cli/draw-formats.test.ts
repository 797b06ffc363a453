import { describe, expect, it } from "vitest";
import { runCli } from "./memory-io.ts";

const draw = (...args: string[]) => runCli(["draw", "seeds/checkout-outage/checkout-outage.yaml", ...args]);

async function checkUsage(args: string[], words: string) {
  const ran = await draw(...args);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(words);
  expect(ran.written.size).toBe(0);
}

describe("demarche draw, formats", () => {
  it("draw -o NAME.png writes a PNG of twice the picture's size", async () => {
    const { written, code } = await draw("-o", "out.png");
    const png = Buffer.from(written.get("out.png") ?? "", "latin1");
    expect(code).toBe(0);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const [single] = [
      Buffer.from((await draw("-o", "out.png", "--scale", "1")).written.get("out.png") ?? "", "latin1"),
    ];
    expect(png.readUInt32BE(16)).toBe(2 * (single?.readUInt32BE(16) ?? 0));
  });
  it("draw --outline-text leaves no text in the SVG", async () => {
    const svg = (await draw("--outline-text", "-o", "out.svg")).written.get("out.svg");
    expect(svg).toContain("<path");
    expect(svg).not.toContain("<text");
  });
  it("draw --embed-font puts the fonts into the SVG", async () => {
    const svg = (await draw("--embed-font", "-o", "out.svg")).written.get("out.svg");
    expect(svg).toMatch(/@font-face\{font-family:'Inter';font-weight:400;.*data:font\/woff2;base64,/);
    expect(svg).not.toMatch(/url\((?!data:|#)/);
  });
  it("draw --format png -o - writes to standard output", async () =>
    expect((await draw("--format", "png", "-o", "-")).stdout.slice(1, 4)).toBe("PNG"));
  it("draw --check says whether a PNG is current", async () => {
    const { written } = await draw("-o", "out.png");
    expect((await draw("-o", "out.png", "--check")).code).toBe(3);
    expect(written.size).toBe(1);
  });
  it("refuses a format that it does not draw", () => checkUsage(["-o", "out.bmp"], ".bmp is no format"));
  it("refuses --scale for SVG", () => checkUsage(["--scale", "2", "-o", "out.svg"], "--scale is for PNG"));
  it("refuses a scale of 0", () => checkUsage(["--scale", "0", "-o", "out.png"], "--scale takes a number above 0"));
  it("refuses two ways of text at once", () => checkUsage(["--embed-font", "--outline-text"], "exclude each other"));
  it("draw --theme FILE paints with the file's colours", async () => {
    const css = ":root { --demarche-ink: #010203 }";
    const args = ["draw", "seeds/checkout-outage/checkout-outage.yaml", "--theme", "own.css", "-o", "out.svg"];
    const { written } = await runCli(args, { "own.css": css });
    expect(written.get("out.svg")).toContain('fill="#010203"');
  });
  it("names the place of a fault in a theme file", async () => {
    const args = ["draw", "seeds/checkout-outage/checkout-outage.yaml", "--theme", "own.css", "-o", "out.svg"];
    const ran = await runCli(args, { "own.css": "a {\n  --demarche-ink: red;\n}" });
    expect([ran.code, ran.stderr.split("\n")[0]]).toEqual([
      2,
      "own.css:2:19  red is no colour that pictures can carry",
    ]);
  });
  it("tells which texts the colours of a theme file make faint, and draws", async () => {
    const args = ["draw", "seeds/checkout-outage/checkout-outage.yaml", "--theme", "own.css", "-o", "out.svg"];
    const ran = await runCli(args, { "own.css": "a { --demarche-ink: #fefefe }" });
    expect([ran.code, ran.written.has("out.svg")]).toEqual([0, true]);
    expect(ran.stderr).toContain(
      "own.css  --demarche-ink on --demarche-panel has a contrast of 1.0:1; text needs 4.5:1\n",
    );
  });
  it("cannot read a theme file that is not there", async () => {
    const args = ["draw", "seeds/checkout-outage/checkout-outage.yaml", "--theme", "gone.css", "-o", "out.svg"];
    expect((await runCli(args, {})).code).toBe(4);
  });
  it("names the themes for one that there is not", () =>
    checkUsage(["--theme", "lihgt"], "name light, dark, print, high-contrast, auto"));
});
