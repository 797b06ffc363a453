// The second command of the README: installs what the tests need, and runs them all.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { install, run } from "./install.mjs";

const has = (...names) =>
  names.some((name) => (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name))));

install();
installTools();
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--typecheck", ...process.argv.slice(2)]);

/** A browser, xmllint, rsvg-convert, pandoc and pdftotext: on Debian and its kin they are installed when they are missing and may be. */
function installTools() {
  const missing = [
    ...(has("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge") ||
    process.env.CHROME_PATH
      ? []
      : ["chromium"]),
    ...(has("xmllint") ? [] : ["libxml2-utils"]),
    ...(has("rsvg-convert") ? [] : ["librsvg2-bin"]),
    ...(has("pandoc") ? [] : ["pandoc"]),
    ...(has("pdftotext") ? [] : ["poppler-utils"]),
  ];
  if (missing.length === 0) return;
  if (!has("apt-get") || process.getuid?.() !== 0) {
    console.log(
      `Not installed: ${missing.join(", ")}. The tests that draw in a browser are left out without a Chrome or Chromium on the PATH.\nOn Debian or Ubuntu: sudo apt-get install ${missing.join(" ")}\n`,
    );
    return;
  }
  console.log(`Installing ${missing.join(", ")} with apt-get`);
  const quiet = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], quiet);
}
