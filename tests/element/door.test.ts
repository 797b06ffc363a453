import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { DemarcheTimeline, SelectDetail, StepDetail } from "../../src/element/index.ts";

const FOLDER = "dist/element/bundle";
const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, "utf8");

/** The files that loading these loads, themselves included. */
function loadedBy(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files.filter((each) => !seen.has(each))) {
    seen.add(file);
    loadedBy(
      [...read(file).matchAll(/(?:from|import)"\.\/([\w.-]+)"/g)].map((found) => found[1] ?? ""),
      seen,
    );
  }
  return seen;
}

/** Bytes of the files as a server sends them. */
const weightOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

const KB = 1024; // bytes

describe("demarche/element", () => {
  it.each(["dist/element/index.js", "dist/element/bundle/bundle.js"])(
    "%s is imported in Node without a DOM",
    (file) => {
      const script = `const { DemarcheTimeline } = await import("./${file}"); console.log(typeof DemarcheTimeline, globalThis.document, globalThis.customElements)`;
      const ran = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
      expect({ said: ran.stdout.trim(), stderr: ran.stderr }).toEqual({
        said: "function undefined undefined",
        stderr: "",
      });
    },
  );

  const ALWAYS = ["bundle.js", "model.js"];
  it.each([
    ["lanes", 90],
    ["blocks", 90],
    ["vertical", 90],
    ["dense", 90], // for hundreds of events and more
    ["down", 90],
  ])("with a model whose timeline is laid out as %s weighs %i KB at most", (layout, most) =>
    expect(weightOf(loadedBy([...ALWAYS, `layout-${layout}.js`]))).toBeLessThanOrEqual(most * KB),
  );
  it("weighs 8 KB at most beside an SVG that stands in the page", () =>
    expect(weightOf(loadedBy(["bundle.js"]))).toBeLessThanOrEqual(8 * KB));
  it("loads YAML, other views, other languages, wording and the statechart engine on demand only", () => {
    const first = loadedBy(ALWAYS);
    const later = readdirSync(FOLDER).filter((file) => file.endsWith(".js") && !first.has(file));
    expect(later).toEqual(
      expect.arrayContaining([
        "accounts.js",
        "elkjs.js",
        "language-ko.js",
        "letters-of-inter.js",
        "possible-times.js",
        "statechart.js",
        "wording.js",
        "yaml.js",
      ]),
    );
  });
  it("is not built where a module that comes later is imported by nobody any more", () => {
    const script = `import { loadLater } from "./scripts/element/later.mjs"; loadLater("/dist").buildEnd();`;
    const ran = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(ran.stderr).toContain("nothing imports layout/timeline/blocks/index.js by layout/timeline/*, nor ");
  });
  it("keeps elkjs as its makers ship it, beside its license", () => {
    expect(read("elkjs.js")).toContain(readFileSync("node_modules/elkjs/lib/elk.bundled.js", "utf8"));
    expect(read("elkjs.LICENSE.md")).toBe(readFileSync("node_modules/elkjs/LICENSE.md", "utf8"));
  });

  it("declares the element and its events to the compiler", () => {
    expectTypeOf<HTMLElementTagNameMap["demarche-timeline"]>().toEqualTypeOf<DemarcheTimeline>();
    expectTypeOf<HTMLElementEventMap["demarche-step"]["detail"]>().toEqualTypeOf<StepDetail>();
    expectTypeOf<HTMLElementEventMap["demarche-select"]["detail"]>().toEqualTypeOf<SelectDetail>();
  });
});
