import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";

/** The stages in the order in which they may be imported: each imports only from those before it. */
const STAGES = [
  "digest",
  "issue",
  "time",
  "model",
  "wording",
  "evidence",
  "machine",
  "check",
  "scene",
  "layout",
  "render",
  "report",
  "formats",
  "testing",
  "element",
  "reader",
  "cli",
];
const DOORS = ["index.ts", "node.ts", "remark.ts", "rehype.ts", "plugin-world.ts"];

type Import = { readonly file: string; readonly to: string };

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));
const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((found) => ({ file, to: found[1] ?? "" }));
const imports = sources.flatMap((file) => importsOf(file, readFileSync(join("src", file), "utf8")));

/** What is wrong with an import, if anything. */
function faultOf({ file, to }: Import): string | undefined {
  const stage = file.split("/")[0] ?? "";
  if (to.startsWith("node:"))
    return stage === "cli" || ["node.ts", "plugin-world.ts", "testing/xstate-of.ts"].includes(file)
      ? undefined
      : `${file} reaches for ${to}`;
  if (!to.startsWith(".") || DOORS.includes(file)) return undefined;
  const target = posix.normalize(posix.join(posix.dirname(file), to));
  const other = target.split("/")[0] ?? "";
  if (other === stage) return undefined;
  if (STAGES.indexOf(other) > STAGES.indexOf(stage) || !STAGES.includes(other))
    return `${file} imports ${target}, which comes after it`;
  return target === `${other}/index.ts` ? undefined : `${file} enters ${other}/ by ${target}, not by its index.ts`;
}

describe("imports between stages", () => {
  it("reads every module of src", () => {
    expect(sources.length).toBeGreaterThan(70);
    expect(imports.length).toBeGreaterThan(150);
  });

  it("run one way, through the doors", () => expect(imports.flatMap((each) => faultOf(each) ?? [])).toEqual([]));

  it("scene imports nothing, render imports scenes only", () => {
    const outside = imports.filter(({ file, to }) => /^(scene|render)\//.test(file) && to.startsWith("../"));
    expect(new Set(outside.map(({ to }) => to))).toEqual(new Set(["../scene/index.ts"]));
  });

  it("faultOf(import) fires on each kind of fault", () => {
    expect(faultOf({ file: "time/solve.ts", to: "../layout/index.ts" })).toMatch(/comes after/);
    expect(faultOf({ file: "layout/timeline/facts.ts", to: "../../model/build.ts" })).toMatch(/not by its index/);
    expect(faultOf({ file: "model/parse.ts", to: "node:fs" })).toMatch(/reaches for/);
    expect(faultOf({ file: "layout/index.ts", to: "../time/index.ts" })).toBeUndefined();
  });
});
