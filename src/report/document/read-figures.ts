import { type FigureSpec, type ReadFigure, readFigure } from "./figure.ts";
import { openAsked } from "./library.ts";
import type { FigurePart, Part } from "./part.ts";
import { mainPath, report, reportTrouble, type Work } from "./trouble.ts";

/** The pictures that a report asks for, numbered and named in its order; those that cannot be read are reported. */
export function readFigures(parts: readonly Part[], work: Work): ReadonlyMap<FigurePart, FigureSpec> {
  const figures = new Map<FigurePart, FigureSpec>();
  for (const part of parts) {
    const spec = part.kind === "figure" ? specOf(part, work) : undefined;
    if (part.kind !== "figure") continue;
    if (!spec) {
      work.unread.push(part.given["id"]);
      continue;
    }
    const earlier = [...figures.values()];
    if (spec.id !== undefined && earlier.some(({ id }) => id === spec.id))
      report(work, part.at, { code: "report-id-duplicate", id: spec.id });
    const number = 1 + earlier.filter((each) => each.number !== undefined).length;
    const id =
      spec.id ??
      free(
        part.isAlone ? `${number}` : `inline-${earlier.length + 1}`,
        earlier.map((each) => each.id),
      );
    const name = free(
      spec.id ?? `${spec.open.model.id}.${spec.view}`,
      earlier.map((each) => each.name),
    );
    figures.set(part, { ...spec, id, name, number: part.isAlone ? number : undefined });
  }
  return figures;
}

function specOf(part: FigurePart, work: Work): ReadFigure["spec"] {
  const opened = openAsked(work.library, part.model, mainPath(work.setup));
  if (opened === undefined) {
    report(work, part.at, { code: "report-model-unclear", known: [], text: "this figure" });
    return undefined;
  }
  if ("trouble" in opened) {
    reportTrouble(work, part, opened.trouble);
    return undefined;
  }
  const { spec, faults } = readFigure(part, opened.open, work.setup.figures);
  for (const fault of faults) report(work, part.at, fault);
  return spec;
}

/** A name that is not taken: itself, or with the first number that makes it so. */
function free(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let count = 2;
  while (taken.includes(`${name}-${count}`)) count++;
  return `${name}-${count}`;
}
