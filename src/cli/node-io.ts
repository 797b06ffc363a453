import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { isatty } from "node:tty";
import { FileError, type Io } from "./io.ts";

const { NO_COLOR, TERM } = process.env;

/** The real world: this process's streams and files. */
export const nodeIo: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  read: (path) => readFile(path, (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
  readBytes: (path) => readFile(path, (bytes) => bytes),
  parts: readParts,
  exists: existsSync,
  list: (path) => (existsSync(path) && statSync(path).isDirectory() ? readdirSync(path).toSorted() : []),
  follow: (path) => (existsSync(path) ? realpathSync(path) : path),
  write: writeBeside,
  makeFolder,
  setExitCode: (code) => {
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  },
  now: () => process.uptime() * 1000, // to load performance.now takes longer than many a command
  isTerminal: isatty(0) && isatty(1),
  isWatched: process.stdout.isTTY === true && process.stderr.isTTY === true,
  colour: process.stdout.isTTY === true && NO_COLOR === undefined && TERM !== "dumb",
  get columns() {
    return process.stdout.columns || 80;
  },
  get rows() {
    return process.stdout.rows || undefined;
  },
  get stdin() {
    return process.stdin; // takes long to open, and few commands read it
  },
  onInterrupt: watchSignals,
};

const SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT"] as const;

function watchSignals(end: () => void, resize: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, end);
  process.stdout.on("resize", resize);
  return () => {
    for (const signal of SIGNALS) process.off(signal, end);
    process.stdout.off("resize", resize);
  };
}

/** Bytes of the largest file that is read. */
const LARGEST = 20_000_000;
/** Bytes that are read at a time. */
const PART = 1 << 20;

function readFile<T>(path: string, decode: (bytes: Uint8Array) => T): T {
  try {
    const bytes = readBytes(path);
    if (bytes.length > LARGEST)
      throw new FileError(`${path} has more than the ${LARGEST} bytes that are read at most`, "name a smaller file");
    return decode(bytes);
  } catch (error) {
    throw error instanceof FileError
      ? error
      : new FileError(`${path} cannot be read: ${reasonOf(error)}`, adviceOn(error, path));
  }
}

/** The bytes in parts, each of which is overwritten by the next. */
function* readParts(path: string): Generator<Uint8Array> {
  const reading = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      throw new FileError(`${path} cannot be read: ${reasonOf(error)}`, adviceOn(error, path));
    }
  };
  const file = reading(() => openSync(path, "r"));
  try {
    const part = new Uint8Array(PART);
    for (let length = -1; length !== 0; ) {
      length = reading(() => readSync(file, part));
      if (length > 0) yield part.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** All bytes, or the first that are too many: a pipe tells no size, and a device may have no end. */
function readBytes(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const parts: Uint8Array[] = [];
    for (let total = 0; total <= LARGEST; ) {
      const part = new Uint8Array(PART);
      const length = readSync(file, part);
      if (length === 0) break;
      parts.push(part.subarray(0, length));
      total += length;
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(file);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new FileError(`the folder ${path} cannot be made: ${reasonOf(error)}`, "name another folder");
  }
}

function writeBeside(path: string, content: string | Uint8Array): void {
  try {
    if (!existsSync(dirname(path)))
      throw new FileError(
        `${path} cannot be written: there is no folder ${dirname(path)}`,
        "make the folder first, or name another with -o",
      );
    const old = statSync(path, { throwIfNoEntry: false });
    // a device or a pipe is written to: to rename over it would destroy it
    if (old && !old.isFile()) writeFileSync(path, content);
    else replaceFile(nodeIo.follow(path), content, old?.mode);
  } catch (error) {
    throw error instanceof FileError
      ? error
      : new FileError(`${path} cannot be written: ${reasonOf(error)}`, "name another place with -o");
  }
}

/** Replaces a file as a whole, what a link leads to and not the link; its permissions stay. */
function replaceFile(path: string, content: string | Uint8Array, mode = 0o666): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, content, { mode, flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be opened",
  EPERM: "it may not be changed",
  EROFS: "the disk is read-only",
  EEXIST: "a file has that name",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  ENOSPC: "the disk is full",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not UTF-8 text";
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? code) : code;
}

const adviceOn = (error: unknown, path: string): string =>
  error instanceof Error && "code" in error && error.code === "ENOENT"
    ? `look for ${path}, or run the command where it is`
    : "name a text file in UTF-8";
