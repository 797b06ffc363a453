import type { Root } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import type { Processor } from "unified";
import type { VFile } from "vfile";
import { worldOf } from "./plugin-world.ts";
import { loadPlugins, type PluginOptions } from "./report/index.ts";

export type { PluginOptions } from "./report/index.ts";

type Data = Readonly<Record<string, unknown>>;

/**
 * A plugin of remark that puts pictures, quotes and states of models into Markdown or MDX, as `demarche report` does. In MDX
 * a reference stands behind a backslash, `\{quote:walk-out}`, since a brace alone begins an expression.
 *
 * @example unified().use(remarkParse).use(remarkGfm).use(remarkDemarche).use(remarkRehype)
 */
export function remarkDemarche(
  this: Processor | undefined,
  options: PluginOptions = {},
): (tree: Root, file: VFile) => Promise<Root> {
  const data = (this?.data() ?? {}) as Record<string, unknown>; // plugins share what they like there
  data["toMarkdownExtensions"] = [
    ...listOf(data["toMarkdownExtensions"]),
    gfmFootnoteToMarkdown(),
    // the node's text is as it is to stand
    { handlers: { demarcheFigure: ({ value }: { readonly value: string }) => value } },
  ];
  return async (tree, file) => {
    const { transformMarkdown } = await loadPlugins();
    return transformMarkdown(tree, file, { options, world: worldOf(file, options), isMdx: isMdx(data, file) });
  };
}

const BRACE = 123;

/** Whether the pipeline reads braces as expressions, or its file says so. */
const isMdx = (data: Data, file: VFile): boolean =>
  file.extname === ".mdx" ||
  listOf(data["micromarkExtensions"]).some((each) =>
    Object.hasOwn((each as { text?: object } | undefined)?.text ?? {}, BRACE),
  );

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
