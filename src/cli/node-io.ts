import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { FileError, type Io } from "./io.ts";

const { NO_COLOR, TERM } = process.env;

/** The real world: this process's streams and files. */
export const nodeIo: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  read: readText,
  exists: existsSync,
  write: writeBeside,
  setExitCode: (code) => {
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  },
  now: () => performance.now(),
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  colour: process.stdout.isTTY === true && NO_COLOR === undefined && TERM !== "dumb",
  columns: process.stdout.columns || 80,
  get rows() {
    return process.stdout.rows || undefined;
  },
  stdin: process.stdin,
};

/** Bytes of the largest file that is read. */
const LARGEST = 20_000_000;

function readText(path: string): string {
  try {
    const size = statSync(path).size;
    if (size > LARGEST)
      throw new FileError(`${path} has ${size} bytes; at most ${LARGEST} are read`, "name a smaller file");
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw error instanceof FileError
      ? error
      : new FileError(`${path} cannot be read: ${reasonOf(error)}`, adviceOn(error, path));
  }
}

function writeBeside(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    if (!existsSync(dirname(path)))
      throw new FileError(
        `${path} cannot be written: there is no folder ${dirname(path)}`,
        "make the folder first, or name another with -o",
      );
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { force: true });
    throw error instanceof FileError
      ? error
      : new FileError(`${path} cannot be written: ${reasonOf(error)}`, "name another place with -o");
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be opened",
  EPERM: "it may not be changed",
  EROFS: "the disk is read-only",
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
