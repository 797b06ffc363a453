import type { Claim } from "../model/index.ts";
import type { Acts } from "./acts.ts";
import { make } from "./element.ts";
import type { Story } from "./story.ts";
import { accountOf, basisWords, chainWords, languageOf, nameOfAccount, quoted, sentenceWay } from "./words.ts";

/** Names of silent accounts that are told; of more, their number. */
const MOST_SILENT = 3;

/** Who says so: an entry for each account and stance with its quotes, then who says nothing. */
export function claimsSection(story: Story, acts: Acts, claims: readonly Claim[]): HTMLElement {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = [claim.account, claim.stance, claim.modality].join();
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return make(
    "section",
    {},
    make("h3", {}, story.words.reader.claims.head),
    ...[...groups.values()].map((own) => tellerEntry(story, acts, own)),
    claims.length === 0 && make("p", {}, story.words.reader.claims.nobody),
    silence(story, acts, claims),
  );
}

function silence(story: Story, acts: Acts, claims: readonly Claim[]): HTMLElement | undefined {
  const { events, branches } = story.data.model;
  const { claims: said } = story.words.reader;
  const speaking = new Set(claims.map(({ account }) => account));
  const telling = new Set([...events, ...branches].flatMap((each) => each.claims.map(({ account }) => account)));
  const silent = story.data.model.accounts.filter(({ id }) => telling.has(id) && !speaking.has(id));
  if (silent.length === 0) return undefined;
  const names = silent.map(({ name }) => name);
  const isMany = names.length > MOST_SILENT;
  const compare = (): void => acts.compare(claims[0]?.account);
  return make(
    "p",
    { class: "more", title: isMany ? story.words.list(names) : undefined },
    `${isMany ? said.silentCount(names.length) : said.silent(names)} `,
    make("button", { type: "button", "data-key": "compare", click: compare }, said.compare),
  );
}

function tellerEntry(story: Story, acts: Acts, claims: readonly Claim[]): HTMLElement {
  const [first] = claims;
  const account = accountOf(story, first?.account ?? "");
  const chain = chainWords(story, account);
  const manner = first ? mannerOf(story, first) : "";
  return make(
    "div",
    { class: "claim" },
    make(
      "p",
      { class: "who" },
      make("b", {}, nameOfAccount(story, first?.account ?? "")),
      `${chain === "" ? "" : story.words.list(["", chain])} — ${manner}`,
    ),
    ...claims.flatMap((claim) => claimParts(story, acts, claim)),
  );
}

/** How an account tells an event: "asserts (planned)". */
export function mannerOf({ words }: Story, { stance, modality }: Claim): string {
  const { stances, modalities } = words.reader.claims;
  return modality === "actual" ? stances[stance] : words.noted(stances[stance], modalities[modality]);
}

/** The quote, what it means in the author's words, and on what it rests. */
function claimParts(story: Story, acts: Acts, claim: Claim): HTMLElement[] {
  const { quote, content, account, path } = claim;
  const { claims: said } = story.words.reader;
  const notes = story.words.apart([
    ...(claim.hedge === undefined ? [] : [said.hedged(claim.hedge)]),
    ...(claim.basis === "stated" ? [] : [basisWords(story, claim.basis)]),
    ...(claim.because === undefined ? [] : [said.because(claim.because)]),
  ]);
  return [
    ...(quote ? [quoteElement(story, acts, { words: quote.exact, account, key: [...path, "quote"].join(".") })] : []),
    ...[content === undefined || !quote ? content : said.thatIs(content), notes]
      .filter((text) => text !== undefined && text !== "")
      .map((text) => make("p", { class: "note", dir: sentenceWay(story) }, text)),
  ];
}

/** Words of a source, the source they stand in, and whether they were found there. */
export function quoteElement(
  story: Story,
  acts: Acts,
  { words, account, key }: { readonly words: string; readonly account: string | undefined; readonly key: string },
): HTMLElement {
  const source = story.data.model.sources.find(({ id }) => id === accountOf(story, account ?? "")?.source);
  const { claims: said } = story.words.reader;
  const verified = story.data.verified[key];
  const found =
    verified === undefined
      ? make("span", { class: "not" }, missingWords(story, source?.id))
      : `✓ ${verified === "text" ? said.found : said.foundSealed}`;
  const where =
    source &&
    make(
      "button",
      {
        type: "button",
        "data-key": `source ${key}`,
        title: source.title,
        "aria-label": said.source(source.number, source.title),
        click: () => acts.showSource(source.id, key),
      },
      `[${source.number}]`,
    );
  return make(
    "blockquote",
    {},
    make("p", { dir: "auto", lang: languageOf(story) }, quoted(story, words)),
    make("small", { class: "found" }, where, " ", found),
  );
}

/** Why a quote has no mark. */
function missingWords({ data, words }: Story, source: string | undefined): string {
  const kept = Object.hasOwn(data.kept, source ?? "") ? data.kept[source ?? ""] : undefined;
  return words.reader.claims.missing[kept ?? "none"];
}
