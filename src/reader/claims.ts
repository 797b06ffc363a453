import type { Claim } from "../model/index.ts";
import type { Acts } from "./acts.ts";
import { make } from "./element.ts";
import type { Story } from "./story.ts";
import { accountOf, BASES, chainWords, listed, modalityWords, nameOfAccount } from "./words.ts";

/** Who says so: one entry for each claim, then who says nothing. */
export function claimsSection(story: Story, acts: Acts, claims: readonly Claim[]): HTMLElement {
  const speaking = new Set(claims.map((claim) => claim.account));
  const telling = new Set(
    [...story.data.model.events, ...story.data.model.branches].flatMap((each) =>
      each.claims.map((claim) => claim.account),
    ),
  );
  const silent = story.data.model.accounts.filter(({ id }) => telling.has(id) && !speaking.has(id));
  return make(
    "section",
    {},
    make("h3", {}, "Who says so"),
    ...claims.map((claim) => claimEntry(story, acts, claim)),
    claims.length === 0 && make("p", {}, "Nobody speaks of this."),
    silent.length > 0 &&
      make(
        "p",
        { class: "more" },
        `Silent on this: ${listed(silent.map(({ name }) => name))}. `,
        make(
          "button",
          { type: "button", "data-key": "compare", click: () => acts.compare(claims[0]?.account) },
          "Compare accounts",
        ),
      ),
  );
}

function claimEntry(story: Story, acts: Acts, claim: Claim): HTMLElement {
  const account = accountOf(story, claim.account);
  const chain = chainWords(story, account);
  const manner = [claim.stance, modalityWords(claim)].filter((part) => part !== "").join(" ");
  const notes = [
    ...(claim.hedge === undefined ? [] : [`hedged: “${claim.hedge}”`]),
    ...(claim.basis === "stated" ? [] : [BASES[claim.basis] ?? claim.basis]),
    ...(claim.because === undefined ? [] : [`because ${claim.because}`]),
  ].join("; ");
  return make(
    "div",
    { class: "claim" },
    make(
      "p",
      { class: "who", dir: "auto" },
      make("b", {}, nameOfAccount(story, claim.account)),
      `${chain === "" ? "" : `, ${chain}`} — ${manner}`,
    ),
    quoteBlock(story, acts, claim),
    claim.content !== undefined &&
      make("p", { class: "note", dir: "auto" }, claim.quote ? `that is: ${claim.content}` : claim.content),
    notes !== "" && make("p", { class: "note", dir: "auto" }, notes),
  );
}

type Quoting = {
  readonly account: string;
  readonly quote?: { readonly exact: string } | undefined;
  readonly path: Claim["path"];
};

function quoteBlock(story: Story, acts: Acts, claim: Quoting): HTMLElement | undefined {
  if (claim.quote === undefined) return undefined;
  return quoteElement(story, acts, {
    words: claim.quote.exact,
    account: claim.account,
    key: [...claim.path, "quote"].join("."),
  });
}

/** Words of a source, the source they stand in, and whether they were found there. */
export function quoteElement(
  story: Story,
  acts: Acts,
  { words, account, key }: { readonly words: string; readonly account: string | undefined; readonly key: string },
): HTMLElement {
  const source = story.data.model.sources.find(({ id }) => id === accountOf(story, account ?? "")?.source);
  const found = make("small", { class: "found" });
  if (source)
    found.append(
      make(
        "button",
        { type: "button", "data-key": `source ${key}`, click: () => acts.showSource(source.id, key) },
        `[${source.number}] ${source.title}`,
      ),
      " · ",
    );
  const verified = story.data.verified[key];
  found.append(
    verified === undefined
      ? make("span", { class: "not" }, "not verified: neither the text nor a lock is at hand")
      : `✓ ${verified === "text" ? "found in the text" : "found in the sealed text, by its lock"}`,
  );
  return make("blockquote", {}, make("p", { dir: "auto" }, `“${words}”`), found);
}
