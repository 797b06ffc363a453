import { existsSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { FileError, type Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { nodeIo } from "../../src/cli/node-io.ts";

/** What a command printed, wrote and ended with. */
export type Ran = {
  readonly stdout: string;
  readonly stderr: string;
  readonly written: ReadonlyMap<string, string>;
  readonly code: number;
};

/** Runs a command line on files in memory; files that are not given are read from the project, `piped` from its input; `differing` parts of the world are as they are given. */
export async function runCli(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
  piped: readonly string[] = [],
  differing: Partial<Io> = {},
): Promise<Ran> {
  const out = { stdout: "", stderr: "", code: 0 };
  const written = new Map<string, string>();
  const textOf = (content: string | Uint8Array): string =>
    typeof content === "string" ? content : Buffer.from(content).toString("latin1");
  const find = (path: string): string | undefined =>
    written.get(path) ?? (Object.hasOwn(files, path) ? files[path] : onDisk(path));
  const io: Io = {
    stdout: (text) => {
      out.stdout += textOf(text);
    },
    stderr: (text) => {
      out.stderr += text;
    },
    read: (path) => {
      const text = find(path);
      if (text === undefined) throw new FileError(`${path} cannot be read`, "look for it");
      return text;
    },
    readBytes: (path) => Buffer.from(io.read(path)),
    parts: (path) => {
      const text = written.get(path) ?? (Object.hasOwn(files, path) ? files[path] : undefined);
      return text === undefined ? nodeIo.parts(path) : [new TextEncoder().encode(String(text))];
    },
    exists: (path) => find(path) !== undefined || existsSync(path),
    list: (path) =>
      [...written.keys(), ...Object.keys(files)].flatMap((each) =>
        each.startsWith(`${path}/`) ? [each.slice(path.length + 1)] : [],
      ),
    follow: (path) => path,
    write: (path, content) => void written.set(path, textOf(content)),
    makeFolder: () => undefined,
    setExitCode: (code) => {
      out.code = Math.max(out.code, code);
    },
    now: () => 0,
    isTerminal: false,
    isWatched: false,
    colour: false,
    columns: 80,
    stdin: Readable.from(piped) as Io["stdin"], // no command asks more of an input that is no terminal
    ...differing,
  };
  await main(args, io);
  return { ...out, written };
}

function onDisk(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
