import type { Path } from "../issue/index.ts";
import type { Statement, Timed } from "../time/index.ts";
import type { Account, Branch, Claim, Event, Model, Quote } from "./model.ts";
import type { Modality } from "./schema/evidence.ts";
import type { ModelFile } from "./schema/file.ts";
import { type RelationName, relationsIn } from "./schema/time.ts";

type FileEvent = ModelFile["events"][number];
type FileBranch = ModelFile["branches"][number];
type FileClaim = NonNullable<FileEvent["claims"]>[number];
type FilePeriod = ModelFile["periods"][string];

/** Turns a valid file into the Model: references followed, statements flattened, claims told what they are about. */
export function buildModel(file: ModelFile): Model {
  const { id, title, subtitle, timezone, machine } = file;
  return {
    id,
    title,
    subtitle,
    timezone,
    machine,
    language: file.language ?? "en",
    parties: Object.entries(file.parties).map(([party, value]) => ({ id: party, ...value })),
    sources: Object.entries(file.sources).map(([source, value], index) => ({
      ...value,
      id: source,
      number: index + 1,
      exclude: (value.exclude ?? []).map((each, at) => ({
        from: quoteOf(each.from),
        to: each.to === undefined ? undefined : quoteOf(each.to),
        because: each.because,
        path: ["sources", source, "exclude", at],
      })),
    })),
    accounts: Object.keys(file.accounts).map((account) => accountOf(file, account)),
    periods: Object.entries(file.periods).map(([period, value]) => ({
      id: period,
      title: value.title,
      path: ["periods", period],
    })),
    events: file.events.map(eventOf),
    branches: branchesOf(file),
    explanations: file.explanations.map((each, index) => ({
      ...each,
      quote: each.quote === undefined ? undefined : quoteOf(each.quote),
      path: ["explanations", index],
    })),
    statements: allStatements(file),
    timed: [
      ...Object.keys(file.periods).map((period): Timed => ({ id: period, extent: "span" })),
      ...file.events.map((event): Timed => ({ id: event.id, extent: event.span ? "span" : "instant" })),
    ],
  };
}

/** A quote in its long form. */
export const quoteOf = (quote: NonNullable<FileClaim["quote"]>): Quote =>
  typeof quote === "string" ? { exact: quote } : quote;
/** One or many, as a list. */
export const listOf = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The chain runs from the outermost account inwards; a cycle, reported elsewhere, ends it. */
function accountOf(file: ModelFile, id: string): Account {
  const chain: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !chain.includes(at); at = ownOf(file.accounts, at)?.via)
    chain.unshift(at);
  const value = ownOf(file.accounts, id);
  const source = chain.map((each) => ownOf(file.accounts, each)?.source).findLast((each) => each !== undefined);
  return {
    id,
    name: value?.name ?? id,
    source: source ?? "",
    chain,
    via: value?.via,
    party: value?.party,
    relayedBy: listOf(value?.relayedBy),
    note: value?.note,
  };
}

/** The value under a key of the record itself, never of its prototype. */
export const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function eventOf(event: FileEvent, index: number): Event {
  const path: Path = ["events", index];
  const claims = claimsOf(event.claims, event.id, path);
  return {
    id: event.id,
    path,
    title: event.title,
    by: listOf(event.by),
    with: listOf(event.with),
    modality: eventModality(claims),
    extent: event.span ? "span" : "instant",
    turningPoint: event.turningPoint ?? false,
    trigger: event.trigger,
    claims,
    note: event.note,
  };
}

const claimsOf = (claims: readonly FileClaim[] | undefined, about: string, path: Path): Claim[] =>
  (claims ?? []).map(({ account, stance, modality, basis, quote, hedge, because, content }, index) => ({
    path: [...path, "claims", index],
    about,
    account,
    stance,
    modality,
    basis,
    quote: quote === undefined ? undefined : quoteOf(quote),
    hedge,
    because,
    content,
  }));

/** Actual unless every claim says otherwise; hypothetical when any of those does. */
export function eventModality(claims: readonly Pick<Claim, "modality">[]): Modality {
  if (claims.length === 0 || claims.some((claim) => claim.modality === "actual")) return "actual";
  return claims.every((claim) => claim.modality === "planned") ? "planned" : "hypothetical";
}

/** Branches with the event at which each leaves the record; what `from` names is an event where there is one of that id. */
function branchesOf(file: ModelFile): Branch[] {
  const events = new Set(file.events.map((event) => event.id));
  const byId = new Map(file.branches.map((branch) => [branch.id, branch]));
  const before = (branch: FileBranch) => (events.has(branch.from) ? undefined : byId.get(branch.from));
  const chainOf = (branch: FileBranch): [FileBranch, ...FileBranch[]] => {
    const other = before(branch);
    return other ? [...chainOf(other), branch] : [branch];
  };
  return file.branches.map((branch, index) => {
    const claims = claimsOf(branch.claims, branch.id, ["branches", index]);
    const chain = chainOf(branch);
    return {
      ...branch,
      from: chain[0].from,
      within: before(branch)?.id,
      way: chain.flatMap(({ triggers }) => triggers),
      path: ["branches", index],
      claims,
      modality: branchModality(claims),
    };
  });
}

const branchModality = (claims: readonly Claim[]): Modality =>
  claims.length > 0 && claims.every((claim) => claim.modality === "planned") ? "planned" : "hypothetical";

function allStatements(file: ModelFile): Statement[] {
  const statements: Statement[] = [];
  for (const [period, value] of Object.entries(file.periods))
    statements.push(...statementsOf(period, value, ["periods", period]));
  file.events.forEach((event, index) => {
    for (const each of statementsOf(event.id, event, ["events", index])) statements.push(each);
  });
  return statements;
}

function statementsOf(subject: string, value: FileEvent | FilePeriod, path: Path): Statement[] {
  const dates = datesOf(subject, value.when, [...path, "when"]);
  const stated = relationsIn(value);
  if (stated.length === 0) return dates;
  return dates.concat(
    stated.flatMap((relation) => relationsOf(subject, relation, value[relation], [...path, relation])),
  );
}

type When = FileEvent["when"];

function datesOf(subject: string, when: When, path: Path): Statement[] {
  return listOf(when as never).map((each: string | { date: string }, index): Statement => {
    const place = Array.isArray(when) ? [...path, index] : path;
    return typeof each === "string"
      ? { kind: "date", id: place.join("."), path: place, subject, date: each, basis: "stated" }
      : {
          kind: "date",
          id: place.join("."),
          path: [...place, "date"],
          subject,
          ...detailsOf(each as never),
          date: each.date,
        };
  });
}

type Details = {
  account?: string | undefined;
  words?: string | undefined;
  quote?: FileClaim["quote"];
  basis: Statement["basis"];
  because?: string | undefined;
};

function detailsOf(
  details: Details,
): Pick<Statement, "account" | "words" | "quote" | "prefix" | "suffix" | "basis" | "because"> {
  const { account, words, quote, basis, because } = details;
  const { exact, prefix, suffix } = quote === undefined ? { exact: undefined } : quoteOf(quote);
  return { account, words, quote: exact, prefix, suffix, basis, because };
}

function relationsOf(
  subject: string,
  relation: RelationName,
  related: FileEvent[RelationName],
  path: Path,
): Statement[] {
  if (related === undefined) return [];
  if (typeof related === "string")
    return [{ kind: "relation", id: path.join("."), path, subject, relation, object: related, basis: "stated" }];
  if (Array.isArray(related))
    return related.map((object, index) => ({
      kind: "relation",
      id: [...path, index].join("."),
      path: [...path, index],
      subject,
      relation,
      object,
      basis: "stated",
    }));
  return Object.entries(related).map(([object, details]) => ({
    kind: "relation",
    id: [...path, object].join("."),
    path: [...path, object],
    subject,
    relation,
    object,
    ...detailsOf(details),
    atLeast: details.atLeast,
    atMost: details.atMost,
  }));
}
