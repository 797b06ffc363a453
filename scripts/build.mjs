// Builds dist/: the library by tsc, the command line bundled by rolldown (its rarely used parts in chunks of their own)
// beside what launches it, and the JSON Schema of the model file.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { bundleElement } from "./element/bundle.mjs";

const root = new URL("..", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const { version } = JSON.parse(readFileSync(path("package.json"), "utf8"));

const part = path("dist.part");
rmSync(part, { recursive: true, force: true });
const tsc = spawnSync(
  process.execPath,
  [path("node_modules/typescript/bin/tsc"), "-p", path("tsconfig.build.json"), "--outDir", part],
  { stdio: "inherit" },
);
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

const bundle = await rolldown({
  input: { command: `${part}/cli/command.js` },
  platform: "node",
  external: ["jsdom", "@resvg/resvg-js", "subset-font", /^elkjs/, /\/formats\/shape\.js$/],
  plugins: [
    {
      name: "no programs of others", // which commander can call as commands; what starts them takes long to load
      resolveId: (id, importer) =>
        id === "node:child_process" && importer?.includes("/commander/") ? { id: "none:child_process" } : undefined,
      load: (id) => (id === "none:child_process" ? "module.exports = {};" : undefined),
    },
    {
      name: "import by the launcher",
      renderChunk: (code) => code.replace(/\bimport\((?=["'`][@./\w-]+["'`]\))/g, "importModule("),
    },
  ],
  transform: { define: { DEMARCHE_VERSION: JSON.stringify(version) } },
  checks: { circularDependency: false },
  onLog: (level, log, handler) => {
    if (level !== "info") handler(level, log);
  },
});
await bundle.write({
  dir: `${part}/bundle`,
  format: "cjs",
  minify: true,
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
});
await bundle.close();
await bundleLauncher(`${part}/bundle`);
rmSync(`${part}/cli`, { recursive: true, force: true });
renameSync(`${part}/bundle`, `${part}/cli`);
chmodSync(`${part}/cli/demarche.js`, 0o755);
for (const door of ["remark", "rehype"]) {
  writeFileSync(`${part}/${door}.cjs`, `module.exports = require("./${door}.js");\n`);
  writeFileSync(`${part}/${door}.d.cts`, `export * from "./${door}.js";\n`);
}
await bundlePage();
await bundleElement(`${part}/element`);
rmSync(path("dist"), { recursive: true, force: true });
renameSync(part, path("dist"));

const { jsonSchema } = await import(new URL("dist/model/json-schema.js", root));
mkdirSync(path("schema"), { recursive: true });
writeFileSync(path("schema/demarche.schema.json"), `${JSON.stringify(jsonSchema(), null, 2)}\n`);

/** What launches the command line, as CommonJS under the name that the package gives it. */
async function bundleLauncher(dir) {
  const launcher = await rolldown({ input: `${part}/cli/demarche.js`, platform: "node" });
  await launcher.write({ dir, format: "cjs", entryFileNames: "[name].js" });
  await launcher.close();
  writeFileSync(`${dir}/package.json`, `${JSON.stringify({ type: "commonjs" })}\n`);
}

/** The scripts of the reader as files without imports, to stand inside a page: its own, that of a preview, the words of each language, and what settles a report on sheets. */
async function bundlePage() {
  const { LOCALES } = await import(`file://${part}/time/index.js`);
  const scripts = new Map([
    ["page.js", await bundled("reader/page.js")],
    ["live.js", await bundled("reader/live.js")],
    ["sheets.js", await bundled("reader/sheets.js")],
  ]);
  for (const locale of LOCALES)
    scripts.set(`words/${locale}.js`, await bundled(`wording/${locale}/reader.js`, { name: "readerWords" }));
  rmSync(`${part}/reader`, { recursive: true, force: true });
  mkdirSync(`${part}/reader/words`, { recursive: true });
  for (const [name, code] of scripts) writeFileSync(`${part}/reader/${name}`, code);
}

/** `name`: the global that becomes the module's exports. */
async function bundled(input, { name } = {}) {
  const bundle = await rolldown({ input: `${part}/${input}`, platform: "browser" });
  const { output } = await bundle.generate({
    format: "iife",
    minify: true,
    name,
    exports: name === undefined ? "none" : "named",
  });
  await bundle.close();
  const code = output[0].code.trim();
  if (/<\/script|<!--/i.test(code)) throw new Error(`${input} cannot stand in a page: it holds </script or <!--`);
  return `${code}\n`;
}
