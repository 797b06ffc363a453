import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findChromium, findProgram } from "../../src/cli/browser.ts";
import { inkOf } from "../formats/pixels.ts";
import { runCli } from "./memory-io.ts";

const SEED = "seeds/checkout-outage/checkout-outage.yaml";
const ARGS = ["draw", SEED, "--as", "accounts", "-o", "out.pdf"];

afterEach(() => void vi.unstubAllEnvs());

/** What a program of poppler says of a PDF. */
function readBy(program: string, pdf: string, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "demarche-pdf-test-"));
  try {
    writeFileSync(join(folder, "out.pdf"), pdf, "latin1");
    return spawnSync(program, [...args, join(folder, "out.pdf")], { encoding: "utf8" }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const poppler = findProgram("pdfinfo") !== undefined;

describe("demarche draw -o NAME.pdf", () => {
  it.skipIf(!process.env.CI && !(findChromium() && poppler))(
    "by Chromium is one tagged page of its own size, with its title, its description and its fonts",
    async () => {
      const pdf = (await runCli(ARGS)).written.get("out.pdf") ?? "";
      const title = /^title: (.*)$/m.exec(readFileSync(SEED, "utf8"))?.[1];
      const info = readBy("pdfinfo", pdf);
      expect(info).toMatch(new RegExp(`^Title: +${title}$`, "m"));
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Pages: +1$/m);
      expect(readBy("pdfinfo", pdf, "-struct")).toContain("Figure");
      const fonts = readBy("pdffonts", pdf)
        .split("\n")
        .slice(2)
        .filter((line) => line !== "");
      expect(fonts.length).toBeGreaterThan(0);
      for (const line of fonts) expect(line).toMatch(/ yes yes (?:yes|no) +\d+ +\d+$/);
    },
  );
  it.skipIf(!process.env.CI && !(findProgram("rsvg-convert") && poppler))(
    "by rsvg-convert, where there is no Chromium, is drawn as shapes",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "demarche-path-"));
      try {
        spawnSync("ln", ["-s", findProgram("rsvg-convert") ?? "", folder]);
        vi.stubEnv("CHROME_PATH", "");
        vi.stubEnv("PATH", folder);
        const pdf = (await runCli(ARGS)).written.get("out.pdf") ?? "";
        expect(pdf.slice(0, 5)).toBe("%PDF-");
        vi.unstubAllEnvs();
        expect(readBy("pdffonts", pdf).split("\n").slice(2).join("")).toBe("");
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
  it("says what to install where there is neither, and writes nothing", async () => {
    vi.stubEnv("CHROME_PATH", "");
    vi.stubEnv("PATH", ["/nowhere", "/nowhere/else"].join(delimiter));
    const ran = await runCli(ARGS);
    expect([ran.code, ran.written.size]).toEqual([4, 0]);
    expect(ran.stderr).toContain("a PDF is drawn by Chromium or rsvg-convert, and neither was found");
    expect(ran.stderr).toContain("Debian: chromium or librsvg2-bin");
  });
});

it("demarche draw -o NAME.png draws Korean and Han without a browser", async () => {
  vi.stubEnv("CHROME_PATH", "");
  vi.stubEnv("PATH", "/nowhere");
  const model = (title: string) => `demarche: 1\nid: m\ntitle: ${title}\nevents: [{ id: a, title: A }]\n`;
  const files = { "korean.yaml": model("하노이 정상회담 河內峰會"), "none.yaml": model(".") };
  const drawn = await Promise.all(Object.keys(files).map((name) => runCli(["draw", name, "-o", "out.png"], files)));
  expect(drawn.map(({ code, stderr }) => [code, stderr.includes("No font")])).toEqual([
    [0, false],
    [0, false],
  ]);
  const [korean = "", none = ""] = drawn.map(({ written }) => written.get("out.png") ?? "");
  expect(inkOf(Buffer.from(korean, "latin1"))).toBeGreaterThan(1.1 * inkOf(Buffer.from(none, "latin1")));
});
