import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { layoutTimeline } from "../../src/layout/index.ts";
import { jsonSchema, parseModel, typesModule } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";

const read = (path: string) => readFileSync(path, "utf8");

function check(path: string, made: string) {
  expect(read(path) === made, `${path} is stale`).toBe(true);
}

function svgOf(seed: string): string {
  const parsed = parseModel(read(`seeds/${seed}/${seed}.yaml`));
  if (!parsed.ok) throw new Error(`seeds/${seed} is no valid model`);
  return toSvgString(layoutTimeline(parsed.model));
}

describe("committed files are what the sources make", () => {
  it.each(["hanoi", "checkout-outage"])("diagrams/%s.timeline.svg, to the byte", (seed) =>
    check(`diagrams/${seed}.timeline.svg`, svgOf(seed)),
  );
  it("a picture drawn twice has the same bytes", () => expect(svgOf("hanoi")).toBe(svgOf("hanoi")));
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
