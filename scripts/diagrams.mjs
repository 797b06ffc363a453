// Draws every picture of every seed into diagrams/, which the tests hold to be current.
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { install, run } from "./install.mjs";

install();
const { VIEWS } = await import(new URL("../dist/layout/index.js", import.meta.url).href);
for (const seed of readdirSync(fileURLToPath(new URL("../seeds", import.meta.url)))) {
  const model = `seeds/${seed}/${seed}.yaml`;
  if (!existsSync(fileURLToPath(new URL(`../${model}`, import.meta.url)))) continue;
  for (const view of Object.keys(VIEWS))
    run(process.execPath, ["dist/cli/demarche.js", "draw", model, "--as", view, "-o", `diagrams/${seed}.${view}.svg`]);
}
