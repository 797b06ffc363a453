import { createRequire } from "node:module";
import { resolve } from "node:path";
import { evaluate } from "@mdx-js/mdx";
import type jitiTypes from "jiti";
import { VFile } from "vfile";
import { expect, it } from "vitest";
import type * as remark from "../../../src/remark.ts";
import { Fragment, jsx } from "./jsx.ts";

/** Requires as Docusaurus does for its configuration: what is not CommonJS is transpiled, and nothing is kept between two calls. */
const jiti = createRequire(import.meta.url)("jiti") as typeof jitiTypes.default; // its types are those of a module with a default
const requireAsSites = jiti(resolve("docusaurus.config.js"), {
  cache: false,
  requireCache: false,
  interopDefault: true,
});

it("demarche/remark and demarche/rehype can be required by a site that transpiles what it requires", async () => {
  const { remarkDemarche } = requireAsSites("demarche/remark") as typeof remark; // what the door exports
  const file = new VFile({ path: "seeds/hanoi/page.mdx", value: "They came: \\{title:walk-out}" });
  const page = await evaluate(file, {
    remarkPlugins: [[remarkDemarche, { model: "hanoi.yaml" }]],
    Fragment,
    jsx,
    jsxs: jsx,
  });
  expect(String(page.default({}))).toContain("They came: Trump walks out");
  expect(requireAsSites("demarche/rehype")).toHaveProperty("rehypeDemarche");
});
