import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findProgram } from "../../src/cli/browser.ts";
import { cellsApart } from "../formats/pixels.ts";
import { describeInChromium, fontFaces, withPage } from "./chromium.ts";

const PICTURES = ["timeline", "statechart", "accounts", "possible-times"].map((view) =>
  readFileSync(`diagrams/hanoi.${view}.svg`, "utf8"),
);

const folder = mkdtempSync(join(tmpdir(), "demarche-fonts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What fontconfig reads so that programs find Inter beside the fonts of the system, or those alone. */
function fontsWith(inter: boolean): string {
  const file = join(folder, `${inter ? "with" : "without"}-inter.conf`);
  const inters = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json"));
  const folders = ["/usr/share/fonts", ...(inter ? [inters] : [])].map((each) => `<dir>${each}</dir>`).join("");
  writeFileSync(file, `<fontconfig>${folders}<cachedir>${join(folder, "cache")}</cachedir></fontconfig>`);
  return file;
}

function byRsvg(svg: string, inter: boolean): Uint8Array {
  const env = { ...process.env, FONTCONFIG_FILE: fontsWith(inter) };
  const ran = spawnSync("rsvg-convert", ["--format=png"], { input: svg, maxBuffer: 1 << 28, env });
  expect(ran.status).toBe(0);
  return ran.stdout;
}

const byChromium = (inter: boolean): Promise<Uint8Array[]> =>
  withPage(
    `<style>${inter ? fontFaces : ""} body{margin:0} svg{display:block}</style>${PICTURES.join("")}`,
    async (page) => {
      const shots: Uint8Array[] = [];
      for (const svg of await page.locator("svg").all()) shots.push(await svg.screenshot());
      return shots;
    },
  );

/** Cells apart, at most; and a fault that exceeds it: one text elsewhere with the font at hand, all half a line lower without. */
const CASES = [
  {
    inter: true,
    most: 0.0005,
    plant: (svg: string) => svg.replace(/<text (?=[^>]*>[^<]{40})/, '<text transform="translate(0 40)" '),
  },
  {
    inter: false,
    most: 0.012,
    plant: (svg: string) => svg.replaceAll("<text ", '<text transform="translate(0 8)" '),
  },
];

describeInChromium("programs that draw SVG", () => {
  it.skipIf(!process.env.CI && findProgram("rsvg-convert") === undefined).each(CASES)(
    "rsvg-convert draws text where Chromium does; with Inter at hand: $inter",
    async ({ inter, most, plant }) => {
      const shots = await byChromium(inter);
      for (const [index, svg] of PICTURES.entries()) {
        const shot = shots[index] ?? new Uint8Array();
        expect(cellsApart(shot, byRsvg(svg, inter))).toBeLessThan(most);
        expect(cellsApart(shot, byRsvg(plant(svg), inter))).toBeGreaterThan(most);
      }
    },
    120_000,
  );
});
