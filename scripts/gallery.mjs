// Makes gallery/index.html: every picture of every seed in every theme, beside its last committed version, with what differs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { install } from "./install.mjs";

install();
const load = (name) => import(new URL(`../dist/${name}/index.js`, import.meta.url).href);
const [{ parseModel }, { layoutPicture, VIEWS }, { declarationsOf, themes, toSvgString }] = await Promise.all(
  ["model", "layout", "render"].map(load),
);
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const folder = path("gallery");

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const figures = [];
for (const seed of readdirSync(path("seeds")).filter((each) => existsSync(path(`seeds/${each}/${each}.yaml`)))) {
  const parsed = parseModel(readFileSync(path(`seeds/${seed}/${seed}.yaml`), "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${seed}/${seed}.yaml is no valid model: npx demarche check says why`);
  for (const view of Object.keys(VIEWS)) {
    const scene = await layoutPicture(parsed.model, view);
    const committed = lastCommitted(`diagrams/${seed}.${view}.svg`);
    const isSame = committed === toSvgString(scene);
    for (const theme of Object.keys(themes))
      figures.push(figureOf({ name: `${seed}.${view}`, theme, isSame }, toSvgString(scene, { theme }), committed));
  }
}
writeFileSync(`${folder}/index.html`, pageOf(figures));
console.log(
  `${figures.length} pictures, ${figures.filter(({ isSame }) => !isSame).length} of them changed: open ${pathToFileURL(`${folder}/index.html`).href}`,
);

/** The picture as the last commit has it, in the light theme; nothing when it has none. */
function lastCommitted(file) {
  const shown = spawnSync("git", ["show", `HEAD:${file}`], { cwd: path("."), encoding: "utf8", maxBuffer: 1 << 28 });
  return shown.status === 0 ? shown.stdout : undefined;
}

/** Writes both pictures; the committed one takes the theme's colours through its CSS variables. */
function figureOf(of, now, committed) {
  const file = `${of.name}.${of.theme}`;
  writeFileSync(`${folder}/${file}.svg`, now);
  if (committed !== undefined)
    writeFileSync(
      `${folder}/${file}.before.svg`,
      committed.replace("<style", `<style>:root{${declarationsOf(themes[of.theme])}}</style><style`),
    );
  return { ...of, file, isNew: committed === undefined };
}

/** Pictures that changed come first; each opens at its full size. */
function pageOf(all) {
  const changed = all.filter(({ isSame }) => !isSame);
  const said =
    changed.length === 0
      ? `All ${all.length} pictures are as they were committed.`
      : `${changed.length} of ${all.length} pictures differ from the last commit; they come first.`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gallery of Demarche</title><style>
body{font:15px/1.5 Inter,system-ui,sans-serif;margin:24px auto;padding:0 24px;max-width:2000px;background:#e9eaec;color:#1b1f24}
h1{font-size:24px;margin:0}h2{font-size:17px;margin:0 0 12px}a{color:#0a4f94}
nav{columns:22em;margin:12px 0}nav p{margin:0;break-inside:avoid}nav .changed,.changed h2{color:#a1231b}
section{margin:24px 0;padding:16px;background:#fff;border-left:6px solid #d0d3d8}section.changed{border-color:#a1231b}
.row{display:grid;grid-template-columns:repeat(2,1fr);gap:16px}.changed .row{grid-template-columns:repeat(3,1fr)}
@media(max-width:900px){.row,.changed .row{grid-template-columns:1fr}}
figure{margin:0}figcaption{font-size:13px;color:#4a5059;margin-bottom:6px}
img{display:block;width:100%;height:auto}.difference{position:relative;isolation:isolate}.difference img+img{position:absolute;inset:0;mix-blend-mode:difference}
</style><h1>Gallery</h1><p>${said} Each opens at its full size.</p><nav>${linesOf(all).join("")}</nav>
${[...changed, ...all.filter(({ isSame }) => isSame)].map(sectionOf).join("\n")}</html>
`;
}

/** A line of links for each picture, one a theme. */
function linesOf(all) {
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const links = all.flatMap((each) =>
      each.name === name
        ? [
            `<a href="#${each.file}"${each.isSame ? "" : ' class="changed"'}>${each.theme}${each.isSame ? "" : " (changed)"}</a>`,
          ]
        : [],
    );
    return `<p><b>${name}</b> ${links.join(" · ")}</p>`;
  });
}

function sectionOf({ file, name, theme, isSame, isNew }) {
  const image = (source, what) => `<img src="${source}" alt="${what} of ${name}, ${theme}" loading="lazy">`;
  const figure = (caption, source, what) =>
    `<figure><figcaption>${caption}</figcaption><a href="${source}">${image(source, what)}</a></figure>`;
  const [now, before] = [`${file}.svg`, `${file}.before.svg`];
  const difference = `<figure><figcaption>what differs; black is the same</figcaption><div class="difference">${image(before, "Last version")}${image(now, "Difference")}</div></figure>`;
  const beside = isNew
    ? "<p>It has not been committed before.</p>"
    : `${figure(isSame ? "last commit: the same, to the byte" : "last commit", before, "Last version")}${isSame ? "" : difference}`;
  return `<section id="${file}"${isSame ? "" : ' class="changed"'}><h2>${name}, ${theme}</h2><div class="row">${figure("now", now, "Picture")}${beside}</div></section>`;
}
