// Prints, as JSON, what each of several command lines prints: one process for all of them, since to start one costs more.
import { createRequire } from "node:module";
import process from "node:process";

const require = createRequire(import.meta.url);
const launcher = require.resolve("../../dist/cli/demarche.js");
const write = process.stdout.write.bind(process.stdout);
const node = process.argv.slice(0, 2);
const outputs = [];
for (const args of JSON.parse(process.argv[2] ?? "[]")) {
  const printed = [];
  process.stdout.write = (text) => printed.push(text) > 0;
  process.argv = [...node, ...args];
  delete require.cache[launcher]; // runs the command line anew for each
  await require(launcher).kept;
  outputs.push(printed.join(""));
}
process.stdout.write = write;
process.stdout.write(JSON.stringify(outputs));
