// Bundles the web component for a page: one file to name in a script tag, and beside it what is loaded on demand. What pictures
// never need is left out; a test draws every seed with the bundle, to the byte what the library draws.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { loadLater } from "./later.mjs";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Writes `bundle.js` and its parts into `folder`, which holds the compiled component. */
export async function bundleElement(folder) {
  const bundle = await rolldown(bundleOptions(folder));
  const together = modulesOfModelPart((await bundle.generate({ format: "esm" })).output);
  await bundle.write({
    dir: `${folder}/bundle`,
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: ({ name }) => `${name.replace("_part-", "")}.js`,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: "model", test: (id) => together.has(id) || WITH_MODEL.test(id), priority: 1 },
        {
          name: "scale",
          test: (id) => /\/layout\/timeline\/dense\/|\/layout\/islands\/|d3-time|\/time\/words\/calendar/.test(id),
          minShareCount: 2,
        },
      ],
    },
  });
  await bundle.close();
  writeElk(`${folder}/bundle`);
}

/** What most ways to lay a timeline out share: smaller within the largest file than in one of its own. */
const WITH_MODEL = /\/timeline\/(words-back|strip|run-outs|lane-rails|lanes\/tellers)\.js$/;

/** All that a model needs whatever is drawn of it, beyond what the page has loaded by then: one file, which is smaller than many. */
function modulesOfModelPart(output) {
  const chunks = new Map(output.filter(({ type }) => type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const reached = (name, seen = new Set()) => {
    if (!seen.has(name) && chunks.has(name)) {
      seen.add(name);
      for (const next of chunks.get(name).imports) reached(next, seen);
    }
    return seen;
  };
  const [page, model] = ["index", "model-part"].map((part) => {
    const entry = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/element/${part}.js`));
    if (!entry) throw new Error(`scripts/element/bundle.mjs: the component has no ${part}.js any more`);
    return reached(entry.fileName);
  });
  const own = [...model].filter((name) => !page.has(name));
  return new Set(own.flatMap((name) => Object.keys(chunks.get(name).modules)));
}

const bundleOptions = (folder) => ({
  input: { bundle: `${folder}/index.js` },
  platform: "browser",
  external: ["./elkjs.js"],
  preserveEntrySignatures: "allow-extension", // what parts share of the entry, it exports to them
  plugins: [leaveOut(dirname(folder)), loadLater(dirname(folder))],
  treeshake: { moduleSideEffects: (id) => /element\/(index|wording|views\/[\w-]+)\.js$|^\0part-/.test(id) },
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

const LOCALES = "ar de en-US fr ko vi".split(" ");
const WORDINGS = "ar de en fr ko vi".split(" ");

/** Modules of packages and of the library that no picture calls: they are there for those that do not call them. */
const NEVER_CALLED = [
  ...LOCALES.flatMap((locale) =>
    ["match", "formatDistance", "formatRelative", "formatLong"].map(
      (part) => `node_modules/date-fns/locale/${locale}/_lib/${part}.js`,
    ),
  ),
  "node_modules/date-fns/_lib/format/longFormatters.js",
  ...["getWeek", "getISOWeek", "getWeekYear", "getISOWeekYear", "getDayOfYear"].map(
    (name) => `node_modules/date-fns/${name}.js`,
  ),
  "dist/layout/timeline/ledger/key.js",
  "dist/layout/timeline/vertical/brief-entry.js",
  "dist/machine/run-snapshot.js",
  "dist/time/order/linear-orders.js",
  "dist/time/order/width.js",
  ...WORDINGS.flatMap((name) => [
    `dist/wording/${name}/page.js`,
    `dist/wording/${name}/selection.js`,
    `dist/wording/${name}/story.js`,
  ]),
];

/** Modules whose answer is known here: the component selects no part of a record, draws for no sheet of paper, shows no warnings or findings, and has one reader of YAML, which knows all of it. */
const ANSWERED = {
  "dist/layout/selection/account.js": "export const selectAccount = (whole) => whole;",
  "dist/layout/selection/until.js": "export const selectUntil = (whole) => whole;",
  "dist/layout/selection/window.js": "export const selectWindow = (whole) => whole;",
  "dist/layout/timeline/on-page.js": "export const composeOnPage = undefined;",
  "dist/layout/timeline/vertical/letters.js":
    "export const lettersOf = undefined, actingMarks = undefined, stanceMarks = undefined; export const roomOfHeads = () => 0, headLetters = () => [];", // rows of letters are for sheets
  "dist/model/plain-yaml.js": "export const readPlainYaml = () => undefined;",
  "dist/model/plain-places.js": "export const placesInPlainYaml = () => undefined;",
  "dist/model/schema/long-file.js": "export const parseLongFile = () => undefined;", // the schema of the file reads it as well, slower
  "dist/check/unused.js": "export const checkUnused = () => [];",
  "dist/time/order-findings.js": "export const orderFindings = () => [];",
  "dist/time/order/excluded.js": "export const alternativesOf = () => [];",
  "dist/time/order/redundant.js": "export const redundantOf = () => [];",
  "dist/machine/machine-findings.js": "export const orderIssues = () => []; export const unreachableIssues = () => [];",
  "dist/machine/orders.js":
    'export const compareOrders = () => ({ kind: "same" }); export const followers = undefined; export const groupEvents = undefined;',
};

/** What no picture here needs is left out; the build fails where a module of these is no longer there. */
function leaveOut(dist) {
  const left = new Set();
  const nameOf = (id) => (id.startsWith(`${dist}/`) ? `dist/${id.slice(dist.length + 1)}` : id.replace(path(""), ""));
  return {
    name: "leave-out",
    resolveId(source) {
      if (source === "zod") return path("scripts/element/lean-zod.mjs");
      if (source === "elkjs/lib/elk.bundled.js") return { id: "./elkjs.js", external: true };
      return undefined;
    },
    async load(id) {
      const name = nameOf(id);
      if (!NEVER_CALLED.includes(name) && !Object.hasOwn(ANSWERED, name)) return undefined;
      left.add(name);
      if (Object.hasOwn(ANSWERED, name)) return ANSWERED[name];
      const names = Object.keys(await import(id)).filter((each) => each !== "default");
      return names.map((each) => `export const ${each} = undefined;`).join("\n");
    },
    transform(code, id) {
      if (id.endsWith("/date-fns/_lib/format/formatters.js")) return withTokensOnly(code, this.parse(code));
      return /\/model\/schema\/\w+\.js$/.test(id) ? withoutDescriptions(code, this.parse(code)) : undefined;
    },
    buildEnd(error) {
      const gone = [...NEVER_CALLED, ...Object.keys(ANSWERED)].filter((name) => !left.has(name));
      if (!error && gone.length > 0)
        throw new Error(`scripts/element/bundle.mjs: nothing imports ${gone.join(", nor ")} any more`);
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
