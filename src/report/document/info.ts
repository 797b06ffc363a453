/** One word, or a key with a value that may stand in quotation marks. */
const WORD = /([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+)))?/g;

/**
 * The options behind the name of a fenced block, e.g. `demarche view=statechart caption="As of noon"`; also as Pandoc
 * writes them, `{#id .demarche view=statechart}`, and Quarto, `{demarche}`.
 *
 * @returns  by name; undefined where the block is not ours
 */
export function parseInfo(lang: string, meta: string): Readonly<Record<string, string>> | undefined {
  const info = `${lang} ${meta}`.trim();
  const braced = /^\{(.*)\}$/.exec(info)?.[1] ?? "";
  const classes = braced.split(/\s+/);
  if (lang !== "demarche" && !classes.includes(".demarche") && classes[0] !== "demarche") return undefined;
  const id = classes.find((each) => each.startsWith("#"))?.slice(1);
  const rest = lang === "demarche" ? meta : braced.replace(/^demarche\b|(^|\s)[#.]\S+/g, " ");
  const given = [...rest.matchAll(WORD)].map(([, key = "", double, single, bare]) => [
    key,
    double ?? single ?? bare ?? "true",
  ]);
  return { ...(id === undefined ? {} : { id }), ...Object.fromEntries(given) };
}
