import { readdirSync, readFileSync } from "node:fs";
import axe from "axe-core";
import { expect, it } from "vitest";
import { layoutPicture, VIEWS, type View } from "../../src/layout/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import { storyHtml, tellStory } from "../../src/report/index.ts";
import type { GroupMark, Mark } from "../../src/scene/index.ts";
import { demarcheMatchers } from "../../src/testing/index.ts";
import { describeInChromium, withPage } from "./chromium.ts";

expect.extend(demarcheMatchers);

const views = Object.keys(VIEWS) as View[]; // its own keys
const seeds = readdirSync("seeds");
const cases = seeds.flatMap((seed) => views.map((view) => [seed, view] as const));

function modelOf(seed: string) {
  const parsed = parseModel(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${seed} is no valid model`);
  return parsed.model;
}

const pageOf = (content: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><main><h1>Pictures</h1>${content}</main></html>`;

type Found = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
type WithAxe = { axe: { run: () => Promise<{ violations: Found[] }> } };

/** What axe finds wrong with a page, each rule with the first element. */
const violationsOf = (html: string): Promise<string[]> =>
  withPage(html, async (page) => {
    await page.addScriptTag({ content: axe.source });
    const found = await page.evaluate(
      async () => (await (globalThis as unknown as WithAxe).axe.run()).violations, // the script above declares it
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });

describeInChromium("axe", () => {
  it("finds a fault where there is one", async () =>
    expect((await violationsOf(pageOf('<img src="data:,">')))[0]).toMatch(/^image-alt/));
  it.each(["light", "dark"] as const)(
    "finds nothing in a page with every view of every seed inline, %s",
    async (theme) => {
      const roles = ["img", "graphics-document"] as const;
      const pictures = await Promise.all(
        cases.map(async ([seed, view], at) => {
          const scene = await layoutPicture(modelOf(seed), view);
          return roles.map((role) => toSvgString(scene, { theme, role, id: `p${at}-${role}` })).join("\n");
        }),
      );
      expect(await violationsOf(pageOf(pictures.join("\n")))).toEqual([]);
    },
  );
  it("finds nothing in the text alternatives", async () =>
    expect(await violationsOf(pageOf(seeds.map((seed) => storyHtml(tellStory(modelOf(seed)))).join("\n")))).toEqual(
      [],
    ));
});

const groupsOf = (marks: readonly Mark[]): GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark, ...(mark.hidden ? [] : groupsOf(mark.marks))] : []));

describeInChromium("what axe does not ask", () => {
  it.each(cases)(
    "of %s, the %s has a title, sentences that sum it up, and a name for each group that can be found",
    async (seed, view) => {
      const scene = await layoutPicture(modelOf(seed), view);
      expect(scene.title).not.toBe("");
      expect(scene.description.split(/[.!?](?:\s|$)/).length).toBeGreaterThan(3);
      const nameless = groupsOf(scene.marks).filter(({ id, name, hidden }) => id !== undefined && !hidden && !name);
      expect(nameless.map(({ id }) => id)).toEqual([]);
      expect(toSvgString(scene)).toBeAccessibleFigure();
    },
  );
  it("a figure without a name passes axe, and is a fault to us", async () => {
    const scene = await layoutPicture(modelOf("hanoi"), "accounts");
    const unnamed = toSvgString(scene, { role: "graphics-document" })
      .replace(/ aria-labelledby="[^"]*"/, "")
      .replace(/<title [^>]*>[^<]*<\/title>/, "");
    expect(await violationsOf(pageOf(unnamed.replace("graphics-document", "figure")))).toEqual([]);
    expect(unnamed).not.toBeAccessibleFigure();
  });
  it("a screen reader comes to the events of a timeline in an order that is stated", async () => {
    const model = modelOf("hanoi");
    const read = groupsOf((await layoutPicture(model, "timeline")).marks).flatMap(({ id }) =>
      id?.startsWith("event-") ? [id.slice("event-".length)] : [],
    );
    expect(read.toSorted()).toEqual(model.events.map(({ id }) => id).toSorted());
    for (const { subject, ...rest } of model.statements)
      if (rest.kind === "relation" && rest.relation === "after" && read.includes(rest.object))
        expect(read.indexOf(rest.object), `${rest.object} before ${subject}`).toBeLessThan(read.indexOf(subject));
  });
});
