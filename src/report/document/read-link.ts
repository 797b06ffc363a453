import { parseInfo } from "./info.ts";
import type { ModelAsked } from "./part.ts";

/** A model file with the picture behind `#`: `hanoi.yaml#statechart&at=kim-confirms`. */
const MODEL_LINK = /^([^?#]+\.(?:ya?ml|json))(?:#(.*))?$/i;

/** Reads the address and the title of an image; undefined where it leads to no model. */
export function readLink(
  url: string,
  title: string | null | undefined,
):
  | { readonly model: ModelAsked; readonly caption?: string; readonly given: Readonly<Record<string, string>> }
  | undefined {
  const found = MODEL_LINK.exec(url);
  if (!found) return undefined;
  const [view = "", ...options] = (found[2] ?? "").split("&");
  const inLink = Object.fromEntries(options.map((each) => keyAndValue(each)));
  const { caption, ...given } = { ...inLink, ...parseInfo("demarche", title ?? "") };
  return {
    model: { kind: "file", path: decode(found[1] ?? "") },
    ...(caption === undefined ? {} : { caption }),
    given: { ...(view === "" ? {} : { view: decode(view) }), ...given },
  };
}

function keyAndValue(text: string): [string, string] {
  const [key = "", ...value] = text.split("=");
  return [decode(key), value.length === 0 ? "true" : decode(value.join("="))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
