import type { Model } from "../model/index.ts";
import type { AccountRun } from "./by-account.ts";
import { isAgainst, isFor, type Saying, type Telling } from "./by-account-telling.ts";

/**
 * Where two accounts first part, in the order of the record. `contradicted`: one asserts or believes what the other denies or
 * doubts; `time`: they date it so that both cannot be right; `order`: they state it and `other` the other way round; `unsaid`:
 * one tells it and the other neither tells it nor takes it for granted, which is no contradiction.
 */
export type Divergence = {
  readonly accounts: readonly [string, string];
  readonly kind: "contradicted" | "time" | "order" | "unsaid";
  readonly event: string;
  /** of kind `order` only: the event that they state on different sides */
  readonly other?: string | undefined;
  readonly says: readonly [Saying, Saying];
  /** regions in which the two stand apart after the event; a region is a child of a parallel root, or the root ("") */
  readonly states: readonly Difference[];
};
export type Difference = { readonly region: string; readonly first: string; readonly second: string };

/** For each two accounts that say something of what happened: the first contradiction, or else the first event that one leaves unsaid. */
export function divergencesOf(
  model: Model,
  tellings: readonly Telling[],
  runs: readonly AccountRun[],
  record: readonly string[],
): Divergence[] {
  const pairs = tellings.flatMap((_, first) =>
    tellings.slice(first + 1).map((__, index) => [first, first + 1 + index] as const),
  );
  const initial = runs[0]?.run.at(0).states ?? [];
  const moving = record.filter((id) => model.events.some((event) => event.id === id && event.trigger !== undefined));
  const taken = runs.map(({ steps }) => new Set(steps.map((step) => step.event)));
  const isUnsaid = (event: string, by: number, unlike: number): boolean =>
    tellings[unlike]?.sayings.has(event) === true &&
    tellings[by]?.sayings.has(event) !== true &&
    taken[by]?.has(event) !== true;
  const unsaid = (first: number, second: number): string | undefined =>
    [...moving, ...record].find((event) => isUnsaid(event, first, second) || isUnsaid(event, second, first));
  return pairs.flatMap(([first, second]) => {
    const [a, b] = [tellings[first], tellings[second]];
    if (!a?.sayings.size || !b?.sayings.size) return [];
    const found = contradictionOf(a, b, record) ?? unsaidBy(a, b, unsaid(first, second));
    if (!found) return [];
    const upTo = new Set(record.slice(0, record.indexOf(found.event) + 1));
    const [of, against] = [first, second].map((index) => statesAfter(runs[index]?.steps ?? [], upTo, initial));
    return [{ ...found, accounts: [a.account, b.account], states: differences(model, of ?? [], against ?? []) }];
  });
}

type Found = Pick<Divergence, "kind" | "event" | "other" | "says">;

const says = (a: Telling, b: Telling, event: string): [Saying, Saying] => [
  a.sayings.get(event) ?? "silent",
  b.sayings.get(event) ?? "silent",
];

function contradictionOf(a: Telling, b: Telling, record: readonly string[]): Found | undefined {
  for (const [index, event] of record.entries()) {
    const [first, second] = says(a, b, event);
    if ((isFor(first) && isAgainst(second)) || (isAgainst(first) && isFor(second)))
      return { kind: "contradicted", event, says: [first, second] };
    if (!isFor(first) || !isFor(second)) continue;
    if (isDatedApart(a, b, event)) return { kind: "time", event, says: [first, second] };
    const other = record.slice(0, index).find((earlier) => areOpposed(a, b, earlier, event));
    if (other !== undefined) return { kind: "order", event, other, says: [first, second] };
  }
  return undefined;
}

function isDatedApart(a: Telling, b: Telling, event: string): boolean {
  const [first, second] = [a.timing.bounds(event), b.timing.bounds(event)];
  return first.end.latest < second.start.earliest || second.end.latest < first.start.earliest;
}

function areOpposed(a: Telling, b: Telling, earlier: string, event: string): boolean {
  if (!isFor(a.sayings.get(earlier)) || !isFor(b.sayings.get(earlier))) return false;
  const [first, second] = [a.timing.relation(earlier, event), b.timing.relation(earlier, event)];
  return (
    [first.relationship, second.relationship].includes("before") &&
    [first.relationship, second.relationship].includes("after")
  );
}

const unsaidBy = (a: Telling, b: Telling, event: string | undefined): Found | undefined =>
  event === undefined ? undefined : { kind: "unsaid", event, says: says(a, b, event) };

/** Where an account stands once all that it tells up to an event of the record has happened. */
function statesAfter(
  steps: AccountRun["steps"],
  upTo: ReadonlySet<string>,
  initial: readonly string[],
): readonly string[] {
  const last = steps.findLast((step) => step.kind !== "refused" && upTo.has(step.event));
  return last?.kind === "refused" || last === undefined ? initial : last.states;
}

function differences(model: Model, first: readonly string[], second: readonly string[]): Difference[] {
  const regionOf = (path: string): string => (model.machine?.type === "parallel" ? (path.split(".")[0] ?? "") : "");
  const leaves = (paths: readonly string[], region: string): string =>
    paths.filter((path) => regionOf(path) === region).join(" + ");
  return [...new Set([...first, ...second].map(regionOf))].flatMap((region) => {
    const [of, against] = [leaves(first, region), leaves(second, region)];
    return of === against ? [] : [{ region, first: of, second: against }];
  });
}
