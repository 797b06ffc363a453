import type { Root } from "mdast";
import type { VFile } from "vfile";
import { insertNodes, readReport } from "../document/index.ts";
import { joinReferences } from "./directives.ts";
import type { PluginOptions, PluginWorld } from "./options.ts";
import { drawAll, matterOf, tellIssues } from "./work.ts";

/** Puts all that a tree of Markdown asks for into it; the tree that is given stays as it is. */
export async function transformMarkdown(
  tree: Root,
  file: VFile,
  { options, world, isMdx }: { readonly options: PluginOptions; readonly world: PluginWorld; readonly isMdx: boolean },
): Promise<Root> {
  const whole = joinReferences(tree, String(file));
  const report = readReport(String(file), {
    read: world.read,
    tree: whole,
    matter: matterOf(file, options),
    isMdx,
    locale: options.locale,
  });
  tellIssues(report.resolved.issues, file);
  const addressOf = await drawAll(report.resolved, options, world);
  return insertNodes(whole, report.resolved, {
    dialect: "github",
    setup: report.setup,
    words: report.words,
    addressOf,
  });
}
