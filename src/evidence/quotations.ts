import type { Path } from "../issue/index.ts";
import type { Branch, Claim, Event, Explanation, Model, Quote, Source } from "../model/index.ts";
import type { Statement } from "../time/index.ts";

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
  /** whether it makes the sentences it stands in cited ones */
  readonly cites: boolean;
};

/** Every quotation of a model with the source it must stand in; each key is unique and outlives a reordering of events. */
export function quotationsOf(model: Model): Quotation[] {
  return [
    ...model.sources.flatMap(inExclusions),
    ...model.accounts.flatMap(({ id, note, source }) =>
      inMarks({ key: `accounts.${id}.note`, path: ["accounts", id, "note"], source }, note ?? ""),
    ),
    ...model.statements.flatMap((statement) => inStatement(model, statement)),
    ...[...model.events, ...model.branches].flatMap((each) => inClaimed(model, each)),
    ...model.explanations.flatMap((each) => inExplanation(model, each)),
  ];
}

/** Where a quotation stands in the model, and which source it must be found in. */
type Place = Pick<Quotation, "key" | "path" | "source">;

const below = ({ key, path, source }: Place, part: string): Place => ({
  key: `${key}.${part}`,
  path: [...path, part],
  source,
});

/** Words that must be found once, and cite what they are found in. */
const whole = (place: Place, quote: Quote): Quotation => ({ ...place, quote, need: "whole", cites: true });
/** Words that must be found, wherever. */
const any = (place: Place, exact: string): Quotation => ({ ...place, quote: { exact }, need: "any", cites: false });

function inExclusions(source: Source): Quotation[] {
  return source.exclude.flatMap(({ from, to, path }, index) => {
    const place = { key: `sources.${source.id}.exclude.${index}`, path, source: source.id };
    const quotes = [whole(below(place, "from"), from), ...(to === undefined ? [] : [whole(below(place, "to"), to)])];
    return quotes.map((quotation) => ({ ...quotation, cites: false }));
  });
}

/** Timing words are looked for inside the quote beside them (see `checkWords`), and in the text where there is none. */
function inStatement(model: Model, statement: Statement): Quotation[] {
  const source = sourceOf(model, statement.account);
  if (source === undefined) return [];
  // a date's path is that of its text; its quote and words stand beside it
  const path = statement.kind === "date" ? statement.path.slice(0, -1) : statement.path;
  const place = { key: keyOf(model, statement.path), path, source };
  if (statement.quote !== undefined)
    return [
      whole(below(place, "quote"), { exact: statement.quote, prefix: statement.prefix, suffix: statement.suffix }),
    ];
  return statement.words === undefined ? [] : [any(below(place, "words"), statement.words)];
}

function inClaimed(model: Model, { path, title, claims }: Event | Branch): Quotation[] {
  const key = keyOf(model, path);
  const source = sourceOf(model, claims[0]?.account);
  const phrases = source === undefined ? [] : inMarks(below({ key, path, source }, "title"), title);
  return [...phrases, ...claims.flatMap((claim) => inClaim(model, claim))];
}

function inClaim(model: Model, claim: Claim): Quotation[] {
  const source = sourceOf(model, claim.account);
  if (source === undefined) return [];
  const place = { key: keyOf(model, claim.path), path: claim.path, source };
  return [
    ...(claim.quote === undefined ? [] : [whole(below(place, "quote"), claim.quote)]),
    ...(claim.hedge === undefined ? [] : [any(below(place, "hedge"), claim.hedge)]),
  ];
}

function inExplanation(model: Model, { path, account, quote, words }: Explanation): Quotation[] {
  const source = sourceOf(model, account);
  if (source === undefined) return [];
  const place = { key: path.join("."), path, source };
  if (quote !== undefined) return [whole(below(place, "quote"), quote)];
  return words === undefined ? [] : [any(below(place, "words"), words)];
}

/** Phrases in double quotation marks inside our own words are the source's, too. */
function inMarks(place: Place, text: string): Quotation[] {
  return [...text.matchAll(/“([^”]+)”/g)].map((found, index) =>
    any({ ...place, key: `${place.key}.${index}` }, found[1] ?? ""),
  );
}

/** The text an account stands in; undefined of an account that is in none. */
function sourceOf(model: Model, account: string | undefined): string | undefined {
  const source = model.accounts.find((each) => each.id === account)?.source;
  return source === "" ? undefined : source;
}

/** A path with the event's or branch's id in place of its index. */
function keyOf(model: Model, path: Path): string {
  const [group, index, ...rest] = path;
  const list = group === "events" ? model.events : group === "branches" ? model.branches : undefined;
  return [group, list?.[Number(index)]?.id ?? index, ...rest].join(".");
}
