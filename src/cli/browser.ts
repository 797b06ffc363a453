import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** Where a program is: the first of these names on PATH. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((at) => join(at, name))).find((place) => existsSync(place));
}

/** A browser of the Chromium family: `CHROME_PATH`, else the first on PATH. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  return named !== undefined && existsSync(named) ? named : findProgram(...NAMES);
}

/** How Chromium is started to draw without a window: no network of its own, a fresh profile. */
export const chromiumFlags = (): string[] => [
  "--headless",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium refuses to sandbox as root
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
