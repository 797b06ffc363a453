import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type Model, parseModel } from "../../src/model/index.ts";
import { storyHtml, storyMarkdown, storyText, tellStory } from "../../src/report/index.ts";

function modelOf(text: string): Model {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}
const hanoi = modelOf(readFileSync("seeds/hanoi/hanoi.yaml", "utf8"));
const nasty = modelOf(`
demarche: 1
id: nasty
title: "<script>alert(1)</script> | *bold*"
sources: { s: { title: "]( javascript:alert(1) )" } }
accounts: { a: { name: "<b>A|B</b>", source: s } }
events:
  - { id: e, title: "# <img src=x onerror=alert(1)> | x", claims: [{ account: a, quote: "a|b <i>" }] }
`);

describe("tellStory(model)", () => {
  const story = tellStory(hanoi);
  it("tells every event once, in groups that no account orders against each other", () => {
    const numbers = story.groups.flatMap((group) => group.rows.map((row) => row.number));
    expect(numbers).toEqual(hanoi.events.map((_, index) => index + 1));
    expect(story.groups).toHaveLength(4);
  });
  it("says what is stated of an event, by whom, and what changes", () => {
    const rows = story.groups.flatMap((group) => group.rows);
    expect(rows.find((row) => row.event.startsWith("Trump walks out"))).toMatchObject({
      when: "not stated; possible: 28 Feb 2019",
      order: expect.stringContaining("after “Trump needs “more than that”” (“In short order”, Narrator)"),
      told: expect.stringContaining("asserted by Narrator: “he’d walked out entirely” [1]"),
      change: "Bargain: collapsed",
    });
  });
  it("tells what others say of an event where nothing is said of its own order", () => {
    const told = tellStory(
      modelOf(`
demarche: 1
id: two
title: Two
sources: { s: { title: S } }
accounts: { a: { name: Ana, source: s } }
events:
  - { id: first, title: First }
  - { id: second, title: Second, after: { first: { words: soon after, account: a } } }
`),
    );
    expect(told.groups[0]?.rows[0]?.order).toBe("before “Second” (“soon after”, Ana)");
  });
  it("tells what was not taken, who is held responsible, and the sources", () =>
    expect(story.sections.map((section) => [section.title, section.items.length])).toEqual([
      ["At the end", 9],
      ["States", 18],
      ["Not taken", hanoi.branches.length],
      ["Held responsible", hanoi.explanations.length],
      ["Sources", hanoi.sources.length],
    ]));
});

describe("tellStory(model) of what pictures show", () => {
  const story = tellStory(modelOf(readFileSync("seeds/checkout-outage/checkout-outage.yaml", "utf8")));
  const itemsOf = (title: string) => story.sections.find((section) => section.title === title)?.items ?? [];
  it("says that an event's date orders it, where nothing else is said of its order", () =>
    expect(story.groups[0]?.rows[0]?.order).toBe("by its date"));
  it("tells each transition, and at which step the record takes it", () => {
    expect(itemsOf("States")).toContain("Load: normal to Load: doubled: CAMPAIGN, taken at step 2, “Traffic doubles”");
    expect(itemsOf("States").some((each) => each.endsWith("in no event of the record"))).toBe(true);
  });
  it("tells what accounts say against each other, as the picture of accounts does", () =>
    expect(itemsOf("Where accounts contradict each other")).toEqual([
      "Asks for an automatic rollback: asserted by Database engineer; denied and doubted by Payments engineer",
      "Slow query found in audit log: Payments engineer: 3 Mar 2026, 10:35; Database engineer: 3 Mar 2026, 10:55",
    ]));
  it("tells of the machine only with the whole record", () =>
    expect(tellStory(hanoi, { until: "walk-out" }).sections.map(({ title }) => title)).not.toContain("States"));
});

describe("storyText(story, columns)", () => {
  it("keeps to the columns", () => {
    for (const columns of [60, 80]) {
      const lines = storyText(tellStory(hanoi), columns).split("\n");
      expect(lines.filter((each) => each.length > columns)).toEqual([]);
    }
  });
});

describe("storyMarkdown(story) and storyHtml(story)", () => {
  it("leave nothing of a model's text to act as HTML", () => {
    const { document } = new JSDOM(storyHtml(tellStory(nasty))).window;
    expect(document.querySelectorAll("script, img, b, i, a")).toHaveLength(0);
    expect(document.querySelector("h2")?.textContent).toBe(nasty.title);
  });
  it("leave nothing of a model's text to act as Markdown", () => {
    const markdown = storyMarkdown(tellStory(nasty));
    expect(markdown).not.toMatch(/(?<!\\)(?:<|\*b|\]\()/);
    const row = markdown.split("\n").find((each) => each.startsWith("| 1 |"));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(7);
  });
  it.each(readdirSync("seeds"))(
    "hold of %s the same words, cell by cell, and the plain text holds them too",
    (name) => {
      const story = tellStory(modelOf(readFileSync(`seeds/${name}/${name}.yaml`, "utf8")));
      const { document } = new JSDOM(storyHtml(story)).window;
      const cells = [...document.querySelectorAll("tbody tr")].map((row) =>
        [...row.children].map((cell) => cell.textContent ?? ""),
      );
      const unescaped = (text: string): string =>
        text.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, "").replaceAll(/&(?:amp|#38);/g, "&");
      const rows = storyMarkdown(story)
        .split("\n")
        .filter((line) => /^\| \d+ \|/.test(line));
      expect(
        rows.map((row) =>
          row
            .slice(2, -2)
            .split(/ (?<!\\)\| /)
            .map(unescaped),
        ),
      ).toEqual(cells);
      const plain = storyText(story, 80).replaceAll(/\s+/g, " ");
      for (const [, ...words] of cells)
        for (const each of words.filter((cell) => cell !== "–")) expect(plain).toContain(each.replaceAll(/\s+/g, " "));
      for (const { items } of story.sections)
        for (const item of items) expect(plain).toContain(item.replaceAll(/\s+/g, " "));
    },
  );
  it("hold the same cells", () => {
    const { document } = new JSDOM(storyHtml(tellStory(hanoi))).window;
    expect(document.querySelectorAll("tbody tr")).toHaveLength(hanoi.events.length);
    expect(storyMarkdown(tellStory(hanoi)).match(/^\| \d+ \|/gm)).toHaveLength(hanoi.events.length);
  });
});

it("storyText(story) sets the colon of labels as its language does", () => {
  expect(storyText(tellStory(hanoi, { locale: "fr" }))).toContain("\n    Quand\u00a0: ");
  expect(storyText(tellStory(hanoi, { locale: "de" }))).toContain("\n    Wann: ");
});
