import { networkOf, potentialsOf } from "../network/index.ts";
import type { Statement } from "../statement.ts";
import type { Redundant } from "../timing.ts";
import type { Layers } from "./contradictions.ts";
import { groupBy } from "./group-by.ts";
import { pathWithin, type Weighed } from "./path-within.ts";

/** Statements of one account up to which redundancy is looked for; each may need a search among all. */
const MOST = 5000;

/**
 * Relations that the other statements of the same account and basis imply; of two that say the same, the later. What
 * other accounts say does not count: that several say so is worth knowing. The statements are consistent.
 */
export function redundantOf(layers: Layers, statements: readonly Statement[]): Redundant[] {
  const groups = groupBy(statements, ({ account, basis }) => JSON.stringify([account ?? null, basis]));
  return [...groups.values()].filter(({ length }) => length <= MOST).flatMap((group) => inGroup(layers, group));
}

function inGroup(layers: Layers, group: readonly Statement[]): Redundant[] {
  const weighed = weighedOf(layers, group);
  if (!weighed) return [];
  const found = new Map<Statement, readonly Statement[]>();
  for (const statement of group.toReversed()) {
    if (statement.kind !== "relation") continue;
    const from = proofOf(layers, weighed, statement, found);
    if (from) found.set(statement, from);
  }
  return [...found].map(([statement, from]): Redundant => ({ statement, from })).toReversed();
}

function weighedOf(layers: Layers, group: readonly Statement[]): Weighed | undefined {
  const network = networkOf(layers.size, [...layers.axioms, ...group.flatMap((each) => layers.edgesOf(each))]);
  const potentials = potentialsOf(network);
  return potentials.ok ? { network, potentials: potentials.distances } : undefined;
}

/** The statements by which the rest implies all that one says; undefined when it does not. */
function proofOf(
  layers: Layers,
  weighed: Weighed,
  statement: Statement,
  spare: ReadonlyMap<Statement, unknown>,
): Statement[] | undefined {
  const said = layers.edgesOf(statement);
  const isLeftOut = ({ statement: by }: { readonly statement?: Statement | undefined }): boolean =>
    by !== undefined && (by === statement || spare.has(by));
  const proof = new Set<Statement>();
  for (const edge of said) {
    const path = pathWithin(weighed, edge, isLeftOut);
    if (!path) return undefined;
    for (const { statement: by } of path.toReversed()) if (by) proof.add(by);
  }
  return said.length > 0 ? [...proof] : undefined;
}
