import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { VFile } from "vfile";
import type { PluginOptions, PluginWorld } from "./report/index.ts";

/** The files that a plugin reads and writes: models from where the text is, pictures where the options say. */
export function worldOf(file: VFile, { folder, pictures }: PluginOptions): PluginWorld {
  const from = folder ?? (file.path === undefined ? file.cwd : dirname(resolve(file.cwd, file.path)));
  return {
    read: (path) => {
      const found = resolve(from, path);
      try {
        return { file: path, text: readFileSync(found, "utf8") };
      } catch (error) {
        const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
        return { file: path, detail: isMissing ? "there is no such file" : `${found} may not be opened` };
      }
    },
    keep: ({ name, open }, svg) => {
      if (!pictures) return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
      // pages of a site share the folder, so the name tells the pages' pictures apart
      const picture = `${nameOf(file)}${name.startsWith(open.model.id) ? "" : `${open.model.id}.`}${name}.svg`;
      writeBeside(join(resolve(file.cwd, pictures.folder), picture), svg);
      return `${pictures.url.replace(/\/?$/, "/")}${picture}`;
    },
  };
}

const nameOf = ({ stem }: VFile): string => (stem === undefined ? "" : `${stem}.`);

/** Whoever reads sees the old file or the new one, whole; one that is as it should be is left alone. */
function writeBeside(path: string, content: string): void {
  if (readOr(path) === content) return;
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.part`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
