import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layoutPicture, VIEWS, type View } from "../../src/layout/index.ts";
import type { Model } from "../../src/model/index.ts";
import { storyText, tellStory } from "../../src/report/index.ts";
import type { GroupMark, Mark, Scene } from "../../src/scene/index.ts";
import { LOCALES, type LocaleName } from "../../src/time/index.ts";
import { readerWordingOf, reportWordingOf, wordingOf } from "../../src/wording/index.ts";
import { outside, overlapping, textsOf } from "../layout/scene-texts.ts";
import { OF_THE_MODEL, seedInHan } from "./han-seed.ts";

const namesIn = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) =>
    mark.kind === "group" ? [...((mark as GroupMark).name ? [mark.name ?? ""] : []), ...namesIn(mark.marks)] : [],
  );

/** All words that a reader or a screen reader meets, without triggers, zones and values, which are the model's. */
const wordsIn = (scene: Scene): string =>
  [...textsOf(scene.marks).map(({ text }) => text), ...namesIn(scene.marks), scene.description]
    .join("\n")
    .replace(OF_THE_MODEL, "");

const SCRIPTS = { ko: /\p{Script=Hangul}/u, ar: /\p{Script=Arabic}/u } as const;

describe("pictures in a language", () => {
  const seeds = readdirSync("seeds").map((seed) => [seed, seedInHan(seed)] as const);
  const views = Object.keys(VIEWS) as View[];
  for (const locale of ["ko", "ar"] as const)
    it.each(views)(`layoutPicture(model, %s, { locale: ${locale} }) has no word of another`, async (view) => {
      for (const [, model] of view === "statechart" ? seeds.slice(0, 2) : seeds) {
        const words = wordsIn(await layoutPicture(model, view, { locale }));
        expect(words).toMatch(SCRIPTS[locale]);
        expect(words.match(/\p{Script=Latin}{2,}/gu) ?? []).toEqual([]);
      }
    });
  it.each(["ko", "ar"] as const)("tellStory(model, %s) neither", (locale) => {
    for (const [, model] of seeds)
      expect(
        storyText(tellStory(model, { locale }))
          .replace(OF_THE_MODEL, "")
          .match(/\b[a-z]{2,}\b/g) ?? [],
      ).toEqual([]);
  });
  it.each(LOCALES)("no two texts overlap, none leaves the picture: %s", async (locale) => {
    for (const [, model] of seeds)
      for (const view of views.filter((each) => each !== "statechart")) {
        const scene = await layoutPicture(model, view, { locale });
        expect([view, overlapping(scene), outside(scene)]).toEqual([view, [], []]);
      }
  });
  it("without a language asked for, it is the model's", async () => {
    const [, model] = seeds[0] ?? [];
    const scene = await layoutPicture({ ...(model as Model), language: "de-AT" }, "timeline");
    expect(scene).toMatchObject({ language: "de-AT", locale: "de" });
    expect(wordsIn(scene)).toContain("Wie drei Darstellungen es erzählen.");
  });
});

describe("wordingOf(locale)", () => {
  it.each(LOCALES)("%s: every phrase is said, and none is English by oversight", (locale) => {
    const [own, english] = [phrasesOf(locale), phrasesOf("en")];
    const pagesIn = (each: LocaleName) =>
      phrasesOf(each, { reader: readerWordingOf(each).reader, report: reportWordingOf(each).report });
    for (const [path, text] of pagesIn(locale)) own.set(path, text);
    for (const [path, text] of pagesIn("en")) english.set(path, text);
    expect([...own.keys()]).toEqual([...english.keys()]);
    for (const [path, text] of own) {
      expect([path, text.trim() === "" || text.includes("undefined")]).toEqual([path, false]);
      if (locale !== "en" && !ALIKE.test(path)) expect([path, text]).not.toEqual([path, english.get(path)]);
    }
  });
  it("counts as each language does", () => {
    const days = (locale: LocaleName, counts: number[]) => counts.map((n) => wordingOf(locale).duration(n, "day"));
    expect(days("en", [1, 2])).toEqual(["1 day", "2 days"]);
    expect(days("de", [1, 2])).toEqual(["1 Tag", "2 Tage"]);
    expect(days("fr", [0, 1, 2])).toEqual(["0 jour", "1 jour", "2 jours"]);
    expect(days("ko", [1, 2])).toEqual(["1일", "2일"]);
    expect(days("vi", [1, 2])).toEqual(["1 ngày", "2 ngày"]);
    expect(days("ar", [1, 2, 3, 11, 100, 103])).toEqual([
      "يوم واحد",
      "يومان",
      "3 أيام",
      "11 يومًا",
      "100 يوم",
      "103 أيام",
    ]);
  });
  it("Korean particles follow the letter before them", () => {
    const { relation } = wordingOf("ko");
    expect(relation.equals("“회담”")).toBe("“회담”과 같은 때");
    expect(relation.equals("“보도”")).toBe("“보도”와 같은 때");
    expect(relation.equals("“Hanoi”")).toBe("“Hanoi”와(과) 같은 때");
  });
});

/** Signs, joins and terms that two languages write alike. */
const ALIKE =
  /^(inTurn|apart|list|named|noted|sentences?|quoted|number|and|or|duration|direction|locale)$|elsewhere|stances|explained|region|Sources|sources|times\.by$|story\.by$|spoken\.row|spoken\.step|told$|fromTo|end$|final|described|claims\.source|copyShort|compare\.second|report\.figure$|page\.branches$/;

/** Every phrase of a table by its path, functions called with a name for each argument. */
function phrasesOf(locale: LocaleName, words: object = wordingOf(locale)): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "string") found.set(path, value);
    else if (typeof value === "function") found.set(path, String(value(...argumentsOf(path))));
    else for (const [key, each] of Object.entries(value as object)) visit(each, path === "" ? key : `${path}.${key}`);
  };
  visit(words, "");
  return found;
}

function argumentsOf(path: string): unknown[] {
  if (/toldBy$/.test(path)) return [["A", "B"]];
  if (path.startsWith("reader.")) return readerArguments(path);
  if (/count$/.test(path) && path.startsWith("statechart"))
    return [{ taken: 3, transitions: 5, entered: 3, states: 5, steps: 7 }];
  if (/stated$/.test(path)) return [["A", "B"], ["asserts"]];
  if (/(counts|accounts\.count|count\.(all|some)|ordered)$/.test(path)) return [3, 5, 7];
  if (/description\.opening$/.test(path)) return path.startsWith("statechart") ? ["A", 3, 5, 2] : [3, ["A", "B"]];
  if (/opening$/.test(path)) return [3, ["A", "B"]];
  if (/^(list|and|or|apart|inTurn|sentences)$|guard\.(and|or)$|story\.(by|with)$/.test(path)) return [["A", "B"]];
  if (/summary\.laidApart$/.test(path)) return ["A", [{ accounts: "B", causes: "C" }]];
  if (/spoken\.tellers$/.test(path)) return [[{ name: "A", count: 3 }]];
  if (/summary\.(acting|groups|more)$|description\.apart$/.test(path)) return [3, "A"];
  if (/guard\.since$/.test(path)) return [["A"], "B"];
  if (/stopped$/.test(path)) return ["A", "B", ["C"]];
  if (/description\.region$/.test(path)) return ["A", ["B", "C"]];
  if (/^duration$/.test(path)) return [3, "day"];
  if (/^number$/.test(path)) return [12345];
  if (/^selection\.(untold|earlier|later|branches|explanations|unordered|uncertain)$/.test(path)) return [3];
  if (/group$|spoken\.step$|tellsOf$/.test(path)) return /tellsOf$/.test(path) ? ["A", 3] : [3, "B"];
  if (/lanes|other(Parties|Accounts)|states$|more|andMore|dated$|stepsLeftOut|times\.apart|moreGroups/.test(path))
    return /states$/.test(path) ? [3, "B"] : [3, 5];
  return ["A", "B", "C"];
}

function readerArguments(path: string): unknown[] {
  if (/claims\.silent$/.test(path)) return [["A", "B"]];
  if (
    /(opening|counts|inProject|sealed|orders|at|characters|off|mayFollow|Count|free|leaving|more|happened|all|record|strip|errors|remarks)$/.test(
      path,
    )
  )
    return [3, 5, 7];
  return /scrubbed$/.test(path) ? [3, 5, "A"] : /left$|claims\.source$/.test(path) ? [3, "A"] : ["A", "B", "C"];
}

it.each([
  ["en", "entered at the start", "taken at step 1, “A”"],
  ["ko", "들어간 때: 처음", "거친 때: 1단계 “A”"],
  ["vi", "vào lúc đầu", "đi qua ở bước 1, “A”"],
  ["fr", "atteint au début", "emprunté à l’étape 1, « A »"],
  ["de", "erreicht am Anfang", "genommen bei Schritt 1, „A“"],
  ["ar", "دُخلت عند البداية", "سُلك عند الخطوة 1، «A»"],
] as const)("wordingOf(%s) tells when a state is entered and a transition taken", (locale, entered, taken) => {
  const { spoken } = wordingOf(locale).statechart;
  const plain = (text: string): string => text.replace(/[\u200e\u200f]/g, "").replace(/\s/g, " ");
  expect(plain(spoken.entered(spoken.initially))).toBe(entered);
  expect(plain(spoken.taken(spoken.step(1, "A")))).toBe(taken);
});
