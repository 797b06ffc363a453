import type { Command } from "commander";
import {
  checkLock,
  checkWords,
  coverageOf,
  type Lock,
  type LockedSource,
  quotationsOf,
  type Verification,
  verifyModel,
  writeLock,
} from "../evidence/index.ts";
import { type Issue, severityOf } from "../issue/index.ts";
import type { Model } from "../model/index.ts";
import { isToldBy, lockIssues, lockPath, readLock, readTexts } from "./evidence-files.ts";
import { type Io, UsageError } from "./io.ts";
import { countIssues, type Loaded, requireModel } from "./load.ts";
import { createProgress } from "./progress.ts";
import { locateIssue, reportIssues } from "./report.ts";
import { table } from "./table.ts";

type Options = {
  readonly source?: readonly string[];
  readonly json?: boolean;
  readonly check?: boolean;
  readonly allowOutside?: boolean;
};
/** A file whose model is valid. */
export type LoadedModel = Loaded & { readonly model: Model };

export function registerVerify(program: Command, io: Io): void {
  program
    .command("verify")
    .description("find every quote of a model in its sources, and lock what was found")
    .argument("<model...>", "model files")
    .option("-s, --source <id=file...>", "the text of a source that is not part of the project")
    .option("--allow-outside", "read source files outside the model's folder")
    .option("--check", "write nothing; exit with 3 when the lock is not what would be written")
    .option("--json", "print what was found as data")
    .addHelpText(
      "after",
      "\nWithout --source, sealed sources are checked against MODEL.lock.json.\n\nExamples:\n  demarche verify seeds/hanoi/hanoi.yaml seeds/checkout-outage/checkout-outage.yaml\n  demarche verify seeds/checkout-outage/checkout-outage.yaml --source log=seeds/checkout-outage/sources/incident-log.txt",
    )
    .action((files: string[], options: Options) => verifyAll(files, options, io));
}

/** What was found of one model. */
type Found = { readonly loaded: LoadedModel; readonly verified: Verification; readonly issues: readonly Issue[] };

function verifyAll(files: readonly string[], options: Options, io: Io): void {
  const progress = createProgress(io);
  const loaded = files.flatMap((file) => requireModel(file, io) ?? []);
  const given = givenTexts(
    loaded.map(({ model }) => model),
    options.source ?? [],
    io,
  );
  const found = loaded.map((each, index) => {
    progress.tell(`model ${index + 1} of ${loaded.length}: ${each.file}`);
    return verify(each, given, options, io);
  });
  progress.end();
  if (options.json) {
    const data = found.map(asData);
    io.stdout(`${JSON.stringify(files.length === 1 ? data[0] : data, null, 2)}\n`);
  }
  for (const [index, each] of found.entries()) {
    if (!options.json && files.length > 1) io.stdout(`${index === 0 ? "" : "\n"}${each.loaded.file}\n`);
    settle(each, options, io);
  }
}

function verify(loaded: LoadedModel, given: readonly (readonly [string, string])[], options: Options, io: Io): Found {
  const { model, file } = loaded;
  const open = readTexts(model, file, io, options.allowOutside);
  const own = given.filter(([id]) => model.sources.some((source) => source.id === id));
  const verified = verifyModel(model, new Map([...open.texts, ...own]));
  const issues = [
    ...open.issues,
    ...checkWords(model),
    ...verified.issues,
    ...lockIssues(model, file, io, verified).filter(
      (issue) => !isMended(issue, model, verified) && !isToldBy(open.issues, issue),
    ),
  ];
  return { loaded, verified, issues };
}

/** Says what was found, and writes the lock where all is well. */
function settle(found: Found, options: Options, io: Io): void {
  if (!options.json) io.stdout(report(found, io));
  if (found.issues.some((issue) => severityOf(issue) === "error")) io.setExitCode(1);
  else if (found.verified.sources.size > 0) settleLock(found, options, io);
}

/** A lock that cannot be read is no fault when every quote was just verified: it is written anew. */
const isMended = (issue: Issue, model: Model, verified: Verification): boolean =>
  issue.code === "lock-invalid" && checkLock(model, undefined, new Set(verified.sources.keys())).length === 0;

/** Writes the lock, or says whether the one on disk is current. */
function settleLock({ loaded: { file, model }, verified }: Found, options: Options, io: Io): void {
  const path = lockPath(file);
  const text = writeLock(lockOf(model, file, verified, io));
  const current = io.exists(path) && io.read(path) === text;
  if (options.check && !current) {
    io.stderr(`${path} is stale; verify without --check to write it\n`);
    io.setExitCode(3);
    return;
  }
  if (!options.check && !current) io.write(path, text);
  if (!options.json) io.stdout(`${path}: ${current ? "current" : "written"}\n`);
}

/** What was verified now, beside what the lock keeps of sources whose text was not at hand. */
function lockOf(model: Model, file: string, verified: Verification, io: Io): Lock {
  const before = readLock(file, io);
  const kept =
    before.kind === "read"
      ? Object.entries(before.lock.sources).filter(([id]) => model.sources.some((source) => source.id === id))
      : [];
  return { lock: 1, model: model.id, sources: Object.fromEntries([...kept, ...verified.sources]) };
}

/** Texts named on the command line as id=file. */
export function givenTexts(models: readonly Model[], given: readonly string[], io: Io): [string, string][] {
  const ids = models.flatMap(({ sources }) => sources.map(({ id }) => id));
  return given.map((each) => {
    const cut = each.indexOf("=");
    if (cut < 1) throw new UsageError(`--source takes id=file, e.g. --source ${ids[0] ?? "id"}=article.txt`);
    const id = each.slice(0, cut);
    if (!ids.includes(id)) {
      const who = models.length === 1 ? "the model has" : "the models have";
      throw new UsageError(`--source: ${who} no source ${id}, but ${ids.join(", ") || "none at all"}`);
    }
    return [id, io.read(each.slice(cut + 1))];
  });
}

function asData({ loaded, verified, issues }: Found) {
  return {
    model: loaded.model.id,
    sources: [...verified.sources].map(([id, locked]) => ({ id, digest: locked.digest, coverage: coverageOf(locked) })),
    anchors: verified.anchored.map(({ key, source, anchor }) => ({ key, source, ...anchor })),
    issues: issues.map((issue) => locateIssue(issue, loaded.file, loaded.places)),
  };
}

function report({ loaded, verified, issues }: Found, io: Io): string {
  const before = readLock(loaded.file, io);
  const locked = before.kind === "read" ? before.lock.sources : {};
  const quoted = new Set(quotationsOf(loaded.model).map((quotation) => quotation.source));
  const rows = loaded.model.sources.map(({ id }) => {
    const now = verified.sources.get(id);
    if (now) return row(id, "read", now, failedIn(id, issues));
    if (!quoted.has(id)) return [id, "not quoted", "", "", "", ""];
    return Object.hasOwn(locked, id)
      ? row(id, "sealed", locked[id], failedIn(id, issues))
      : [id, "sealed", "", "", "", ""];
  });
  const found = table(["source", "text", "exact", "typographic", "failed", "sentences cited"], rows);
  const faults = issues.length === 0 ? "" : `\n${reportIssues(issues, loaded, io.colour)}\n\n${countIssues(issues)}\n`;
  const sealed =
    issues.length === 0 && verified.sources.size === 0
      ? "\nEvery quote is the one that was verified when the lock was written.\n"
      : "";
  return `${found}\n${faults}${sealed}`;
}

function row(id: string, text: string, locked: LockedSource | undefined, failed: number): string[] {
  const matches = Object.values(locked?.quotes ?? {}).map((quote) => quote.match);
  const coverage = coverageOf(locked ?? { sentences: [] });
  return [
    id,
    text,
    String(matches.filter((match) => match === "exact").length),
    String(matches.filter((match) => match === "typographic").length),
    String(failed),
    `${coverage.cited} of ${coverage.sentences}`,
  ];
}

const FAILURES: ReadonlySet<string> = new Set([
  "quote-not-found",
  "quote-ambiguous",
  "quote-changed",
  "quote-unverified",
]);

const failedIn = (source: string, issues: readonly Issue[]): number =>
  issues.filter((issue) => FAILURES.has(issue.code) && "source" in issue && issue.source === source).length;
