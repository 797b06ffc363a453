import { matcher, type Verdict } from "./verdict.ts";

type Tag = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly depth: number;
  text: string;
};

/** Roles under which a screen reader announces a picture as a whole. */
const FIGURE_ROLES = ["img", "figure", "graphics-document", "graphics-document document"];
const NO_ROLE = ["none", "presentation"];

/** Matchers on pictures. */
export const figureMatchers = {
  /** an SVG, as text or as an element, has a role, a title, a description and named marks, and its references lead somewhere */
  toBeAccessibleFigure: matcher((figure: string | { readonly outerHTML: string }): Verdict => {
    const missing = missingIn(typeof figure === "string" ? figure : figure.outerHTML);
    return {
      holds: missing.length === 0,
      expected: (not) => `the figure ${not}to be accessible`,
      found: missing.length === 0 ? "It has all that is looked for." : `Missing: ${missing.join("; ")}.`,
    };
  }),
};

/** What a figure lacks, in words. */
function missingIn(svg: string): string[] {
  const tags = tagsOf(svg);
  const root = tags[0];
  if (root?.name !== "svg") return ["an svg element"];
  const ids = tags.flatMap((tag) => tag.attributes.get("id") ?? []);
  const texts = new Map(
    tags.flatMap((tag) => (tag.attributes.has("id") ? [[tag.attributes.get("id"), tag.text]] : [])),
  );
  const named = (attribute: string): boolean =>
    (root.attributes.get(attribute) ?? "").split(" ").some((id) => (texts.get(id) ?? "").trim() !== "");
  const child = (name: string): boolean =>
    tags.some((tag) => tag.name === name && tag.depth === 1 && tag.text.trim() !== "");
  return [
    ...(FIGURE_ROLES.includes(root.attributes.get("role") ?? "")
      ? []
      : ['role="img" or "graphics-document" on the svg']),
    ...(child("title") || root.attributes.has("aria-label") || named("aria-labelledby") ? [] : ["a title"]),
    ...(child("desc") || root.attributes.has("aria-description") || named("aria-describedby")
      ? []
      : ["a description (desc)"]),
    ...markFaults(tags),
    ...danglingReferences(tags, ids),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
      (id) => `another id than the second ${id}`,
    ),
  ];
}

/** Every mark that has a role has a name, and there is at least one. */
function markFaults(tags: readonly Tag[]): string[] {
  const marks = tags
    .map((tag, index) => ({ tag, name: nameOf(tags, index) }))
    .filter(
      ({ tag }) => tag.depth > 0 && tag.attributes.has("role") && !NO_ROLE.includes(tag.attributes.get("role") ?? ""),
    );
  const nameless = marks.filter(({ name }) => name === "").length;
  return [
    ...(marks.length === 0 ? ["named marks (an element with a role and a title)"] : []),
    ...(nameless > 0 ? [`a title for ${nameless} of the ${marks.length} marks`] : []),
  ];
}

function nameOf(tags: readonly Tag[], index: number): string {
  const tag = tags[index] as Tag; // the index is inside
  const next = tags[index + 1];
  const title = next?.name === "title" && next.depth === tag.depth + 1 ? next.text.trim() : "";
  return tag.attributes.get("aria-label") ?? tag.attributes.get("aria-labelledby") ?? title;
}

const danglingReferences = (tags: readonly Tag[], ids: readonly string[]): string[] =>
  ["aria-labelledby", "aria-describedby"].flatMap((attribute) =>
    tags
      .flatMap((tag) => (tag.attributes.get(attribute) ?? "").split(" "))
      .filter((id) => id !== "" && !ids.includes(id))
      .map((id) => `the element ${id} that ${attribute} names`),
  );

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[!?][^>]*>|<(\/?)([\w:-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The elements of a well-formed SVG in document order, each with its depth and the text right inside it. */
function tagsOf(svg: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  for (const [token, closes, name, body] of svg.matchAll(TOKEN)) {
    if (name === undefined) {
      const parent = open.at(-1);
      if (parent && !token.startsWith("<")) parent.text += token;
    } else if (closes === "/") open.pop();
    else {
      const attributes = new Map(
        [...(body ?? "").matchAll(ATTRIBUTE)].map(
          ([, key, double, single]) => [key ?? "", double ?? single ?? ""] as const,
        ),
      );
      const tag: Tag = { name, attributes, depth: open.length, text: "" };
      tags.push(tag);
      if (!(body ?? "").endsWith("/")) open.push(tag);
    }
  }
  return tags;
}
