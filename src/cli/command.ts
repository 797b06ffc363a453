import process from "node:process";
import { main } from "./main.ts";
import { nodeIo } from "./node-io.ts";

/** Runs the command line of this process; what launches it waits for the end. */
export const done = main(process.argv.slice(2), nodeIo);
