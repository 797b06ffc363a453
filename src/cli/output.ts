import { dirname, join, relative } from "node:path";
import type { Io } from "./io.ts";

/** `diagrams/` beside the `seeds/` that the model is in, else in the folder of the call, else beside the model. */
export function defaultOutput(file: string, name: string, io: Io): string {
  const folders = [join(dirname(file), "..", "..", "diagrams"), "diagrams"];
  const folder = folders.find((each) => io.exists(each)) ?? dirname(file);
  return join(relative("", folder) || ".", name);
}

/** Says whether a file holds this content; sets the exit code for stale output where it does not. */
export function compareOutput(output: string, content: string | Uint8Array, io: Io): void {
  if (io.exists(output) && Buffer.from(io.readBytes(output)).equals(Buffer.from(content))) {
    io.stdout(`${output} is current\n`);
    return;
  }
  io.stderr(`${output} is stale; write it again without --check\n`);
  io.setExitCode(3);
}
