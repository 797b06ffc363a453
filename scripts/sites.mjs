// Builds a site with Astro and one with Docusaurus, of the package as npm packs it and by the configuration that README.md shows,
// and looks at what stands in their pages. Both, or the one that is named:
//   npm run sites -- astro
// Each is installed for this alone, in exactly these versions, in the folder for temporary files.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sites = join(tmpdir(), "demarche-sites"); // not under node_modules, where bundlers leave files as they are

const SITES = {
  astro: {
    packages: ["astro@5.18.2", "@astrojs/mdx@4.3.9"],
    config: "astro.config.mjs",
    exported:
      'import mdx from "@astrojs/mdx";\nimport { defineConfig } from "astro/config";\nexport default defineConfig({ integrations: [mdx()], markdown });\n',
    content: "src/pages",
    pages: { "plain.md": false, "page.mdx": true },
    built: ["dist/plain/index.html", "dist/page/index.html"],
    build: "astro build",
  },
  docusaurus: {
    packages: [
      ...["@docusaurus/core@3.10.2", "@docusaurus/preset-classic@3.10.2"],
      ...["@mdx-js/react@3.1.1", "react@19.3.1", "react-dom@19.3.1"],
    ],
    config: "docusaurus.config.js",
    exported:
      'export default { title: "Site", url: "https://example.org", baseUrl: "/", presets: [["classic", { docs: { ...docs, routeBasePath: "/" }, blog: false }]] };\n',
    content: "docs",
    pages: { "index.md": true },
    built: ["build/index.html"],
    build: "docusaurus build",
  },
};

/** The text of a page; behind backslashes where it is MDX. */
const textOf = (isMdx) =>
  `---
title: Why the talks ended
demarche: hanoi.yaml
---

As {figure:talks} shows, they met an {quote:bolton-arrives@north-koreans}; the bargain {state:bargain@walk-out}. {title:walk-out}.

![The talks](hanoi.yaml#timeline "id=talks")

{sources}
`.replaceAll(/^\{|(?<= )\{/gm, isMdx ? "\\{" : "{");

const HELD = [
  /<figure id="figure-talks" class="demarche demarche-timeline">/,
  /<img[^>]*src="\/(img|assets)\/[^"]*talks[^"]*\.svg"/,
  /As <a[^>]*href="#figure-talks"[^>]*>Figure 1<\/a> shows, they met an “arrival of John Bolton/,
  /the bargain collapsed\. Trump walks out\./,
  /Antiwar\.com/,
];

const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SITES);
const unknown = asked.filter((name) => !Object.hasOwn(SITES, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no site ${unknown.join(", ")}; there are ${Object.keys(SITES).join(", ")}.\n`);
  process.exit(2);
}
const faults = asked.flatMap((name) => faultsOf(name, SITES[name]));
process.stdout.write(faults.length === 0 ? `${asked.join(" and ")}: all stands in the pages\n` : faults.join(""));
process.exit(faults.length === 0 ? 0 : 1);

/** Writes, installs and builds a site; what its pages do not hold. */
function faultsOf(name, site) {
  const folder = join(sites, name);
  for (const old of ["dist", "build", ".docusaurus", ".astro"])
    rmSync(`${folder}/${old}`, { recursive: true, force: true });
  mkdirSync(`${folder}/${site.content}`, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify({ name: `${name}-site`, private: true }));
  writeFileSync(`${folder}/${site.config}`, readmeBlock(site.config) + site.exported);
  for (const file of ["hanoi.yaml", "hanoi.lock.json"])
    copyFileSync(`${root}seeds/hanoi/${file}`, `${folder}/${site.content}/${file}`);
  for (const [page, isMdx] of Object.entries(site.pages))
    writeFileSync(`${folder}/${site.content}/${page}`, textOf(isMdx));
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", "--prefix", folder, ...quiet, ...site.packages, packInto(folder)]);
  run("npx", ["--no", ...site.build.split(" ")], { cwd: folder });
  return site.built.flatMap((file) => {
    const html = readFileSync(`${folder}/${file}`, "utf8").replaceAll("<!-- -->", "");
    return HELD.filter((held) => !held.test(html)).map((held) => `${name}: ${file} does not hold ${held}\n`);
  });
}

/** The package as npm packs it, without building it anew. */
function packInto(folder) {
  run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
  return `${folder}/${readdirSync(folder).find((file) => file.endsWith(".tgz"))}`;
}

/** The configuration that README.md shows for a file. */
function readmeBlock(file) {
  const readme = readFileSync(`${root}README.md`, "utf8");
  const [, block] = readme.slice(readme.indexOf(`(\`${file}\`)`)).match(/```js\n(.*?)```/s) ?? [];
  if (!readme.includes(`(\`${file}\`)`) || block === undefined) throw new Error(`README.md shows no ${file} any more`);
  return block;
}
