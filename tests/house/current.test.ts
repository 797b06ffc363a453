import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { layoutPicture, type View } from "../../src/layout/index.ts";
import { jsonSchema, parseModel, typesModule } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import { runCli } from "../cli/memory-io.ts";
import { checkPicture } from "../golden/changed-picture.ts";

const read = (path: string) => readFileSync(path, "utf8");

function check(path: string, made: string) {
  expect(read(path) === made, `${path} is stale`).toBe(true);
}

async function svgOf(seed: string, view: View): Promise<string> {
  const parsed = parseModel(read(`seeds/${seed}/${seed}.yaml`));
  if (!parsed.ok) throw new Error(`seeds/${seed} is no valid model`);
  return toSvgString(await layoutPicture(parsed.model, view));
}

const reports = readdirSync("seeds").filter((seed) => readdirSync(`seeds/${seed}`).includes("report.md"));
const pictures = readdirSync("diagrams").filter((name) => /^[^.]+\.[^.]+\.svg$/.test(name));

describe("committed files are what the sources make", () => {
  it("every seed has its timeline", () =>
    expect(pictures).toEqual(expect.arrayContaining(readdirSync("seeds").map((seed) => `${seed}.timeline.svg`))));
  it.each(pictures)("diagrams/%s, to the byte", async (picture) => {
    const [seed = "", view] = picture.split(".");
    checkPicture(`diagrams/${picture}`, await svgOf(seed, view as View)); // a file's name holds its view
  });
  it.each(readdirSync("seeds"))("diagrams/%s.reader.html, to the byte", (seed) => {
    const args = ["read", `seeds/${seed}/${seed}.yaml`, "--check", "-o", `diagrams/${seed}.reader.html`];
    const ran = spawnSync(process.execPath, ["dist/cli/demarche.js", ...args], { encoding: "utf8" });
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: "" });
  });
  it("a picture drawn twice has the same bytes", async () =>
    expect(await svgOf("hanoi", "timeline")).toBe(await svgOf("hanoi", "timeline")));
  it.each(reports)(
    "diagrams/%s.report.md and its pictures, to the byte but for the version in their stamps",
    async (seed) => {
      const ran = await runCli(["report", `seeds/${seed}/report.md`, "-o", `new/${seed}.report.md`]);
      expect(ran.stderr).toBe("");
      expect(ran.written.size).toBeGreaterThan(1);
      const stamp = /<!-- demarche .*-->\n$/;
      for (const [path, content] of ran.written) {
        const committed = path.replace(/^new/, "diagrams");
        const made = content.replace(stamp, "") + (stamp.exec(read(committed))?.[0] ?? "");
        (path.endsWith(".svg") ? checkPicture : check)(committed, made);
      }
    },
  );
  it("schema/demarche.schema.json", () =>
    check("schema/demarche.schema.json", `${JSON.stringify(jsonSchema(), null, 2)}\n`));
  it("seeds/hanoi/hanoi.ts", () =>
    check(
      "seeds/hanoi/hanoi.ts",
      typesModule(parse(read("seeds/hanoi/hanoi.yaml")), {
        name: "hanoi",
        source: "hanoi.yaml",
        from: "../../src/index.ts",
      }),
    ));
});
