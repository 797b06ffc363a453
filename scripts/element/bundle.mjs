// Bundles the web component for a page: one file to name in a script tag, and beside it what is loaded on demand. What pictures
// never need is left out; a test draws every seed with the bundle, to the byte what the library draws.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { loadLater } from "./later.mjs";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Writes `bundle.js` and its parts into `folder`, which holds the compiled component. */
export async function bundleElement(folder) {
  const bundle = await rolldown(bundleOptions(folder));
  await bundle.write({
    dir: `${folder}/bundle`,
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
  });
  await bundle.close();
  writeElk(`${folder}/bundle`);
}

export const bundleOptions = (folder) => ({
  input: { bundle: `${folder}/index.js` },
  platform: "browser",
  external: ["./elkjs.js"],
  plugins: [leaveOut(), loadLater(`${folder}/..`)],
  treeshake: { moduleSideEffects: (id) => /element\/(index|wording|views\/[\w-]+)\.js$/.test(id) },
  checks: { circularDependency: false },
  onLog: (level, log, handler) => {
    if (level !== "info") handler(level, log);
  },
});

/** elkjs is under a license of its own (EPL 2.0), so it stays a file of its own, as its makers ship it, with its license. */
function writeElk(folder) {
  const { version, license } = JSON.parse(readFileSync(path("node_modules/elkjs/package.json"), "utf8"));
  const code = readFileSync(path("node_modules/elkjs/lib/elk.bundled.js"), "utf8");
  const notice = `/*! elkjs ${version}, ${license}, unchanged between the next line and the last; source: https://github.com/kieler/elkjs; license: elkjs.LICENSE.md */`;
  writeFileSync(
    `${folder}/elkjs.js`,
    `${notice}\nconst module = { exports: {} }; const exports = module.exports;\n${code}\nexport default module.exports;\n`,
  );
  copyFileSync(path("node_modules/elkjs/LICENSE.md"), `${folder}/elkjs.LICENSE.md`);
}

/** Modules that no picture calls, and what they export to those that do not call it. */
const UNUSED = [
  /date-fns\/locale\/[^/]+\/_lib\/(match|formatDistance|formatRelative|formatLong)\.js$/,
  /date-fns\/_lib\/format\/(longFormatters)\.js$/,
  /date-fns\/(getWeek|getISOWeek|getWeekYear|getISOWeekYear|getDayOfYear)\.js$/,
  /@noble\/hashes\/(sha2|utils)\.js$/,
  /\/time\/order\/(linear-orders)\.js$/,
  /\/wording\/\w\w\/(selection|story)\.js$/,
];
const NAMES = {
  "linear-orders": ["linearOrders"],
  sha2: ["sha256"],
  utils: ["bytesToHex", "utf8ToBytes"],
};

/** Modules that find warnings and findings alone, which the component does not show; as if they found none. */
const FOR_AUTHORS = [
  [/\/dist[^/]*\/check\/unused\.js$/, "export const checkUnused = () => [];"],
  [/\/dist[^/]*\/time\/order\/redundant\.js$/, "export const redundantOf = () => [];"],
  [
    /\/dist[^/]*\/machine\/orders\.js$/,
    'export const compareOrders = () => ({ kind: "same" }); export const followers = undefined; export const groupEvents = undefined;',
  ],
];

/** What no picture here needs: parts of a record, digests of runs, parsing of dates by date-fns, descriptions in the schema. */
function leaveOut() {
  return {
    name: "leave-out",
    resolveId(source) {
      if (source === "zod") return path("scripts/element/lean-zod.mjs");
      if (source === "elkjs/lib/elk.bundled.js") return { id: "./elkjs.js", external: true };
      return undefined;
    },
    load(id) {
      const part = /\/layout\/selection\/(account|until|window)\.js$/.exec(id)?.[1];
      if (part) return `export const select${part[0].toUpperCase()}${part.slice(1)} = (whole) => whole;`;
      const forAuthors = FOR_AUTHORS.find(([pattern]) => pattern.test(id))?.[1];
      if (forAuthors) return forAuthors;
      const unused = UNUSED.map((pattern) => pattern.exec(id)?.[1]).find((name) => name !== undefined);
      return unused && (NAMES[unused] ?? [unused]).map((name) => `export const ${name} = undefined;`).join("\n");
    },
    transform(code, id) {
      if (id.endsWith("/date-fns/_lib/format/formatters.js")) return withTokensOnly(code, this.parse(code));
      return /\/model\/schema\/\w+\.js$/.test(id) ? withoutDescriptions(code, this.parse(code)) : undefined;
    },
  };
}

/** Letters of patterns by which pictures format dates: months, days and clock times. */
const TOKENS = "MLdHms";

/** The formatters of date-fns for these letters alone; any other letter in a pattern throws. */
function withTokensOnly(code, program) {
  const declared = program.body.flatMap((node) => node.declaration?.declarations ?? []);
  const { properties } = declared.find(({ id }) => id.name === "formatters").init;
  const cuts = properties.filter(({ key }) => !TOKENS.includes(key.name)).map(({ start, end }) => [start, end]);
  return cuts.reduceRight((text, [start, end]) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ""), code);
}

/** The code without the calls of `describe` and `meta`, whose texts are for editors. */
function withoutDescriptions(code, program) {
  const cuts = [];
  const visit = (node) => {
    if (node === null || typeof node !== "object") return;
    if (node.type === "CallExpression" && ["describe", "meta"].includes(node.callee.property?.name))
      cuts.push([node.callee.object.end, node.end]);
    for (const child of Object.values(node)) Array.isArray(child) ? child.forEach(visit) : visit(child);
  };
  visit(program);
  return cuts.sort((a, b) => b[0] - a[0]).reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code);
}
