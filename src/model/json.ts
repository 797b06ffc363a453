/**
 * Reads JSON many times as fast as YAML, which it is a part of.
 *
 * @returns  nothing where the YAML reader has to look: the text is no JSON, holds a key twice, or a name that data must not have
 */
export function readJson(text: string): unknown {
  if (!/^\s*\{/.test(text) || text.includes("__proto__")) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    const keys = keysIn(data, 0);
    return keys === colonsAfterQuotes(text) || keys === colonsIn(text) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Deeper data is left to the YAML reader, which says so; models are far less deep. */
const DEEPEST = 100;

/** How many keys there are, over all depths; NaN, which equals nothing, where data is too deep. */
function keysIn(value: unknown, above: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (above >= DEEPEST) return Number.NaN;
  let keys = 0;
  if (Array.isArray(value)) for (const each of value) keys += keysIn(each, above + 1);
  else
    for (const key in value) {
      const each: unknown = value[key as keyof typeof value]; // a key of it
      keys += typeof each === "object" ? 1 + keysIn(each, above + 1) : 1;
    }
  return keys;
}

/**
 * Colons right after a quotation mark: one for each key as written, and perhaps some within strings, so that as many as there
 * are keys show that none is written twice. NaN, which equals nothing, where space before a colon hides keys.
 */
function colonsAfterQuotes(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === QUOTE) colons++;
    else if (before <= SPACE) return Number.NaN;
  }
  return colons;
}

const QUOTE = 0x22;
const SPACE = 0x20; // above the other characters that JSON takes as space

/** Colons outside strings: one for each key as written, so that a key that is written twice shows. */
const colonsIn = (text: string): number => text.replace(/"(?:[^"\\]|\\.)*"/g, "").split(":").length - 1;
