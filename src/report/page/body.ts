import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import { defaultSchema, type Schema } from "hast-util-sanitize";
import type { Root } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** What GitHub lets through, and figures; nothing that runs, loads or restyles. */
const SCHEMA: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), "figure", "figcaption"],
  attributes: {
    ...defaultSchema.attributes,
    figure: [["className", /^demarche/]],
    div: [...(defaultSchema.attributes?.["div"] ?? []), ["className", "demarche-picture"]],
    "*": [...(defaultSchema.attributes?.["*"] ?? []), "lang", "dir"],
  },
  protocols: { ...defaultSchema.protocols, src: ["http", "https", "data", "demarche"] },
};

export type BodyOptions = {
  readonly notes: string;
  readonly backToText: string;
  /** the SVG of a picture whose address is `demarche:NAME` */
  readonly svgOf: (name: string) => string | undefined;
  /** the `data:` address of an image beside the report; undefined where it cannot be put into the page */
  readonly imageOf: (url: string) => string | undefined;
};

/** The body of a page from the report's tree: sanitised, then its pictures put in place. */
export async function bodyOf(tree: Root, options: BodyOptions): Promise<string> {
  const processor = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: "",
      footnoteLabel: options.notes,
      footnoteLabelTagName: "h2",
      footnoteLabelProperties: { className: [] },
      footnoteBackLabel: options.backToText,
    })
    .use(rehypeRaw)
    .use(rehypeSanitize, SCHEMA)
    .use(rehypeSlug)
    .use(() => (html: HtmlRoot) => finish(html, options))
    .use(rehypeStringify, { allowDangerousHtml: true });
  return processor.stringify(await processor.run(tree)) as string; // rehype-stringify gives text
}

/** Pictures as SVG, images as data, wide tables in a frame that scrolls by itself. */
function finish(html: HtmlRoot, options: BodyOptions): void {
  visit(html, "element", (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.tagName === "img") {
      parent.children[index] = imageNode(node, options);
      return undefined;
    }
    const isFramed = parent.type === "element" && String(parent.properties["className"]) === "table";
    if (node.tagName === "table" && !isFramed) {
      const frame: Element = {
        type: "element",
        tagName: "div",
        properties: { className: ["table"], tabIndex: 0 },
        children: [node],
      };
      parent.children[index] = frame;
    }
    return undefined;
  });
}

function imageNode(node: Element, { svgOf, imageOf }: BodyOptions): ElementContent {
  const url = String(node.properties["src"] ?? "");
  const svg = url.startsWith("demarche:") ? svgOf(url.slice("demarche:".length)) : undefined;
  if (svg !== undefined) return { type: "raw", value: svg } as unknown as ElementContent; // rehype-stringify writes it as it is
  const data = url.startsWith("data:image/") ? url : imageOf(url);
  if (data !== undefined) return { ...node, properties: { ...node.properties, src: data } };
  const words = String(node.properties["alt"] ?? "") || url;
  const text: ElementContent = { type: "text", value: words };
  if (!/^https?:/i.test(url)) return text;
  return { type: "element", tagName: "a", properties: { href: url, rel: ["noreferrer"] }, children: [text] };
}
