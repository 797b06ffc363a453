import type { VFile } from "vfile";
import { describeIssue, severityOf } from "../../issue/index.ts";
import { drawFigure, type FigureSpec, type ReportIssue, type Resolved } from "../document/index.ts";
import type { PluginOptions, PluginWorld } from "./options.ts";

/** px */
const WIDTH = 960;

/** Tells the issues to whoever runs the pipeline; the first error ends it. */
export function tellIssues(issues: readonly ReportIssue[], file: VFile): void {
  const faults = issues.map(({ issue, place: { line, column } }) => {
    const { message, advice } = describeIssue(issue);
    const told = file.message(`${message}; ${advice}`, {
      place: { line, column },
      source: "demarche",
      ruleId: issue.code,
    });
    const isFault = severityOf(issue) === "error";
    if (isFault) told.fatal = true;
    return isFault ? [told] : [];
  });
  const [first] = faults.flat();
  if (first) throw first;
}

/** Draws all figures of a text, and gives the address of each. */
export async function drawAll(
  { inserts }: Resolved,
  { theme = "light", width = WIDTH }: PluginOptions,
  { keep }: PluginWorld,
): Promise<(figure: FigureSpec) => string> {
  const addresses = new Map<FigureSpec, string>();
  for (const insert of inserts)
    if (insert.kind === "figure")
      addresses.set(insert.figure, keep(insert.figure, await drawFigure(insert.figure, { theme, width, made: "" })));
  return (figure) => addresses.get(figure) ?? "";
}

/** The front matter, where a site generator keeps it, with the model that the options name. */
export function matterOf({ data }: VFile, { model }: PluginOptions): unknown {
  const kept = [
    data["matter"],
    data["frontmatter"],
    data["frontMatter"],
    (data["astro"] as { frontmatter?: unknown } | undefined)?.frontmatter,
  ];
  const matter = kept.find((each) => typeof each === "object" && each !== null) ?? {};
  return model === undefined ? matter : { demarche: { model }, ...matter };
}
