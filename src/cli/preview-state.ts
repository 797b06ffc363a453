import { unwatchFile, watchFile } from "node:fs";
import { dirname, join } from "node:path";
import type { Issue } from "../issue/index.ts";
import type { Model } from "../model/index.ts";
import { waitingPage } from "../report/index.ts";
import type { LocaleName } from "../time/index.ts";
import { checkFile } from "./check.ts";
import { lockPath } from "./evidence-files.ts";
import { FileError, type Io } from "./io.ts";
import type { Loaded } from "./load.ts";
import { pageOf, readLiveScript, readWords } from "./read.ts";
import { type LocatedIssue, locateIssue } from "./report.ts";

/** What a preview shows: the last good page, and what is wrong with the file as it is now. */
export type PreviewState = {
  /** counts the pages, from 1; 0 while there is none */
  readonly version: number;
  readonly issues: readonly LocatedIssue[];
  page(): string;
  onChange(listener: () => void): void;
  close(): void;
};

/** ms between two looks at a file; a save is read when it has been still for that long */
const PACE = 150;

/** Reads the model, and again whenever it, its lock or one of its texts is saved. */
export async function makePreviewState(file: string, io: Io, locale?: LocaleName): Promise<PreviewState> {
  const watched = new Set<string>();
  let [version, page, issues]: [number, string, readonly LocatedIssue[]] = [0, "", []];
  let listener = () => {};
  let pending: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(pending);
    pending = setTimeout(() => void refresh().then(() => listener()), PACE);
  };
  const watch = (path: string) => {
    if (watched.has(path)) return;
    watched.add(path);
    watchFile(path, { interval: PACE }, later);
  };
  async function refresh(): Promise<void> {
    const read = readFile(file, io);
    issues = read.issues;
    for (const path of read.loaded ? filesOf(file, read.loaded.model) : []) watch(path);
    if (!read.loaded?.model || issues.some((issue) => issue.severity === "error")) return;
    try {
      const live = { script: readLiveScript(io), version: version + 1 };
      page = await pageOf({ ...read.loaded, model: read.loaded.model }, io, { locale, live });
      version++;
    } catch (error) {
      issues = [...issues, faultAt(file, error instanceof Error ? error.message : String(error))];
    }
  }
  for (const path of filesOf(file, undefined)) watch(path);
  await refresh();
  return {
    get version() {
      return version;
    },
    get issues() {
      return issues;
    },
    page: () =>
      version === 0 ? waitingPage(readWords(io, locale ?? "en") + readLiveScript(io), locale ?? "en") : page,
    onChange: (next) => {
      listener = next;
    },
    close: () => {
      clearTimeout(pending);
      for (const path of watched) unwatchFile(path, later);
    },
  };
}

/** The model with its texts and lock. */
const filesOf = (file: string, model: Model | undefined): string[] => [
  file,
  lockPath(file),
  ...(model?.sources ?? []).flatMap((source) => (source.file === undefined ? [] : [join(dirname(file), source.file)])),
];

function readFile(file: string, io: Io): { loaded?: Loaded; issues: readonly LocatedIssue[] } {
  try {
    const loaded = checkFile(file, io);
    const located = loaded.issues.map((issue: Issue) => locateIssue(issue, file, loaded.places));
    return { loaded, issues: located.toSorted((a, b) => weight(a) - weight(b) || a.line - b.line) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { issues: [faultAt(file, error.message)] };
  }
}

const weight = ({ severity }: LocatedIssue): number => ["error", "warning", "finding"].indexOf(severity);

const faultAt = (file: string, message: string): LocatedIssue => ({
  file,
  line: 1,
  column: 1,
  severity: "error",
  code: "file",
  message,
  advice: "save it again",
  path: "",
});
