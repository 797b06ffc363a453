import type { Issue } from "../issue/index.ts";
import type { Model, Quote } from "../model/index.ts";
import { foldQuote } from "./fold.ts";
import { quotationsOf } from "./quotations.ts";

/** Words of a source that its own claim cannot show: timing words outside their quote, quotes that nobody is said to have made. */
export function checkWords(model: Model): Issue[] {
  const statements = model.statements.flatMap((statement): Issue[] => {
    const path = statement.kind === "date" ? statement.path.slice(0, -1) : statement.path;
    const quotes = statement.quote !== undefined || statement.words !== undefined;
    if (statement.account === undefined && quotes) return [{ code: "quote-without-account", path }];
    return wordsOutside(statement.quote, statement.words, path);
  });
  const explanations = model.explanations.flatMap((each) => wordsOutside(each.quote?.exact, each.words, each.path));
  return [...statements, ...explanations, ...longQuotes(model)];
}

function wordsOutside(quote: string | undefined, words: string | undefined, path: Issue["path"]): Issue[] {
  if (quote === undefined || words === undefined || foldQuote(quote).includes(foldQuote(words))) return [];
  return [{ code: "words-not-in-quote", path: [...path, "words"], words }];
}

/** Words of a text that is not ours to print, at most, in one quote. */
const LONGEST = 10;

function longQuotes(model: Model): Issue[] {
  const sealed = new Set(model.sources.filter((source) => source.file === undefined).map((source) => source.id));
  return quotationsOf(model)
    .filter((quotation) => sealed.has(quotation.source) && quotation.cites)
    .flatMap((quotation) => tooLong(quotation.quote, quotation.path));
}

function tooLong(quote: Quote, path: Issue["path"]): Issue[] {
  const words = quote.exact.split(/\s+/u).length;
  return words > LONGEST ? [{ code: "quote-long", path, words, limit: LONGEST }] : [];
}
