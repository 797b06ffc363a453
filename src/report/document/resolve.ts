import type { Model, Source } from "../../model/index.ts";
import { nearestName } from "../../model/index.ts";
import type { FigureSpec } from "./figure.ts";
import type { Insert, ValueInsert } from "./insert.ts";
import type { OpenModel } from "./library.ts";
import { type Note, type Noted, nameNotes } from "./notes.ts";
import type { FigurePart, Part, ReferencePart } from "./part.ts";
import { readFigures } from "./read-figures.ts";
import { isReferenceName, parseTarget, REFERENCE, REFERENCES } from "./reference.ts";
import { mainPath, type ReportIssue, type ResolveOptions, report, reportTrouble, type Work } from "./trouble.ts";
import { valueFor } from "./value.ts";

/** A report with all that it takes from its models. */
export type Resolved = {
  readonly inserts: readonly Insert[];
  readonly issues: readonly ReportIssue[];
  readonly notes: readonly Note[];
  readonly models: readonly Model[];
  /** of all models that the report draws or speaks of, each once */
  readonly sources: readonly Source[];
};

/** Resolves every part of a report against its models. */
export function resolveParts(parts: readonly Part[], options: ResolveOptions): Resolved {
  const work: Work = { ...options, issues: [], unread: [] };
  const figures = readFigures(parts, work);
  const raw = parts.flatMap((part) => insertsOf(part, figures, work));
  const noted = raw.flatMap((each) => (each.kind === "text" && each.note ? [each.note] : []));
  const { notes, noteOf } = nameNotes(noted, options.labels);
  const opened = options.library.opened();
  return {
    inserts: raw.map((each) => (each.kind === "text" ? { ...each, note: each.note && noteOf(each.note) } : each)),
    issues: work.issues,
    notes,
    models: opened.map(({ model }) => model),
    sources: sourcesOf(opened),
  };
}

/** An insert whose note has no label yet. */
type Raw =
  | Exclude<Insert, { kind: "text" }>
  | (Omit<Extract<ValueInsert, { kind: "text" }>, "note"> & { note?: Noted | undefined });
type Figures = ReadonlyMap<FigurePart, FigureSpec>;

function insertsOf(part: Part, figures: Figures, work: Work): Raw[] {
  switch (part.kind) {
    case "figure": {
      const figure = figures.get(part);
      const values = captionReferences(part).flatMap((each) => referenced(each, figures, work));
      return figure ? [{ kind: "figure", part, figure }, ...values] : [];
    }
    case "sources":
      return [{ kind: "sources", part }];
    case "reference":
      return referenced(part, figures, work);
  }
}

/** The references in a figure's caption; their place in the report is the figure's. */
const captionReferences = (part: FigurePart): ReferencePart[] =>
  [...part.caption.matchAll(REFERENCE)].map((found) => {
    const [text, name = "", target = ""] = found;
    return { kind: "reference", within: part, index: found.index, at: part.at, text, name, target };
  });

function referenced(part: ReferencePart, figures: Figures, work: Work): Raw[] {
  const { name, text: written } = part;
  if (!isReferenceName(name)) {
    const nearest = nearestName(name, Object.keys(REFERENCES));
    if (nearest !== undefined)
      report(work, part.at, { code: "report-reference-unlike", text: written, nearest: `{${nearest}:${part.target}}` });
    return [];
  }
  const target = parseTarget(part.target);
  if (!target) {
    report(work, part.at, { code: "report-reference-form", text: written, expected: REFERENCES[name] });
    return [];
  }
  if (name === "figure") return linked(part, figures, work);
  const open = modelOf(part, target.model, work);
  if (!open) return [];
  const { text, note, issue } = valueFor(name, { part, target, open, words: work.words });
  if (issue) report(work, part.at, issue);
  return text === undefined ? [] : [{ kind: "text", part, text, note }];
}

function linked(part: ReferencePart, figures: Figures, work: Work): Raw[] {
  const numbered = [...figures.values()].filter(({ number }) => number !== undefined);
  const figure = numbered.find(({ id }) => id === part.target);
  if (figure) return [{ kind: "link", part, figure }];
  if (work.unread.includes(part.target)) return [];
  const nearest = nearestName(
    part.target,
    numbered.map(({ id }) => id),
  );
  report(work, part.at, { code: "report-reference", id: part.target, what: "figure", where: "the report", nearest });
  return [];
}

/** The model that a reference speaks of: the one it names, else the report's own, else the only one there is. */
function modelOf(part: ReferencePart, name: string | undefined, work: Work): OpenModel | undefined {
  if (name !== undefined) return modelNamed(part, name, work);
  const main = mainPath(work.setup);
  if (main !== undefined) return openOr(part, main, work);
  const opened = work.library.opened();
  if (opened.length === 1) return opened[0];
  // a model that could not be opened has its issue already
  if (opened.length > 0 || work.issues.every(({ issue }) => !issue.code.startsWith("report-model")))
    report(work, part.at, {
      code: "report-model-unclear",
      known: opened.map(({ model }) => model.id),
      text: part.text,
    });
  return undefined;
}

function modelNamed(part: ReferencePart, name: string, work: Work): OpenModel | undefined {
  const { models } = work.setup;
  const path = Object.hasOwn(models, name) ? models[name] : undefined;
  if (path !== undefined) return openOr(part, path, work);
  // an id is known once its file is open
  for (const each of [work.setup.model, ...Object.values(models)]) if (each !== undefined) work.library.file(each);
  const opened = work.library.opened();
  const found = opened.find(({ model }) => model.id === name);
  if (found) return found;
  const nearest = nearestName(name, [...Object.keys(models), ...opened.map(({ model }) => model.id)]);
  report(work, part.at, { code: "report-reference", id: name, what: "model", where: "the report", nearest });
  return undefined;
}

function openOr(part: ReferencePart, path: string, work: Work): OpenModel | undefined {
  const opened = work.library.file(path);
  if ("open" in opened) return opened.open;
  reportTrouble(work, part, opened.trouble);
  return undefined;
}

/** The sources of all models; two that are the same in all that is known of them are one. */
function sourcesOf(opened: readonly OpenModel[]): Source[] {
  const seen = new Map<string, Source>();
  for (const { model } of opened)
    for (const source of model.sources) {
      const { title, author, publisher, published, symbol, url } = source;
      const key = JSON.stringify([title, author, publisher, published, symbol, url]);
      if (!seen.has(key)) seen.set(key, source);
    }
  return [...seen.values()];
}
