// What few pages need is loaded when they do: languages other than English with a model in one, the widths of letters with a text
// that holds some, a way to lay a timeline out with the first that is laid out so, the words of other views with such a view, and what
// words a fault (likenesses of names, readings of dates, zod's messages) with a fault; long years, and sets of dates, with the first
// that is read; what looks for the shortest contradiction with the first record that has some, and for the fewest statements that prove a bound with the
// first that is proven; what measures how far events are apart with the first that bounds it. A module that comes later is replaced
// by a stand-in where it is imported. Each is found in the library as it is built: the build fails where one is no longer there, where nobody
// imports it any more, or where it gives what cannot be stood in for.

import { dirname } from "node:path";

const LANGUAGES = ["ar", "de", "fr", "ko", "vi"];
const LAYOUTS = ["blocks", "dense", "down", "lanes", "vertical"];
/** Views other than the timeline: the words of each in English are loaded with the first of them. */
const VIEWS = ["accounts", "statechart", "times"];

/** Modules of the library that come later, each with the part that brings it and the modules, or the modules of a folder, that import it. */
const LATER = [
  ...LAYOUTS.map((name) => ({
    part: `layout-${name}`,
    module: `layout/timeline/${name}/index.js`,
    from: "layout/timeline/*",
  })),
  ...LANGUAGES.flatMap((name) => [
    { part: `language-${name}`, module: `wording/${name}/index.js`, from: "wording/locales.js" },
    { part: `language-${name}`, module: `time/words/${name}.js`, from: "time/words/locales.js" },
  ]),
  ...VIEWS.map((name) => ({ part: "views", module: `wording/en/${name}.js`, from: "wording/en/index.js" })),
  { part: "long-years", module: "time/edtf/long-year.js", from: "time/edtf/single.js" },
  { part: "sets-of-dates", module: "time/edtf/set.js", from: "time/edtf/parse.js" },
  { part: "sets-of-dates", module: "time/order/alternatives.js", from: "time/order/contradictions.js" },
  { part: "sets-of-dates", module: "time/order/choice-conflict.js", from: "time/order/contradictions.js" },
  { part: "contradictions", module: "time/network/conflict.js", from: "time/network/index.js" },
  { part: "contradictions", module: "time/order/chain.js", from: "time/check-order.js" },
  {
    part: "contradictions",
    module: "layout/set-aside.js",
    from: ["layout/timeline/facts.js", "layout/possible-times/rows.js"],
  },
  { part: "gaps", module: "time/order/measure.js", from: "time/order/closure.js" },
  { part: "proofs", module: "time/network/fewest.js", from: "time/network/index.js" },
  { part: "letters-of-inter", module: "layout/text/tables/inter-beyond.js", from: "layout/text/metrics.js" },
  {
    part: "letters-right-to-left",
    module: "layout/text/tables/noto-right-to-left.js",
    from: "layout/text/right-to-left.js",
  },
];

/** Modules that bear on the words of a fault alone; until there is one, no name is alike and no date can be read. */
const OF_FAULTS = [
  { module: "fastest-levenshtein", from: "model/references.js", until: { closest: "undefined", distance: "Infinity" } },
  { module: "model/schema-issues.js", from: "model/parse-data.js", until: { schemaIssues: "[]" } },
  {
    module: "time/suggest/index.js",
    from: "time/check-dates.js",
    until: { suggestDates: "[]", refuseDate: "undefined" },
  },
];

const HELD = "\0later";
const PART = "\0part-";

/** The plugin; `dist` is the folder of the compiled library. */
export function loadLater(dist) {
  const inDist = (id) => (id.startsWith(`${dist}/`) ? id.slice(dist.length + 1) : id);
  const standIns = new Map([...LATER, ...OF_FAULTS].map((each) => [`\0instead-of-${each.module}`, each]));
  const used = new Set();
  return {
    name: "load-later",
    async resolveId(source, importer, options) {
      if ([HELD, PART, "\0instead"].some((start) => source.startsWith(start))) return source;
      if (importer === undefined || importer.startsWith("\0")) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const isMeant = ({ module, from }) =>
        [importer, `${dirname(importer)}/*`].some((each) => [from].flat().includes(inDist(each))) &&
        (source === module || inDist(resolved?.id ?? "") === module);
      const [id] = [...standIns].find(([, each]) => isMeant(each)) ?? [];
      if (id === undefined) return resolved;
      used.add(id);
      return id;
    },
    load: async (id) => {
      if (id === HELD) return HOLDER;
      if (id === `${dist}/element/parts.js`) return partsModule();
      if (id.startsWith(PART)) return partOf(dist, id.slice(PART.length));
      const meant = standIns.get(id);
      return meant && ("until" in meant ? ofFaults(meant) : standInOf(dist, meant));
    },
    transform(code, id) {
      if (inDist(id) === "element/wording.js") return `${code}\n${faultWords(dist)}`;
      return inDist(id).startsWith("element/views/") ? `import "${PART}views";\n${code}` : undefined;
    },
    buildEnd(error) {
      const unused = [...standIns]
        .filter(([id]) => !used.has(id))
        .map(([, { module, from }]) => `${module} by ${from}`);
      if (!error && unused.length > 0)
        throw new Error(`scripts/element/later.mjs: nothing imports ${unused.join(", nor ")} any more`);
    },
  };
}

const HOLDER = `export const later = {};
export function need(module, part) {
  if (!later[module]) throw { needs: part };
  return later[module];
}`;

/** What stands in for a module until its part is there: whoever calls it or looks into it is told which part that is. */
async function standInOf(dist, { module, part }) {
  const at = `need(${JSON.stringify(module)}, ${JSON.stringify(part)})`;
  const lines = Object.entries(await import(`${dist}/${module}`)).map(([name, value]) => {
    if (typeof value === "function") return `export const ${name} = (...args) => ${at}.${name}(...args);`;
    if (typeof value === "object")
      return `export const ${name} = new Proxy({}, { get: (_, key) => ${at}.${name}[key] });`;
    throw new Error(`scripts/element/later.mjs: nothing can stand in for ${name} of ${module}, a ${typeof value}`);
  });
  return `import { need } from "${HELD}";\n${lines.join("\n")}`;
}

/** A part: the modules that it brings, put where their stand-ins look. */
async function partOf(dist, part) {
  const modules = LATER.filter((each) => each.part === part).map(({ module }) => module);
  const held = modules.map(async (module, at) => {
    const names = Object.keys(await import(`${dist}/${module}`));
    const own = names.map((name) => `${name} as ${name}${at}`).join(", ");
    const given = names.map((name) => `${name}: ${name}${at}`).join(", ");
    return `import { ${own} } from "${dist}/${module}";\nlater[${JSON.stringify(module)}] = { ${given} };`;
  });
  return `import { later } from "${HELD}";\n${(await Promise.all(held)).join("\n")}`;
}

/** Reads or draws again and again, each time with the part that the last one asked for. */
const partsModule = () => `
const PARTS = { ${[...new Set(LATER.map(({ part }) => part))].map((part) => `"${part}": () => import("${PART}${part}")`).join(", ")} };
export async function withParts(work) {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!Object.hasOwn(PARTS, error?.needs)) throw error;
      await PARTS[error.needs]();
    }
}`;

/** What stands in for a module until there is a fault. */
const ofFaults = ({ module, until }) => {
  const held = `later[${JSON.stringify(module)}]`;
  const lines = Object.entries(until).map(
    ([name, none]) => `export const ${name} = (...args) => (${held} ? ${held}.${name}(...args) : ${none});`,
  );
  return `import { later } from "${HELD}";\n${lines.join("\n")}`;
};

const faultWords = (dist) => `

import { closest, distance } from "fastest-levenshtein";
import { en } from "zod/locales";
import { config } from "zod/mini";
import { schemaIssues } from "${dist}/model/schema-issues.js";
import { refuseDate, suggestDates } from "${dist}/time/suggest/index.js";
import { later } from "${HELD}";

later["fastest-levenshtein"] = { closest, distance };
later["model/schema-issues.js"] = { schemaIssues };
later["time/suggest/index.js"] = { refuseDate, suggestDates };
config(en());`;
