#!/usr/bin/env node
// Launches the command line. Most of a short command is spent on compiling, so the code that the engine compiled for a
// command is kept beside it from the first run on; where that folder may not be written, every run is like the first.
// It is built as a CommonJS module: Node starts one without its loader of ECMAScript modules.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/** A bundled script of `dist/cli`, as CommonJS modules are. */
type Chunk = { readonly script: Script; readonly module: { exports: unknown }; readonly isCompiled: boolean };

const command = /^[a-z]+$/.exec(process.argv[2] ?? "")?.[0] ?? "help";
const compiled = join(__dirname, "compiled", `${command} ${process.version} ${process.arch}`);
const chunks = new Map<string, Chunk>();

// the engine of Node 20 optimises so early that a short command is over before it pays; later ones know no such flag
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString("--interrupt-budget=1000000");
const { done } = load("command.cjs") as { readonly done: Promise<void> }; // what command.ts exports
/** Ends with the command. */
export const kept = done.then(keep);

function load(name: string, filename = join(__dirname, name)): unknown {
  const known = chunks.get(name);
  if (known) return known.module.exports;
  const cachedData = readIfThere(join(compiled, name));
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, importModule) {${readFileSync(filename, "utf8")}\n})`,
    { filename, cachedData },
  );
  const chunk: Chunk = { script, module: { exports: {} }, isCompiled: script.cachedDataRejected === false };
  chunks.set(name, chunk);
  const { module } = chunk;
  const requireChunk = (id: string): unknown => (id.startsWith("./") ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireChunk, module, filename, __dirname, importModule);
  return module.exports;
}

/** What was compiled before cannot import by itself. elkjs, 1.6 MB, is kept as compiled as the chunks are. */
function importModule(name: string): Promise<unknown> {
  return name.startsWith("elkjs/")
    ? Promise.resolve({ default: load(basename(name), require.resolve(name)) })
    : import(name);
}

/** Keeps what was compiled, functions that ran included: a file that another run replaces is never half there. */
function keep(): void {
  const missing = [...chunks].filter(([, { isCompiled }]) => !isCompiled);
  if (process.exitCode || missing.length === 0) return;
  try {
    mkdirSync(compiled, { recursive: true });
    for (const [name, { script }] of missing) {
      const part = join(compiled, `${name}.${process.pid}.part`);
      writeFileSync(part, script.createCachedData());
      renameSync(part, join(compiled, name));
    }
  } catch {} // a folder of others, or a full disk: the command itself is done
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
