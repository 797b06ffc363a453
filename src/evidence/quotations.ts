import type { Path } from "../issue/index.ts";
import type { Claim, Model, Quote } from "../model/index.ts";

/**
 * One place of a model that quotes a source. `whole`: must be found once, and anchors a claim or statement; `any`: words
 * that must occur, however often, such as a hedge or a phrase in quotation marks in a title.
 */
export type Quotation = {
  readonly key: string;
  readonly path: Path;
  readonly source: string;
  readonly quote: Quote;
  readonly need: "whole" | "any";
  readonly cites: boolean;
};

/** Every quotation of a model with the source it must stand in, in the order of the file; each key is unique and outlives a reordering. */
export function quotationsOf(model: Model): Quotation[] {
  const sourceOf = (account: string | undefined): string | undefined =>
    model.accounts.find((each) => each.id === account)?.source;
  return [
    ...model.sources.flatMap((source) =>
      source.exclude.flatMap((each, index) => [
        quotation(`sources.${source.id}.exclude.${index}.from`, [...each.path, "from"], source.id, each.from, {
          cites: false,
        }),
        ...(each.to === undefined
          ? []
          : [
              quotation(`sources.${source.id}.exclude.${index}.to`, [...each.path, "to"], source.id, each.to, {
                cites: false,
              }),
            ]),
      ]),
    ),
    ...model.accounts.flatMap((account) =>
      phrasesOf(`accounts.${account.id}.note`, ["accounts", account.id, "note"], account.source, account.note ?? ""),
    ),
    ...model.statements.flatMap((statement) => {
      const source = sourceOf(statement.account);
      if (source === undefined) return [];
      const key = keyOf(model, statement.path);
      if (statement.quote !== undefined)
        return [quotation(`${key}.quote`, [...statement.path, "quote"], source, { exact: statement.quote })];
      return statement.words === undefined
        ? []
        : [
            quotation(
              `${key}.words`,
              [...statement.path, "words"],
              source,
              { exact: statement.words },
              { need: "any" },
            ),
          ];
    }),
    ...[...model.events, ...model.branches].flatMap((each) => [
      ...each.claims
        .slice(0, 1)
        .flatMap((claim) =>
          phrasesOf(
            `${keyOf(model, each.path)}.title`,
            [...each.path, "title"],
            sourceOf(claim.account) ?? "",
            each.title,
          ),
        ),
      ...each.claims.flatMap((claim) => claimQuotations(model, claim, sourceOf(claim.account))),
    ]),
    ...model.explanations.flatMap((each) => {
      const source = sourceOf(each.account);
      return each.quote === undefined || source === undefined
        ? []
        : [quotation(`${each.path.join(".")}.quote`, [...each.path, "quote"], source, each.quote)];
    }),
  ];
}

function quotation(
  key: string,
  path: Path,
  source: string,
  quote: Quote,
  options: { need?: "any"; cites?: boolean } = {},
): Quotation {
  return {
    key,
    path,
    source,
    quote,
    need: options.need ?? "whole",
    cites: options.cites ?? options.need === undefined,
  };
}

function claimQuotations(model: Model, claim: Claim, source: string | undefined): Quotation[] {
  if (source === undefined) return [];
  const key = keyOf(model, claim.path);
  return [
    ...(claim.quote === undefined ? [] : [quotation(`${key}.quote`, [...claim.path, "quote"], source, claim.quote)]),
    ...(claim.hedge === undefined
      ? []
      : [quotation(`${key}.hedge`, [...claim.path, "hedge"], source, { exact: claim.hedge }, { need: "any" })]),
  ];
}

/** Phrases in double quotation marks inside our own words are the source's, too. */
function phrasesOf(key: string, path: Path, source: string, text: string): Quotation[] {
  const phrases = [...text.matchAll(/“([^”]+)”/g)].map((found) => found[1] ?? "");
  return phrases.map((exact, index) => quotation(`${key}.${index}`, path, source, { exact }, { need: "any" }));
}

/** A path with the event's or branch's id in place of its index. */
function keyOf(model: Model, path: Path): string {
  const [group, index, ...rest] = path;
  const list = group === "events" ? model.events : group === "branches" ? model.branches : undefined;
  return [group, list?.[Number(index)]?.id ?? index, ...rest].join(".");
}
