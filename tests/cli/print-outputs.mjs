// Prints, as JSON, what each of several command lines prints: one process for all of them, since to start one costs more.
import process from "node:process";

const write = process.stdout.write.bind(process.stdout);
const node = process.argv.slice(0, 2);
const outputs = [];
for (const [index, args] of JSON.parse(process.argv[2] ?? "[]").entries()) {
  const printed = [];
  process.stdout.write = (text) => printed.push(text) > 0;
  process.argv = [...node, ...args];
  await import(`../../dist/cli/demarche.js?${index}`); // runs the command line anew for each name
  outputs.push(printed.join(""));
}
process.stdout.write = write;
process.stdout.write(JSON.stringify(outputs));
