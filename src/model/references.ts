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
/** Looks a reference up; `path` leads to what holds it, `at` from there to it. */
type Look = (id: string | undefined, kind: Kind, path: Path, ...at: Path) => void;

/** Ids used twice, references that lead nowhere, chains that lead back to themselves. */
export function checkReferences(file: ModelFile): Issue[] {
  const known = knownIds(file);
  const unknown: Issue[] = [];
  lookUpAll(file, (id, kind, path, ...at) => {
    if (id === undefined || known(kind).has(id)) return;
    const nearest = nearestName(id, [...known(kind)]);
    unknown.push({ code: "reference-unknown", path: [...path, ...at], id, what: kind, nearest });
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

function lookUpAll(file: ModelFile, look: Look): void {
  for (const [id, party] of Object.entries(file.parties)) look(party.memberOf, "party", ["parties", id], "memberOf");
  for (const [id, account] of Object.entries(file.accounts)) lookUpAccount(account, ["accounts", id], look);
  for (const [id, period] of Object.entries(file.periods)) lookUpTimed(period, ["periods", id], look);
  file.events.forEach((event, index) => {
    lookUpEvent(event, ["events", index], look);
  });
  for (const [index, branch] of file.branches.entries()) {
    const path: Path = ["branches", index];
    look(branch.from, "event or branch", path, "from");
    look(branch.rejoins, "event", path, "rejoins");
    lookUpClaims(branch.claims, path, look);
  }
  for (const [index, each] of file.explanations.entries()) {
    const path: Path = ["explanations", index];
    look(each.of, "event", path, "of");
    look(each.by, "event or party", path, "by");
    look(each.account, "account", path, "account");
  }
}

function lookUpAccount(account: ModelFile["accounts"][string], path: Path, look: Look): void {
  look(account.source, "source", path, "source");
  look(account.via, "account", path, "via");
  look(account.party, "party", path, "party");
  lookUpMany(account.relayedBy, "party", { path, at: "relayedBy" }, look);
}

function lookUpEvent(event: ModelFile["events"][number], path: Path, look: Look): void {
  lookUpMany(event.by, "party", { path, at: "by" }, look);
  lookUpMany(event.with, "party", { path, at: "with" }, look);
  lookUpTimed(event, path, look);
  lookUpClaims(event.claims, path, look);
}

type Place = { readonly path: Path; readonly at: string };

function lookUpMany(ids: string | string[] | undefined, kind: Kind, { path, at }: Place, look: Look): void {
  if (!Array.isArray(ids)) look(ids, kind, path, at);
  else for (const [index, id] of ids.entries()) look(id, kind, path, at, index);
}

type TimedPart = Pick<ModelFile["events"][number], RelationName | "when">;

function lookUpTimed(part: TimedPart, path: Path, look: Look): void {
  const { when } = part;
  if (typeof when !== "string")
    listOf(when).forEach((each, index) => {
      if (typeof each === "string") return;
      if (Array.isArray(when)) look(each.account, "account", path, "when", index, "account");
      else look(each.account, "account", path, "when", "account");
    });
  for (const relation of relationsIn(part)) lookUpRelated(part[relation], { path, at: relation }, look);
}

function lookUpRelated(related: TimedPart[RelationName], { path, at }: Place, look: Look): void {
  if (related === undefined || typeof related === "string" || Array.isArray(related)) {
    lookUpMany(related, "event or period", { path, at }, look);
    return;
  }
  for (const [id, details] of Object.entries(related)) {
    look(id, "event or period", path, at, id);
    look(details.account, "account", path, at, id, "account");
  }
}

function lookUpClaims(claims: ModelFile["events"][number]["claims"], path: Path, look: Look): void {
  claims?.forEach(({ account }, index) => {
    look(account, "account", path, "claims", index, "account");
  });
}

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
