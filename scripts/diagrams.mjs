// Draws every picture and the reader page of every seed into diagrams/, writes the reports about them, and the golden pictures;
// the tests hold all of them to be current.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { install, run } from "./install.mjs";

install();
const { VIEWS } = await import(new URL("../dist/layout/index.js", import.meta.url).href);
for (const seed of readdirSync(fileURLToPath(new URL("../seeds", import.meta.url)))) {
  const model = `seeds/${seed}/${seed}.yaml`;
  if (!existsSync(fileURLToPath(new URL(`../${model}`, import.meta.url)))) continue;
  for (const view of Object.keys(VIEWS))
    run(process.execPath, ["dist/cli/demarche.js", "draw", model, "--as", view, "-o", `diagrams/${seed}.${view}.svg`]);
  run(process.execPath, ["dist/cli/demarche.js", "read", model, "-o", `diagrams/${seed}.reader.html`]);
  const report = `seeds/${seed}/report.md`;
  if (!existsSync(fileURLToPath(new URL(`../${report}`, import.meta.url)))) continue;
  const output = `diagrams/${seed}.report`;
  // a picture with the stamp of this version would be kept, though the program has changed since
  rmSync(fileURLToPath(new URL(`../${output}.figures`, import.meta.url)), { recursive: true, force: true });
  run(process.execPath, ["dist/cli/demarche.js", "report", report, "-o", `${output}.md`]);
}
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "tests/golden"], {
  env: { ...process.env, GOLDEN: "write" },
});
