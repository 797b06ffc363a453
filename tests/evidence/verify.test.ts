import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkLock,
  checkWords,
  coverageOf,
  Lock,
  quotationsOf,
  toAnnotations,
  type Verification,
  verifyModel,
  writeLock,
} from "../../src/evidence/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { EVENTS, gateModel, TEXT } from "./model.ts";

const verify = (model: Model, text = TEXT): Verification => verifyModel(model, new Map([["paper", text]]));
const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);
const lockOf = (model: Model, text = TEXT): Lock => ({
  lock: 1,
  model: model.id,
  sources: Object.fromEntries(verify(model, text).sources),
});

describe("quotationsOf(model)", () => {
  it("lists every quotation by a key of ids, with its source", () =>
    expect(quotationsOf(gateModel()).map(({ key, need }) => `${key} ${need}`)).toEqual([
      "sources.paper.exclude.0.from whole",
      "events.shut.after.opened.words any",
      "events.opened.title.0 any",
      "events.opened.claims.0.quote whole",
      "events.opened.claims.0.hedge any",
      "events.shut.claims.0.quote whole",
    ]));
  it("gives each a key of its own in every seed", () => {
    for (const file of ["seeds/hanoi/hanoi.yaml", "seeds/checkout-outage/checkout-outage.yaml"]) {
      const parsed = parseModel(readFileSync(file, "utf8"));
      const keys = parsed.ok ? quotationsOf(parsed.model).map((quotation) => quotation.key) : [];
      expect(keys.length).toBeGreaterThan(40);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  it("points at the quote beside a date, not into the date", () => {
    const dated = EVENTS.replace(
      "    title: Ben shuts it\n",
      '    title: Ben shuts it\n    when: { date: "2026", account: reporter, quote: by nine }\n',
    );
    const found = quotationsOf(gateModel(dated)).find((quotation) => quotation.key.includes("when"));
    expect(found?.path).toEqual(["events", 1, "when", "quote"]);
  });
});

describe("verifyModel(model, texts)", () => {
  it("finds what is there", () => expect(verify(gateModel()).issues).toEqual([]));
  it("leaves out sources whose text is not given", () =>
    expect(verifyModel(gateModel(), new Map()).sources.size).toBe(0));
  it("proposes the text's own words for a quote that is not there", () =>
    expect(verify(gateModel(EVENTS.replace("Ada opened", "Ada had opened"))).issues).toEqual([
      {
        code: "quote-not-found",
        path: ["events", 0, "claims", 0, "quote"],
        source: "paper",
        quote: "Ada had opened the gate",
        nearest: "Ada opened the gate",
        difference: "Ada [-had-] opened the gate",
      },
    ]));
  it("asks for more of a quote that is there twice", () =>
    expect(verify(gateModel(EVENTS.replace("Ada opened the gate", "shut it"))).issues).toMatchObject([
      { code: "quote-ambiguous", times: 2 },
    ]));
  it("takes timing words and hedges that are there twice", () =>
    expect(verify(gateModel(EVENTS.replace("words: In short order", "words: shut it"))).issues).toEqual([]));
  it("misses a phrase in a title that is not there", () =>
    expect(verify(gateModel(EVENTS.replace("“wide open”", "“ajar”"))).issues).toMatchObject([
      { code: "quote-not-found", quote: "ajar", path: ["events", 0, "title"] },
    ]));
  it("cites the sentences that a quote has words of, not those it leaves out", () => {
    const sentences = verify(gateModel()).sources.get("paper")?.sentences ?? [];
    expect(sentences.map(({ cited, excluded }) => excluded ?? cited)).toEqual([0, 1, 0, 1, 1, true]);
    expect(coverageOf({ sentences })).toMatchObject({ sentences: 5, cited: 3, excluded: 1 });
    expect(coverageOf({ sentences }).uncited.map((each) => each.number)).toEqual([1, 3]);
  });
});

describe("checkWords(model)", () => {
  const check = (from: string, to: string, expected: string[]) =>
    expect(codes(checkWords(gateModel(EVENTS.replace(from, to))))).toEqual(expected);
  it("finds nothing wrong with words that stand in their quote", () =>
    check("words: In short order", "words: In short order, quote: In short order Ben", []));
  it("tells words that do not stand in their quote", () =>
    check("words: In short order", "words: At once, quote: In short order Ben", ["words-not-in-quote"]));
  it("tells words that nobody is said to have said", () =>
    check("words: In short order, account: reporter", "words: In short order", ["quote-without-account"]));
  it("warns of more than ten words from a text that is not in the project", () =>
    check("Ada opened the gate,", "Ada opened the gate. It was … by nine. In short order Ben,", ["quote-long"]));
});

describe("checkLock(model, lock, verified)", () => {
  const none = new Set<string>();
  const check = (events: string, expected: string[], lock: Lock | undefined = lockOf(gateModel())) =>
    expect(codes(checkLock(gateModel(events), lock, none))).toEqual(expected);
  it("finds nothing wrong with the model that was locked", () => check(EVENTS, []));
  it("outlives a change of typography", () => check(EVENTS.replace("Ben … for", "Ben ... for"), []));
  it("tells a changed quote", () => check(EVENTS.replace("Ada opened the", "opened the"), ["quote-changed"]));
  it("tells a quote that was never looked for", () =>
    check(EVENTS.replace("title: Ben shuts it", "title: Ben shuts it “for good”"), ["quote-unverified"]));
  it("tells entries the model no longer has", () => check(EVENTS.replace(", hedge: she said", ""), ["lock-stale"]));
  it("tells a lock of another text than the model's", () => {
    const sealed = { ...gateModel(), sources: gateModel().sources.map((each) => ({ ...each, digest: "sha256:0" })) };
    expect(codes(checkLock(sealed, lockOf(gateModel()), none))).toEqual(["source-changed"]);
  });
  it("tells that there is no lock", () =>
    expect(codes(checkLock(gateModel(), undefined, none))).toEqual(["lock-missing"]));
  it("asks for no lock of what was just verified", () =>
    expect(checkLock(gateModel(), undefined, new Set(["paper"]))).toEqual([]));
});

describe("writeLock(lock)", () => {
  it("is read back as it was", () =>
    expect(Lock.parse(JSON.parse(writeLock(lockOf(gateModel()))))).toEqual(lockOf(gateModel())));
  it("writes the same bytes whatever the order of keys", () => {
    const { sources, ...rest } = lockOf(gateModel());
    const { paper } = sources;
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(paper?.quotes ?? {}), { minLength: 6 }), (quotes) => {
        const shuffled = { ...rest, sources: { paper: { ...paper, quotes: Object.fromEntries(quotes) } } } as Lock; // paper is there
        expect(writeLock(shuffled)).toBe(writeLock({ ...rest, sources }));
      }),
    );
  });
  it("holds no word of the text", () => {
    const lock = writeLock(lockOf(gateModel()));
    for (const word of ["Ada", "Ben", "Ghent", "nine"]) expect(lock).not.toContain(word);
  });
});

describe("toAnnotations(model, texts)", () => {
  const annotations = toAnnotations(gateModel(), new Map([["paper", TEXT]]));
  it("gives one annotation for each quotation, in the W3C's words", () => {
    expect(annotations).toHaveLength(quotationsOf(gateModel()).length);
    expect(annotations.map((each) => each["@context"])).toContain("http://www.w3.org/ns/anno.jsonld");
  });
  it("gives a target for each run of words of a quote that leaves some out", () => {
    const elided = annotations.find((each) => each.body.value === "events.shut.claims.0.quote");
    expect(elided?.target.map((each) => each.selector[0])).toMatchObject([{ exact: "Ben" }, { exact: "for good" }]);
  });
  it("selects by position what it selects by words", () => {
    for (const { selector } of annotations.flatMap((each) => each.target)) {
      const [words, position] = selector;
      if (words?.type !== "TextQuoteSelector" || position?.type !== "TextPositionSelector")
        throw new TypeError("two selectors");
      expect([...TEXT].slice(position.start, position.end).join("")).toBe(words.exact);
      expect(TEXT).toContain(`${words.prefix ?? ""}${words.exact}${words.suffix ?? ""}`);
    }
  });
});
