import type { Issue } from "../issue/index.ts";
import type { Model, Quote } from "../model/index.ts";
import { foldQuote } from "./fold.ts";

/** Words of a source that its own claim cannot show: timing words outside their quote, quotes that nobody is said to have made. */
export function checkWords(model: Model): Issue[] {
  const statements = model.statements.flatMap((statement): Issue[] => {
    const unattributed =
      statement.account === undefined && (statement.quote !== undefined || statement.words !== undefined);
    if (unattributed) return [{ code: "quote-without-account", path: statement.path }];
    if (statement.words === undefined || statement.quote === undefined) return [];
    return foldQuote(statement.quote).includes(foldQuote(statement.words))
      ? []
      : [{ code: "words-not-in-quote", path: [...statement.path, "words"], words: statement.words }];
  });
  return [...statements, ...longQuotes(model)];
}

/** Words of a text that is not ours to print, at most, in one quote. */
const LONGEST = 10;

function longQuotes(model: Model): Issue[] {
  const sealed = new Set(model.sources.filter((source) => source.file === undefined).map((source) => source.id));
  const isSealed = (account: string) => sealed.has(model.accounts.find((each) => each.id === account)?.source ?? "");
  const claims = [...model.events, ...model.branches]
    .flatMap((each) => each.claims)
    .filter((claim) => isSealed(claim.account));
  return claims.flatMap((claim) => (claim.quote ? tooLong(claim.quote, [...claim.path, "quote"]) : []));
}

function tooLong(quote: Quote, path: Issue["path"]): Issue[] {
  const words = quote.exact.split(/\s+/u).length;
  return words > LONGEST ? [{ code: "quote-long", path, words, limit: LONGEST }] : [];
}
