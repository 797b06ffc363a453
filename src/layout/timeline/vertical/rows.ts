import type { Branch } from "../../../model/index.ts";
import type { OrderEdge } from "../../../time/index.ts";
import { bracketsOf } from "../blocks/grid.ts";
import { branchesAt, branchKey, keyBefore } from "../branches.ts";
import type { EventFacts, Facts } from "../facts.ts";

/** What stands below what: an event, or a branch right below what it leaves. */
export type Row = { readonly key: string } & (
  | { readonly kind: "event"; readonly facts: EventFacts }
  | { readonly kind: "branch"; readonly branch: Branch }
);

/** What a line in the gutter joins; a span's reaches down to the last event inside it. */
export type Thread = {
  readonly from: string;
  readonly to: string;
  readonly kind: "order" | "planned" | "span" | "branch" | "rejoins";
};

export type RowsOfBlock = {
  readonly rows: readonly Row[];
  readonly threads: readonly Thread[];
  /** the edges of the stated order, also those inside a span */
  readonly edges: readonly OrderEdge[];
};

/** The events of a block from above, chains together, each below all that is stated to be earlier. */
export function rowsOf(facts: Facts, ids: readonly string[]): RowsOfBlock {
  const edges = facts.timing.reduction(ids);
  const brackets = bracketsOf(facts, ids, edges);
  const spans = new Set(brackets.map((bracket) => bracket.facts.event.id));
  const branches = facts.model.branches.filter((branch) => ids.includes(branch.from));
  const order = inChains(facts, ids, edges);
  const rows = order.flatMap((id): Row[] => {
    const of = facts.events.get(id);
    const leaving = branchesAt(facts.model, id);
    return of ? [{ kind: "event", key: id, facts: of }, ...leaving.map((branch): Row => branchRow(branch))] : [];
  });
  const isPlanned = (id: string) => facts.events.get(id)?.appearance === "planned";
  const threads: Thread[] = [
    ...edges
      .filter((edge) => !spans.has(edge.from) && !spans.has(edge.to))
      .map((edge): Thread => ({ from: edge.from, to: edge.to, kind: isPlanned(edge.to) ? "planned" : "order" })),
    ...brackets.map((bracket): Thread => {
      const last = order.findLast((id) => bracket.over.includes(id));
      return { from: bracket.facts.event.id, to: last ?? bracket.facts.event.id, kind: "span" };
    }),
    ...branches.flatMap((branch): Thread[] => [
      { from: keyBefore(branch), to: branchKey(branch), kind: "branch" },
      ...(branch.rejoins !== undefined && order.indexOf(branch.rejoins) > order.indexOf(branch.from)
        ? [{ from: branchKey(branch), to: branch.rejoins, kind: "rejoins" } as const]
        : []),
    ]),
  ];
  return { rows, threads, edges };
}

const branchRow = (branch: Branch): Row => ({ kind: "branch", key: branchKey(branch), branch });

/** A topological order that follows a chain to its end before it begins another; plans come first among siblings. */
function inChains(facts: Facts, ids: readonly string[], edges: readonly OrderEdge[]): string[] {
  const next = new Map<string, string[]>();
  const waiting = new Map<string, number>();
  for (const { from, to } of edges) {
    next.set(from, [...(next.get(from) ?? []), to]);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const place = new Map(ids.map((id, index) => [id, index]));
  const rank = (id: string) => (facts.events.get(id)?.appearance === "planned" ? 0 : ids.length) + (place.get(id) ?? 0);
  const ready = ids.filter((id) => !waiting.has(id)).toReversed();
  const done: string[] = [];
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    done.push(id);
    const freed = (next.get(id) ?? []).filter((to) => {
      waiting.set(to, (waiting.get(to) ?? 0) - 1);
      return waiting.get(to) === 0;
    });
    ready.push(...freed.toSorted((a, b) => rank(b) - rank(a)));
  }
  return done;
}
