// Installs the packages of the lock file when they are missing or older than it, and builds when sources are newer.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const timeOf = (name) => (existsSync(path(name)) ? statSync(path(name)).mtimeMs : 0);

export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    stdio: "inherit",
    cwd: path("."),
    shell: process.platform === "win32" && command === "npm",
    ...options,
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** `npm ci`, when there is need; it builds, too. */
export function install() {
  if (timeOf("node_modules/.package-lock.json") >= timeOf("package-lock.json")) return build();
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  build();
}

function build() {
  const newest = Math.max(
    timeOf("package.json"),
    ...readdirSync(path("src"), { recursive: true }).map((name) => timeOf(`src/${name}`)),
  );
  if (timeOf("dist/cli/demarche.js") < newest) run(process.execPath, [path("scripts/build.mjs")]);
}
