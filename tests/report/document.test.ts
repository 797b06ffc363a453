import { describe, expect, it } from "vitest";
import { issuesOf, markdownOf, reportOf } from "./report-of.ts";

const ABOUT = "---\ndemarche: hanoi.yaml\n---\n\n";

/** The report without front matter, sources and notes. */
const bodyOf = (text: string, about = ABOUT): string =>
  markdownOf(reportOf(about + text))
    .slice(about.length)
    .split("\n\n## Sources")[0] ?? "";

function check(text: string, written: string) {
  expect(bodyOf(text)).toBe(written);
}

function checkIssue(text: string, issue: object, about = ABOUT) {
  expect(issuesOf(reportOf(about + text))).toEqual([expect.objectContaining(issue)]);
}

describe("references", () => {
  it("{quote:EVENT} inserts the words with a note of whose they are", () => {
    const written = markdownOf(reportOf(`${ABOUT}They blamed an {quote:bolton-arrives}.\n`));
    expect(written).toContain(
      "They blamed an “arrival of John Bolton threw the entire process into disarray”[^north-koreans].",
    );
    expect(written).toMatch(
      /\n\[\^north-koreans\]: North Koreans, as told by Narrator: Jason Ditz, “.*”, Antiwar\.com/,
    );
  });
  it("{quote:EVENT@ACCOUNT#N} takes the words of one account, and of those the N-th", () =>
    expect(bodyOf("{quote:rollback-asked@payments-engineer#2}\n", "---\ndemarche: outage.yaml\n---\n\n")).toBe(
      "“I saw no such request before the traffic came”[^payments-engineer]",
    ));
  it("{state:REGION@EVENT} inserts where the region stands", () =>
    check("It {state:bargain@walk-out}.", "It collapsed."));
  it("{state:REGION} inserts where the record ends", () => check("{state:bargain}", "collapsed"));
  it("a state that depends on an order that nobody states is told as each that it can be", () => {
    const report = reportOf(`${ABOUT}The mood: {state:mood@walk-out}.\n`);
    expect(markdownOf(report)).toContain("The mood: not described or hostile.");
    expect(issuesOf(report)).toMatchObject([{ at: "5:11", code: "report-state-open" }]);
  });
  it("{title:EVENT} and {when:EVENT} insert what the model has", () =>
    check("{title:walk-out}: {when:walk-out}", "Trump walks out: not stated"));
  it("{source:ID} inserts a note alone", () => check("As published.{source:ditz}", "As published.[^ditz]"));
  it("MODEL/ names one of several models, by its name in the front matter or by its id", () => {
    const about = "---\ndemarche: { models: { summit: hanoi.yaml, shop: outage.yaml } }\n---\n\n";
    expect(bodyOf("{title:shop/refunds}, {title:hanoi/walk-out}, {title:summit/walk-out}", about)).toBe(
      "Refunds failed orders, Trump walks out, Trump walks out",
    );
  });
  it("without a model in the front matter, the only one that is drawn is spoken of", () =>
    expect(markdownOf(reportOf("{title:walk-out}\n\n![](hanoi.yaml#accounts)\n"))).toMatch(/^Trump walks out\n/));
  it("are left as they stand in code, in links' addresses and behind a backslash", () =>
    check(
      "`{title:walk-out}` [x](https://x.org/{title:walk-out}) \\{title:walk-out}",
      "`{title:walk-out}` [x](https://x.org/{title:walk-out}) \\{title:walk-out}",
    ));
});

describe("issues of a report", () => {
  it("an unknown event has its place and the nearest name", () =>
    checkIssue("Text and\nmore {quote:bolton-arives}.", {
      at: "6:6",
      code: "report-reference",
      message: expect.stringContaining("there is no event bolton-arives"),
      advice: "did you mean bolton-arrives?",
    }));
  it.each([
    ["{quote:walk-out@naratr}", "report-reference", "did you mean narrator?"],
    ["{state:moood@walk-out}", "report-reference", "did you mean mood?"],
    ["{state:mood@walkout}", "report-reference", "did you mean walk-out?"],
    ["{state:mood@intended-end}", "report-state-unreached", "demarche replay shows how far the record goes"],
    ["{title:hanoy/walk-out}", "report-reference", "did you mean hanoi?"],
    ["{source:dits}", "report-reference", "did you mean ditz?"],
    ["{figure:mod}", "report-reference", "add the figure, or name one that is there"],
    ["{quote:}", "report-reference-form", "write {quote:EVENT}, or {quote:EVENT@ACCOUNT} for the words of one account"],
    ["{qote:walk-out}", "report-reference-unlike", "did you mean {quote:walk-out}?"],
  ])("%s is %s", (text, code, advice) => checkIssue(`{title:walk-out} ${text}`, { at: "5:18", code, advice }));
  it("other words in braces are the author's own", () =>
    expect(issuesOf(reportOf(`${ABOUT}{region:north} {x}`))).toEqual([]));
  it("a reference that may speak of two models asks for the name", () =>
    checkIssue(
      "![](hanoi.yaml) ![](outage.yaml) {title:walk-out}",
      { at: "1:34", code: "report-model-unclear", advice: expect.stringContaining("{title:hanoi/walk-out}") },
      "",
    ));
  it("a reference without any model says how to name one", () =>
    checkIssue(
      "{title:x}",
      { at: "1:1", code: "report-model-unclear", advice: expect.stringContaining("demarche: hanoi.yaml") },
      "",
    ));
  it("a model that is not there is told of once, where it is first asked for", () =>
    checkIssue(
      "{title:x} {title:y}",
      { at: "5:1", code: "report-model-missing" },
      "---\ndemarche: none.yaml\n---\n\n",
    ));
  it("an option that there is not has the nearest name", () =>
    checkIssue("```demarche\nwidht: 900\n```", { at: "5:1", code: "report-option", advice: "did you mean width?" }));
  it("a value that an option does not take says what it takes", () =>
    checkIssue("![x](hanoi.yaml#timeline&width=wide)", {
      code: "report-option-value",
      message: expect.stringMatching(/^width takes a whole number of px from \d+ to 20000, e\.g\. 1360$/),
    }));
  it("an option of another view says which view it goes with", () =>
    checkIssue("![x](hanoi.yaml#timeline&at=walk-out)", { message: "at goes with statechart, not with timeline" }));
  it("an unknown view names those that there are", () =>
    checkIssue("![x](hanoi.yaml#timelin)", {
      message: "view takes timeline, possible-times, statechart, accounts, not timelin",
    }));
  it("two figures of one id", () =>
    checkIssue('![x](hanoi.yaml "id=a")\n\n![x](hanoi.yaml "id=a")', { at: "7:1", code: "report-id-duplicate" }));
  it("a block that is no YAML", () => checkIssue("```demarche\n[a\n```", { at: "5:1", code: "report-block" }));
  it("front matter that asks for what there is not", () =>
    checkIssue("", { at: "1:1", code: "report-front-matter" }, "---\ndemarche: { modle: x }\n---\n"));
  it("faults of a model in a block stand at their place in the report", () =>
    checkIssue(
      "- item\n\n  ```demarche\n  demarche: 1\n  id: x\n  title: X\n  evnts: 1\n  events: [{ id: e, title: E }]\n  ```\n",
      {
        at: "11:3",
        code: "key-unknown",
      },
    ));
});

describe("figures", () => {
  const report = reportOf(
    `${ABOUT}See {figure:talks}.\n\n![The *talks*, {state:bargain}](hanoi.yaml#accounts "id=talks")\n\n> \`\`\`demarche\n> view: statechart\n> at: kim-confirms\n> caption: As of then\n> \`\`\`\n\nIn a line: ![x](hanoi.yaml#timeline)\n`,
  );
  const figures = report.resolved.inserts.flatMap((insert) => (insert.kind === "figure" ? [insert.figure] : []));

  it("are numbered in the order of the text; a picture in a line has no number", () =>
    expect(figures.map(({ id, number, view }) => [id, number, view])).toEqual([
      ["talks", 1, "accounts"],
      ["2", 2, "statechart"],
      ["inline-3", undefined, "timeline"],
    ]));
  it("take their options from the block, the address or the title", () => {
    expect(figures.map(({ options }) => options)).toEqual([{}, { at: "kim-confirms" }, {}]);
    const [wide] = reportOf(`${ABOUT}![x](hanoi.yaml#timeline&width=900 "theme=dark")`).resolved.inserts;
    expect(wide).toMatchObject({ figure: { options: { width: 900 }, theme: "dark" } });
  });
  it("take what they do not say from the front matter, as far as it suits their view", () => {
    const about = "---\ndemarche: { model: hanoi.yaml, figures: { at: walk-out, width: 800 } }\n---\n";
    const inserts = reportOf(`${about}![x](hanoi.yaml#statechart)\n\n![x](hanoi.yaml#accounts)`).resolved.inserts;
    expect(inserts.map((insert) => insert.kind === "figure" && insert.figure.options)).toEqual([
      { at: "walk-out", width: 800 },
      { width: 800 },
    ]);
  });
  it("are written with caption and number, within what they stand in", () => {
    const written = markdownOf(report);
    expect(written).toContain("See [Figure 1](#figure-talks).");
    expect(written).toContain("](figures/talks.svg)\n\n**Figure 1.** The *talks*, collapsed\n");
    expect(written).toMatch(
      /\n> <a id="figure-2"><\/a>\n> !\[Statechart: .*\]\(figures\/hanoi\.statechart\.svg\)\n>\n> \*\*Figure 2\.\*\* As of then\n/,
    );
  });
  it("draw a model that stands in the report", () => {
    const inline =
      "```demarche view=accounts caption='Made up'\ndemarche: 1\nid: door\ntitle: Door\nevents: [{ id: opens, title: Opens }]\n```\n";
    expect(markdownOf(reportOf(inline))).toContain("**Figure 1.** Made up");
  });
  it("carry their text alternative on demand", () => {
    const written = markdownOf(reportOf(`${ABOUT}![x](hanoi.yaml "alternative")`));
    expect(written).toContain("<details>\n<summary>Figure 1 in words</summary>\n\n16 events");
    expect(written).toContain("| Trump walks out (by Donald Trump) |");
  });
  it("are written for Pandoc with its attributes", () => {
    const written = markdownOf(report, "pandoc");
    expect(written).toContain("See [Figure 1](#fig-talks){.demarche-figure}.");
    expect(written).toContain("![The *talks*, collapsed](figures/talks.svg){#fig-talks}");
  });
});

describe("writeMarkdown(text, resolved)", () => {
  const texts = [
    "# A\r\n\r\ntrailing   \r\n\ttab\r\n",
    "***\n* a\n+ b\n1) c\n\nSetext\n===\n\n<div>\n\n{title:walk-out}\n</div>\n",
    "| a | b |\n|---|:-:|\n| {title:walk-out} | `x` |\n\n[^1]: own note\n\nword[^1]\n",
    "no newline at the end {title:walk-out}",
  ];
  it.each(texts)("keeps what the author wrote byte for byte: %j", (text) => {
    const written = bodyOf(text);
    const [before = "", after = ""] = text.split("{title:walk-out}");
    const inserted = text.includes("{title:") ? "Trump walks out" : "";
    expect(written.trimEnd()).toBe(`${before}${inserted}${after}`.trimEnd());
  });
  it("does not take a label that the report's own notes have", () =>
    expect(
      markdownOf(reportOf(`${ABOUT}{quote:bolton-arrives} x[^north-koreans]\n\n[^north-koreans]: own\n`)),
    ).toContain("disarray”[^north-koreans-2]"));
  it("places the list of sources where {sources} stands, or leaves it out", () => {
    expect(markdownOf(reportOf(`${ABOUT}{title:walk-out}\n\n{sources}\n\nEnd.\n`))).toMatch(
      /\n- Jason Ditz, .*\n(- .*\n)+\nEnd\.\n$/,
    );
    const none = "---\ndemarche: { model: hanoi.yaml, sources: false }\n---\n";
    expect(markdownOf(reportOf(`${none}{title:walk-out}\n`))).not.toContain("Ditz");
  });
});

describe("a report in a language", () => {
  const TEXT =
    "{quote:bolton-arrives} {when:kim-confirms}, {figure:talks}\n\n![Talks](hanoi.yaml#timeline 'id=talks alternative=true')\n";
  const spoken = (front: string): string => markdownOf(reportOf(`---\n${front}\ndemarche: hanoi.yaml\n---\n\n${TEXT}`));
  it("speaks that of its front matter throughout: values, captions, notes, sources, alternatives", () => {
    const text = spoken("lang: de-AT");
    expect(text).toMatch(/„[^“]+“\[\^north-koreans\] nicht angegeben, \[Abbildung 1\]\(#figure-talks\)/);
    expect(text).toContain("**Abbildung 1.** Talks");
    expect(text).toContain("<summary>Abbildung 1 in Worten</summary>");
    expect(text).toContain("| Nr. | Ereignis |");
    expect(text).toContain("## Quellen");
    expect(text).toMatch(/\[\^[\w-]+\]: .* erzählt von /);
    expect(text).toContain("![Zeitleiste: ");
  });
  it("lays its figures in it, unless they say another", () => {
    const report = reportOf("---\nlang: ko\n---\n\n![A](hanoi.yaml)\n\n![B](hanoi.yaml 'locale=fr')\n");
    const locales = report.resolved.inserts.map((each) => each.kind === "figure" && each.figure.options.locale);
    expect(locales).toEqual(["ko", "fr"]);
  });
  it("has `demarche: locale:` beside the language of its text", () => {
    const { setup } = reportOf("---\nlang: nl\ndemarche: { model: hanoi.yaml, locale: fr }\n---\n\n{title:walk-out}\n");
    expect(setup).toMatchObject({ language: "nl", locale: "fr" });
  });
});

describe("cells of Quarto", () => {
  const cell = (options: string, rest = "view: accounts"): string => `\`\`\`{demarche}\n${options}\n${rest}\n\`\`\`\n`;
  it("take label, caption, width in inches and alternative text as Quarto names them", () => {
    const { resolved } = reportOf(
      `---\ndemarche: hanoi.yaml\n---\n\n${cell("#| label: fig-who\n#| fig-cap: Who\n#| fig-width: 10\n#| fig-alt: Dots\n#| echo: false\n#| warning: false")}`,
    );
    expect(resolved.issues).toEqual([]);
    const [insert] = resolved.inserts;
    expect(insert?.kind === "figure" && insert.figure).toMatchObject({
      ...{ id: "who", caption: "Who", view: "accounts", alt: "Dots" },
      options: { width: 960 },
    });
  });
  it("lay no picture narrower than what runs across needs, and stay as they are with eval: false", () => {
    const { resolved } = reportOf(
      `---\ndemarche: hanoi.yaml\n---\n\n${cell("#| fig-width: 3")}\n${cell("#| eval: false")}`,
    );
    expect(resolved.inserts).toHaveLength(1);
    expect(resolved.inserts[0]).toMatchObject({ figure: { options: { width: 640 } } });
  });
  it("tell of an option that there is not", () =>
    checkIssue(cell("#| vieww: accounts", ""), {
      ...{ at: "5:1", code: "report-option" },
      advice: "did you mean view?",
    }));
});
