// Measures dates beside the edtf package, the solver of order, the machine and its paths beside XState, replays of long logs,
// what types add to a compilation, pictures beside Vega and Mermaid, and a report of twenty figures; prints the figures as JSON. All parts, or those named:
//   npm run bench -- pictures
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { install, run } from "./install.mjs";

const PARTS = ["dates", "solver", "machine", "paths", "replay", "types", "pictures", "report"];
/** Drawn beside, and no dependency of the project: installed for the measurement only, in exactly these versions. */
const PEERS = { vega: "6.4.0", mermaid: "12.3.0" };
const PEERS_FOLDER = fileURLToPath(new URL("../node_modules/.cache/bench-peers/", import.meta.url));

const parts = process.argv.length > 2 ? process.argv.slice(2) : PARTS;
const unknown = parts.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`No part of the bench is called ${unknown.join(", ")}; there are ${PARTS.join(", ")}.\n`);
  process.exit(2);
}
install();
if (parts.includes("pictures")) installPeers();
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run"], {
  env: { ...process.env, BENCH: parts.join(","), BENCH_PEERS: PEERS_FOLDER },
});

function installPeers() {
  const missing = Object.entries(PEERS).filter(([name, version]) => installedVersion(name) !== version);
  if (missing.length === 0) return;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  const packages = missing.map(([name, version]) => `${name}@${version}`);
  run("npm", [
    "install",
    "--prefix",
    PEERS_FOLDER,
    "--save-exact",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...packages,
  ]);
}

function installedVersion(name) {
  const file = `${PEERS_FOLDER}node_modules/${name}/package.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}
