import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The output of a program that is expected to end well. */
function outputOf(command: string, args: readonly string[], cwd = "."): string {
  const ran = spawnSync(command, args, { cwd, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  expect({ status: ran.status, said: ran.status === 0 ? "" : ran.stdout + ran.stderr }).toEqual({
    status: 0,
    said: "",
  });
  return ran.stdout;
}

/** A file, or one for each way to come in. */
type Door = string | { readonly [condition: string]: Door };

const MANIFEST: {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Door>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync("package.json", "utf8"));

// npm pack without its scripts, which would build dist/ anew under the feet of the other tests
describe.skipIf(!existsSync("dist/cli/demarche.js"))("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-package-"));
  let tarball = "";
  let files: readonly string[] = [];

  beforeAll(() => {
    const [packed] = JSON.parse(
      outputOf("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]),
    ) as [{ readonly filename: string; readonly files: readonly { readonly path: string }[] }]; // what npm documents
    tarball = join(folder, packed.filename);
    files = packed.files.map((file) => file.path);
    outputOf("tar", ["-xzf", packed.filename], folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds what is built, the schema and what is to be read, and nothing else", () => {
    const others = files.filter(
      (file) =>
        !/^dist\/[\w./-]+\.(js|d\.ts)$|^dist\/cli\/[\w-]+\.cjs$|^dist\/re(mark|hype)\.(d\.cts|cjs)$|^templates\//.test(
          file,
        ),
    );
    expect(others.toSorted()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/cli/package.json",
      "dist/element/bundle/elkjs.LICENSE.md",
      "package.json",
      "pandoc/demarche.lua",
      "schema/demarche.schema.json",
    ]);
    expect(files.filter((file) => /\.test\.|\bsrc\//.test(file))).toEqual([]);
  });
  const filesOf = (door: Door): readonly string[] =>
    typeof door === "string" ? [door] : Object.values(door).flatMap(filesOf);
  it("holds every file that its doors name", () => {
    const named = [...Object.values(MANIFEST.exports).flatMap(filesOf), ...Object.values(MANIFEST.bin)];
    expect(named.filter((file) => !files.includes(file.replace("./", "")))).toEqual([]);
  });
  it("imports only what it depends on, in its types too", () => {
    const imported = readdirSync(join(folder, "package/dist"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(js|d\.ts)$/.test(file) && !file.startsWith("cli"))
      .flatMap((file) => [
        ...readFileSync(join(folder, "package/dist", file), "utf8").matchAll(
          /^(?:import|export)\b[^;"']*?from "([^".][^"]*)"|^declare module "([^".][^"]*)"|\bimport\("([^".][^"]*)"\)/gm,
        ),
      ])
      .map((found) => found[1] ?? found[2] ?? found[3] ?? "")
      .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    const foreign = new Set(imported.filter((name) => !name.startsWith("node:") && !builtinModules.includes(name)));
    // types of mdast and hast come from packages that hold nothing else
    const declared = {
      mdast: "@types/mdast",
      hast: "@types/hast",
      ...MANIFEST.dependencies,
      ...MANIFEST.optionalDependencies,
      ...MANIFEST.peerDependencies,
    };
    expect([...foreign].filter((name) => !Object.hasOwn(declared, name))).toEqual([]);
    expect(foreign.size).toBeGreaterThan(3);
  });
  it("publint finds no fault, and no warning", () =>
    void outputOf("node_modules/.bin/publint", ["run", tarball, "--strict"]));
  it("attw finds the types right for ES modules", () =>
    void outputOf("node_modules/.bin/attw", [
      tarball,
      "--profile",
      "esm-only",
      "--no-definitely-typed",
      "--format",
      "ascii",
    ]));
  it("its command runs where nothing else is installed", () => {
    const bin = join(folder, "package", MANIFEST.bin["demarche"] ?? "");
    const said = outputOf(
      process.execPath,
      [bin, "check", resolve("seeds/checkout-outage/checkout-outage.yaml")],
      folder,
    );
    expect(said).toContain("15 events");
  });
});
