import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { layoutPicture, type PictureOptions, type View } from "../../src/layout/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { checkPicture } from "./changed-picture.ts";
import { sceneJson } from "./scene-json.ts";

/** What is drawn: each model of `models/` in the views in which it shows what no other does. */
const PICTURES: readonly [model: string, view: View, options?: PictureOptions][] = [
  ["bridge", "possible-times"],
  ["bridge", "timeline"],
  ["bridge", "timeline", { page: "a4-landscape" }],
  ["ferry", "accounts"],
  ["ferry", "timeline"],
  ["ferry", "timeline", { layout: "vertical" }],
  ["harbour", "timeline", { page: "a4-landscape" }],
  ["kiln", "timeline"],
  ["lock", "statechart"],
  ["market", "accounts"],
  ["market", "timeline"],
  ["orchard", "statechart"],
  ["orchard", "timeline"],
  ["orchard", "timeline", { layout: "vertical" }],
  ["relay", "timeline"],
];
const nameOf = (model: string, view: View, options: PictureOptions = {}) =>
  [model, view, ...Object.values(options)].join(".");

async function sceneOf(model: string, view: View, options: PictureOptions = {}): Promise<Scene> {
  const parsed = parseModel(readFileSync(`tests/golden/models/${model}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`tests/golden/models/${model}.yaml is no valid model`);
  return layoutPicture(parsed.model, view, options);
}

/** `npm run diagrams` writes what is otherwise compared. */
function check(path: string, scene: Scene) {
  if (process.env["GOLDEN"] === "write") {
    writeFileSync(`${path}.json`, sceneJson(scene));
    writeFileSync(`${path}.svg`, toSvgString(scene));
  }
  expect.soft(sceneJson(scene), `${path}.json is stale`).toBe(readFileSync(`${path}.json`, "utf8"));
  checkPicture(`${path}.svg`, toSvgString(scene));
}

describe("golden pictures", () => {
  for (const picture of PICTURES)
    it(`${nameOf(...picture)}, scene and SVG to the byte`, async () =>
      check(`tests/golden/pictures/${nameOf(...picture)}`, await sceneOf(...picture)));
  it("no model and no picture is left over", () => {
    const models = new Set(PICTURES.map(([model]) => `${model}.yaml`));
    expect(readdirSync("tests/golden/models").toSorted()).toEqual([...models]);
    const files = PICTURES.flatMap((picture) => ["json", "svg"].map((format) => `${nameOf(...picture)}.${format}`));
    expect(readdirSync("tests/golden/pictures").toSorted()).toEqual(files.toSorted());
  });
  it("sceneJson(scene) is JSON of the whole scene", async () => {
    const { marks, ...frame } = await sceneOf("relay", "timeline");
    expect(JSON.parse(sceneJson({ ...frame, marks }))).toMatchObject({ frame, marks: { length: marks.length } });
  });
});

describe("checkPicture(path, made, folder)", () => {
  const PATH = "tests/golden/pictures/relay.timeline.svg";
  const inFolder = (use: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), "golden-"));
    try {
      use(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const isRed = ({ data, width }: PNG, x: number, y: number) => {
    const at = 4 * (y * width + x);
    return data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0;
  };

  it("shows a mark that came in where it stands, and only there", async () => {
    const scene = await sceneOf("relay", "timeline");
    const planted = { kind: "rect", x: 40, y: 20, width: 30, height: 10, fill: "bad" } as const;
    inFolder((folder) => {
      const made = toSvgString({ ...scene, marks: [...scene.marks, planted] });
      const [changed, diff] = [join(folder, "relay.timeline-changed.svg"), join(folder, "relay.timeline-diff.png")];
      expect(() => checkPicture(PATH, made, folder)).toThrow(`${PATH} is stale: look at ${changed} and at ${diff}`);
      expect(readFileSync(changed, "utf8")).toBe(made);
      const png = PNG.sync.read(readFileSync(diff));
      expect([png.width, png.height]).toEqual([scene.width, scene.height].map(Math.ceil));
      expect(isRed(png, 55, 21)).toBe(true);
      const reds = Array.from({ length: png.width * png.height }, (_, at) => at).filter((at) =>
        isRed(png, at % png.width, Math.floor(at / png.width)),
      );
      expect(reds.every((at) => at % png.width >= 40 && at % png.width < 70 && at < 30 * png.width)).toBe(true);
    });
  });
  it("compares pictures of two sizes", async () => {
    const scene = await sceneOf("relay", "timeline");
    inFolder((folder) => {
      expect(() => checkPicture(PATH, toSvgString({ ...scene, height: scene.height + 50 }), folder)).toThrow("stale");
      const png = PNG.sync.read(readFileSync(join(folder, "relay.timeline-diff.png")));
      expect(isRed(png, 5, png.height - 5)).toBe(true);
    });
  });
  it("writes nothing for a picture that is as committed", () =>
    inFolder((folder) => {
      checkPicture(PATH, readFileSync(PATH, "utf8"), folder);
      expect(readdirSync(folder)).toEqual([]);
    }));
});
