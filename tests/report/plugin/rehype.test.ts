import { rehype } from "rehype";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { type PluginOptions, rehypeDemarche } from "../../../src/rehype.ts";

const HTML = `<p>They blame the {quote:bolton-arrives}; it {state:bargain@walk-out} (see {figure:2}).</p>
<p><img src="hanoi.yaml#accounts" alt="The talks, {title:walk-out}" title="id=talks"></p>
<pre><code class="language-demarche">view: statechart
at: kim-confirms
caption: As of *then*
</code></pre>
<p>In a line <img src="hanoi.yaml"> and <code>{quote:x}</code>.</p>
<pre><code class="language-js">x</code></pre>`;

const toHtml = (html: string, options: PluginOptions = { model: "hanoi.yaml" }) =>
  rehype()
    .data("settings", { fragment: true })
    .use(rehypeDemarche, options)
    .process(new VFile({ value: html, path: "seeds/hanoi/report.html" }));

describe("rehypeDemarche", () => {
  it("puts figures, values, notes and sources into HTML", async () => {
    const html = String(await toHtml(HTML));
    expect(html).toContain(
      'into disarray”<sup><a href="#demarche-note-north-koreans">1</a></sup>; it collapsed (see <a href="#figure-2">Figure 2</a>).',
    );
    expect(html).toMatch(
      /<figure id="figure-talks" class="demarche demarche-accounts">\s*<div class="demarche-picture"><img src="data:image\/svg/,
    );
    expect(html).toContain("<strong>Figure 1.</strong> The talks, Trump walks out</figcaption>");
    expect(html).toContain("<strong>Figure 2.</strong> As of <em>then</em></figcaption>");
    expect(html).toMatch(
      /<p>In a line <img src="data:image\/svg\+xml;base64,[^"]*" alt="Timeline: [^"]*"> and <code>\{quote:x\}<\/code>\.<\/p>/,
    );
    expect(html).toContain('<section class="demarche-sources"><h2>Sources</h2><ul><li>Jason Ditz');
    expect(html).toContain('<ol><li id="demarche-note-north-koreans">North Koreans, as told by Narrator');
    expect(html).toContain('<pre><code class="language-js">x</code></pre>');
  });
  it("ends the pipeline at an unknown name, with its place", async () => {
    const file = new VFile({ value: "<p>\n{title:walk-uot}</p>", path: "seeds/hanoi/report.html" });
    await expect(rehype().use(rehypeDemarche, { model: "hanoi.yaml" }).process(file)).rejects.toThrow(
      "did you mean walk-out?",
    );
    expect(file.messages[0]).toMatchObject({ line: 1, ruleId: "report-reference" });
  });
  it("says that a model is not there", () =>
    expect(toHtml(HTML, { model: "none.yaml" })).rejects.toThrow(
      "the model none.yaml cannot be read: there is no such file",
    ));
});
