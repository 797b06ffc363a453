import type { Root } from "hast";
import type { VFile } from "vfile";
import { worldOf } from "./plugin-world.ts";
import { loadPlugins, type PluginOptions } from "./report/index.ts";

export type { PluginOptions } from "./report/index.ts";

/**
 * A plugin of rehype that does in HTML what `remarkDemarche` does in Markdown: blocks are `pre > code.language-demarche`,
 * images lead to models, references stand in texts.
 *
 * @example unified().use(remarkParse).use(remarkRehype).use(rehypeDemarche, { model: "hanoi.yaml" }).use(rehypeStringify)
 */
export function rehypeDemarche(options: PluginOptions = {}): (tree: Root, file: VFile) => Promise<Root> {
  return async (tree, file) => {
    const { transformHtml } = await loadPlugins();
    return transformHtml(tree, file, { options, world: worldOf(file, options) });
  };
}
