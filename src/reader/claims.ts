import type { Claim } from "../model/index.ts";
import type { Acts } from "./acts.ts";
import { make } from "./element.ts";
import type { Story } from "./story.ts";
import { accountOf, BASES, chainWords, listed, nameOfAccount, quoted } from "./words.ts";

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
    make("h3", {}, "Who says so"),
    ...[...groups.values()].map((own) => tellerEntry(story, acts, own)),
    claims.length === 0 && make("p", {}, "Nobody speaks of this."),
    silence(story, acts, claims),
  );
}

function silence(story: Story, acts: Acts, claims: readonly Claim[]): HTMLElement | undefined {
  const { events, branches } = story.data.model;
  const speaking = new Set(claims.map(({ account }) => account));
  const telling = new Set([...events, ...branches].flatMap((each) => each.claims.map(({ account }) => account)));
  const silent = story.data.model.accounts.filter(({ id }) => telling.has(id) && !speaking.has(id));
  if (silent.length === 0) return undefined;
  const names = silent.map(({ name }) => name);
  const who = names.length > MOST_SILENT ? `${names.length} other accounts are silent` : `${listed(names)}: silent`;
  const compare = (): void => acts.compare(claims[0]?.account);
  return make(
    "p",
    { class: "more", title: names.length > MOST_SILENT ? listed(names) : undefined },
    `${who} on this. `,
    make("button", { type: "button", "data-key": "compare", click: compare }, "Compare accounts"),
  );
}

function tellerEntry(story: Story, acts: Acts, claims: readonly Claim[]): HTMLElement {
  const [first] = claims;
  const account = accountOf(story, first?.account ?? "");
  const chain = chainWords(story, account);
  const manner = `${first?.stance}${first?.modality === "actual" ? "" : ` (${first?.modality})`}`;
  return make(
    "div",
    { class: "claim" },
    make(
      "p",
      { class: "who", dir: "auto" },
      make("b", {}, nameOfAccount(story, first?.account ?? "")),
      `${chain === "" ? "" : `, ${chain}`} — ${manner}`,
    ),
    ...claims.flatMap((claim) => claimParts(story, acts, claim)),
  );
}

/** The quote, what it means in the author's words, and on what it rests. */
function claimParts(story: Story, acts: Acts, claim: Claim): HTMLElement[] {
  const { quote, content, account, path } = claim;
  const notes = [
    ...(claim.hedge === undefined ? [] : [`hedged: “${claim.hedge}”`]),
    ...(claim.basis === "stated" ? [] : [BASES[claim.basis] ?? claim.basis]),
    ...(claim.because === undefined ? [] : [`because ${claim.because}`]),
  ].join("; ");
  return [
    ...(quote ? [quoteElement(story, acts, { words: quote.exact, account, key: [...path, "quote"].join(".") })] : []),
    ...[content === undefined || !quote ? content : `that is: ${content}`, notes]
      .filter((text) => text !== undefined && text !== "")
      .map((text) => make("p", { class: "note", dir: "auto" }, text)),
  ];
}

/** Words of a source, the source they stand in, and whether they were found there. */
export function quoteElement(
  story: Story,
  acts: Acts,
  { words, account, key }: { readonly words: string; readonly account: string | undefined; readonly key: string },
): HTMLElement {
  const source = story.data.model.sources.find(({ id }) => id === accountOf(story, account ?? "")?.source);
  const verified = story.data.verified[key];
  const found =
    verified === undefined
      ? make("span", { class: "not" }, missingWords(story, source?.id))
      : `✓ ${verified === "text" ? "found in the text" : "found in the sealed text, by its lock"}`;
  const where =
    source &&
    make(
      "button",
      {
        type: "button",
        "data-key": `source ${key}`,
        title: source.title,
        "aria-label": `Source ${source.number}, ${source.title}`,
        click: () => acts.showSource(source.id, key),
      },
      `[${source.number}]`,
    );
  return make(
    "blockquote",
    {},
    make("p", { dir: "auto" }, quoted(words)),
    make("small", { class: "found" }, where, " ", found),
  );
}

/** Why a quote has no mark. */
function missingWords({ data }: Story, source: string | undefined): string {
  const kept = Object.hasOwn(data.kept, source ?? "") ? data.kept[source ?? ""] : undefined;
  if (kept === "text") return "not verified: not found in the text, or found more than once";
  return kept === "lock"
    ? "not verified: the lock does not hold it"
    : "not verified: neither the text nor a lock is at hand";
}
