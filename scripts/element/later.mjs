// What few pages need is loaded when they do: languages other than English with a model in one, the widths of right-to-left
// letters with a model that holds some, a way to lay a timeline out with the first that is laid out so, the words of other
// views with such a view, and what words a fault (likenesses of names, readings of dates, zod's messages) with a fault.

const LANGUAGES = ["ar", "de", "fr", "ko", "vi"];
const HOLDER = "\0later";

/** Stand-ins for modules that come later; until then there is no name alike, no reading of a date, and no width. */
const STAND_INS = {
  levenshtein: `export const closest = (...args) => later.closest?.(...args); export const distance = (...args) => later.distance?.(...args) ?? Infinity;`,
  suggest: "export const suggestDates = (...args) => later.suggestDates?.(...args) ?? [];",
  noto: "export const notoRightToLeft = new Proxy({}, { get: (_, weight) => later.notoRightToLeft[weight] });",
};

/** Ways to lay a timeline out, with what the timeline calls of each; what is not there yet is loaded, and the timeline laid out again. */
const LAYOUTS = {
  blocks: ["drawBlocks", "widthOfBlocks"],
  dense: ["drawDense", "labelsAll", "subtitleOfDense"],
  down: ["drawDown", "subtitleOfDown"],
  lanes: ["branchesKeepApart", "drawLanes", "subtitleOfLanes", "widthOfLanes"],
  vertical: ["drawVertical"],
};
for (const [layout, names] of Object.entries(LAYOUTS))
  STAND_INS[layout] = names
    .map(
      (name) =>
        `export const ${name} = (...args) => { if (!later.${layout}) throw { needs: "${layout}" }; return later.${layout}.${name}(...args); };`,
    )
    .join(" ");

/** Views other than the timeline: the words of each in English are loaded with the first of them. */
const VIEWS = ["accounts", "statechart", "times"];

/** Which module an import is to have in place of its own. */
function standInOf(source, importer = "") {
  if (source === "fastest-levenshtein" && !importer.endsWith("/element/wording.js")) return "levenshtein";
  if (source === "./suggest/index.js" && importer.endsWith("/time/check-dates.js")) return "suggest";
  if (source === "./tables/noto-right-to-left.js" && importer.endsWith("/right-to-left.js")) return "noto";
  const layout = /^\.\/(\w+)\/index\.js$/.exec(source)?.[1];
  if (importer.endsWith("/timeline/timeline.js") && Object.hasOwn(LAYOUTS, layout ?? "")) return layout;
  const view = /^\.\/(\w+)\.js$/.exec(source)?.[1];
  if (importer.endsWith("/wording/en/index.js") && VIEWS.includes(view)) return `view-${view}`;
  const language = /^\.\/(\w\w)(?:\/index)?\.js$/.exec(source)?.[1];
  const table = /\/(wording|words)\/locales\.js$/.exec(importer)?.[1];
  return table && LANGUAGES.includes(language) ? `${table}-${language}` : undefined;
}

/** The plugin; `dist` is the folder of the compiled library. */
export const loadLater = (dist) => ({
  name: "load-later",
  resolveId(source, importer) {
    if (source.startsWith(HOLDER)) return source;
    const name = standInOf(source, importer);
    return name && `${HOLDER}-${name}`;
  },
  load(id) {
    if (id === HOLDER) return "export const later = {};";
    if (id.endsWith("/element/parts.js")) return partsModule();
    const [, name] = new RegExp(`^${HOLDER}-(.*)$`).exec(id) ?? [];
    if (name === undefined) return undefined;
    if (name === "right-to-left")
      return `export { notoRightToLeft } from "${dist}/layout/text/tables/noto-right-to-left.js";`;
    const [kind, language] = name.split("-");
    if (kind === "view")
      return `import { later } from "${HOLDER}"; export const ${language} = new Proxy({}, { get: (_, key) => later.views.${language}[key] });`;
    if (kind === "layout") return `export * from "${dist}/layout/timeline/${language}/index.js";`;
    if (kind === "language")
      return `export { ${language} as wording } from "${dist}/wording/${language}/index.js"; export { ${language} as words } from "${dist}/time/words/${language}.js";`;
    const body = language
      ? `export const ${language} = new Proxy({}, { get: (_, key) => later.${language}.${kind}[key] });`
      : STAND_INS[name];
    return `import { later } from "${HOLDER}"; ${body}`;
  },
  transform(code, id) {
    if (id.endsWith("/element/wording.js")) return `${code}\n${faultWords(dist)}`;
    return /\/element\/views\/[\w-]+\.js$/.test(id) ? `${code}\n${viewWords(dist)}` : undefined;
  },
});

const faultWords = (dist) => `

import { closest, distance } from "fastest-levenshtein";
import { en } from "zod/locales";
import { config } from "zod/mini";
import { suggestDates } from "${dist}/time/suggest/index.js";
import { later } from "${HOLDER}";

Object.assign(later, { closest, distance, suggestDates });
config(en());`;

const viewWords = (dist) => `
${VIEWS.map((view) => `import { ${view} } from "${dist}/wording/en/${view}.js";`).join("\n")}
import { later } from "${HOLDER}";

later.views = { ${VIEWS.join(", ")} };`;

const loaders = (kind, names) => names.map((name) => `${name}: () => import("\\0later-${kind}-${name}")`).join(", ");

const partsModule = () => `

import { later } from "${HOLDER}";

const LANGUAGES = { ${loaders("language", LANGUAGES)} };
const LAYOUTS = { ${loaders("layout", Object.keys(LAYOUTS))} };
export async function layOut(model, lay) {
  const name = model.language.split("-")[0].toLowerCase();
  if (Object.hasOwn(LANGUAGES, name)) later[name] ??= await LANGUAGES[name]();
  if (name === "ar" || /[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff]/.test(JSON.stringify(model)))
    Object.assign(later, await import("\\0later-right-to-left"));
  for (;;)
    try {
      return await lay();
    } catch (error) {
      if (!Object.hasOwn(LAYOUTS, error?.needs)) throw error;
      later[error.needs] = await LAYOUTS[error.needs]();
    }
}`;
