// Writes docs/: the file format from the schema, the library from its declarations and doc comments, the commands from
// their help.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { commandsPage } from "./docs/commands.mjs";
import { formatPage } from "./docs/format.mjs";
import { libraryPage } from "./docs/library.mjs";
import { install } from "./install.mjs";

const root = new URL("..", import.meta.url);
install();
const pages = {
  "docs/format.md": formatPage(root),
  "docs/library.md": libraryPage(root),
  "docs/commands.md": await commandsPage(helpOf),
};
mkdirSync(new URL("docs", root), { recursive: true });
for (const [file, text] of Object.entries(pages)) {
  const url = new URL(file, root);
  const isCurrent = existsSync(url) && readFileSync(url, "utf8") === text;
  if (!isCurrent) writeFileSync(url, text);
  console.log(`${file} ${isCurrent ? "is current" : "is written"}`);
}

async function helpOf(...command) {
  const ran = spawnSync(process.execPath, ["dist/cli/demarche.js", ...command, "--help"], {
    cwd: fileURLToPath(root),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "80" },
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}
