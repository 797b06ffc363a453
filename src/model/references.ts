import { closest, distance } from "fastest-levenshtein";
import type { Issue, Path } from "../issue/index.ts";
import { listOf, ownOf } from "./build.ts";
import type { ModelFile } from "./schema/file.ts";
import { type RelationName, relationsIn } from "./schema/time.ts";

/** The known name nearest to `name`, if one is near enough to be meant. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name, known as string[]); // closest does not change its list
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}

type Kind =
  | "party"
  | "source"
  | "account"
  | "event"
  | "period"
  | "event or period"
  | "event or party"
  | "event or branch";
type Reference = { readonly id: string; readonly kind: Kind; readonly path: Path };

/** Ids used twice, references that lead nowhere, chains that lead back to themselves. */
export function checkReferences(file: ModelFile): Issue[] {
  const known = knownIds(file);
  const unknown = referencesOf(file).flatMap(({ id, kind, path }): Issue[] => {
    const ids = known(kind);
    return ids.has(id) ? [] : [{ code: "reference-unknown", path, id, what: kind, nearest: nearestName(id, [...ids]) }];
  });
  return [...duplicateIds(file), ...unknown, ...cycles(file), ...sourceless(file)];
}

function knownIds(file: ModelFile): (kind: Kind) => ReadonlySet<string> {
  const idsOf: Readonly<Record<string, () => readonly string[]>> = {
    party: () => Object.keys(file.parties),
    source: () => Object.keys(file.sources),
    account: () => Object.keys(file.accounts),
    event: () => file.events.map((event) => event.id),
    period: () => Object.keys(file.periods),
    branch: () => file.branches.map((branch) => branch.id),
  };
  const known = new Map<Kind, ReadonlySet<string>>();
  return (kind) => {
    const ids = known.get(kind) ?? new Set(kind.split(" or ").flatMap((each) => idsOf[each]?.() ?? []));
    known.set(kind, ids);
    return ids;
  };
}

function duplicateIds(file: ModelFile): Issue[] {
  const seen = new Set(Object.keys(file.periods));
  const events = file.events.flatMap((event, index) => repeated(seen, event.id, "event", ["events", index, "id"]));
  const branches = new Set<string>();
  return [
    ...events,
    ...file.branches.flatMap((branch, index) => repeated(branches, branch.id, "branch", ["branches", index, "id"])),
  ];
}

function repeated(seen: Set<string>, id: string, what: string, path: Path): Issue[] {
  if (seen.has(id)) return [{ code: "id-duplicate", path, id, what }];
  seen.add(id);
  return [];
}

function referencesOf(file: ModelFile): Reference[] {
  return [
    ...Object.entries(file.parties).flatMap(([id, party]) => one(party.memberOf, "party", ["parties", id, "memberOf"])),
    ...Object.entries(file.accounts).flatMap(([id, account]) => [
      ...one(account.source, "source", ["accounts", id, "source"]),
      ...one(account.via, "account", ["accounts", id, "via"]),
      ...one(account.party, "party", ["accounts", id, "party"]),
      ...many(account.relayedBy, "party", ["accounts", id, "relayedBy"]),
    ]),
    ...Object.entries(file.periods).flatMap(([id, period]) => ofTimed(period, ["periods", id])),
    ...file.events.flatMap((event, index) => [
      ...many(event.by, "party", ["events", index, "by"]),
      ...many(event.with, "party", ["events", index, "with"]),
      ...ofTimed(event, ["events", index]),
      ...ofClaims(event.claims, ["events", index]),
    ]),
    ...file.branches.flatMap((branch, index) => [
      ...one(branch.from, "event or branch", ["branches", index, "from"]),
      ...one(branch.rejoins, "event", ["branches", index, "rejoins"]),
      ...ofClaims(branch.claims, ["branches", index]),
    ]),
    ...file.explanations.flatMap((each, index) => [
      ...one(each.of, "event", ["explanations", index, "of"]),
      ...one(each.by, "event or party", ["explanations", index, "by"]),
      ...one(each.account, "account", ["explanations", index, "account"]),
    ]),
  ];
}

const one = (id: string | undefined, kind: Kind, path: Path): Reference[] =>
  id === undefined ? [] : [{ id, kind, path }];
const many = (ids: string | string[] | undefined, kind: Kind, path: Path): Reference[] =>
  Array.isArray(ids) ? ids.map((id, index) => ({ id, kind, path: [...path, index] })) : one(ids, kind, path);

type TimedPart = Pick<ModelFile["events"][number], RelationName | "when">;

function ofTimed(part: TimedPart, path: Path): Reference[] {
  const accounts = listOf(part.when).flatMap((each, index) =>
    typeof each === "string"
      ? []
      : one(
          each.account,
          "account",
          Array.isArray(part.when) ? [...path, "when", index, "account"] : [...path, "when", "account"],
        ),
  );
  const stated = relationsIn(part);
  return [...accounts, ...stated.flatMap((relation) => ofRelated(part[relation], [...path, relation]))];
}

function ofRelated(related: TimedPart[RelationName], path: Path): Reference[] {
  if (related === undefined || typeof related === "string" || Array.isArray(related))
    return many(related, "event or period", path);
  return Object.entries(related).flatMap(([id, details]) => [
    { id, kind: "event or period" as const, path: [...path, id] },
    ...one(details.account, "account", [...path, id, "account"]),
  ]);
}

const ofClaims = (claims: ModelFile["events"][number]["claims"], path: Path): Reference[] =>
  (claims ?? []).flatMap((claim, index) => one(claim.account, "account", [...path, "claims", index, "account"]));

function cycles(file: ModelFile): Issue[] {
  const memberOf = (id: string) => ownOf(file.parties, id)?.memberOf;
  const via = (id: string) => ownOf(file.accounts, id)?.via;
  const events = new Set(file.events.map((event) => event.id));
  const from = new Map(file.branches.map((branch) => [branch.id, branch.from]));
  const goesOnFrom = (id: string) => (events.has(from.get(id) ?? "") ? undefined : from.get(id));
  return [
    ...Object.keys(file.parties).flatMap((id) => cycleFrom(id, memberOf, ["parties", id, "memberOf"])),
    ...Object.keys(file.accounts).flatMap((id) => cycleFrom(id, via, ["accounts", id, "via"])),
    ...file.branches.flatMap(({ id }, index) => cycleFrom(id, goesOnFrom, ["branches", index, "from"])),
  ];
}

/** A cycle is reported once, at the first of its members by name. */
function cycleFrom(start: string, next: (id: string) => string | undefined, path: Path): Issue[] {
  const chain = [start];
  for (let at = next(start); at !== undefined; at = next(at)) {
    if (at === start)
      return chain.every((id) => id >= start) ? [{ code: "reference-cycle", path, chain: [...chain, start] }] : [];
    if (chain.includes(at)) return [];
    chain.push(at);
  }
  return [];
}

function sourceless(file: ModelFile): Issue[] {
  return Object.keys(file.accounts).flatMap((id): Issue[] => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = ownOf(file.accounts, at)?.via) {
      if (ownOf(file.accounts, at)?.source !== undefined) return [];
      seen.add(at);
    }
    return [{ code: "account-without-source", path: ["accounts", id], account: id }];
  });
}
