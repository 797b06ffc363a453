import { type Edge, networkOf, pathTo, potentialsOf, shortestFrom } from "../network/index.ts";
import type { Statement } from "../statement.ts";
import type { Redundant } from "../timing.ts";
import type { Layers } from "./contradictions.ts";

/** Statements of one account up to which redundancy is looked for; each needs a search of its own. */
const MOST = 500;

/**
 * Relations that the other statements of the same account and basis imply; of two that say the same, the later. What
 * other accounts say does not count: that several say so is worth knowing.
 */
export function redundantOf(layers: Layers, statements: readonly Statement[]): Redundant[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.account ?? null, statement.basis]);
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].filter(({ length }) => length <= MOST).flatMap((group) => inGroup(layers, group));
}

function inGroup(layers: Layers, group: readonly Statement[]): Redundant[] {
  const found: Redundant[] = [];
  for (const statement of group.toReversed()) {
    if (statement.kind !== "relation") continue;
    const rest = group.filter((other) => other !== statement && !found.some((each) => each.statement === other));
    const from = proofOf(layers, statement, rest);
    if (from) found.unshift({ statement, from });
  }
  return found;
}

/** The statements by which the rest implies all that one says; undefined when it does not. */
function proofOf(layers: Layers, statement: Statement, rest: readonly Statement[]): Statement[] | undefined {
  const said = layers.edgesOf(statement);
  const network = networkOf(layers.size, [...layers.axioms, ...rest.flatMap((each) => layers.edgesOf(each))]);
  if (said.length === 0 || !potentialsOf(network).ok) return undefined;
  const proofs = said.map((edge) => pathAtMost(network, edge));
  return proofs.every((proof) => proof !== undefined) ? [...new Set(proofs.flat())] : undefined;
}

/** The statements along a path that is no longer than an edge, from earlier to later. */
function pathAtMost(network: ReturnType<typeof networkOf>, { from, to, ms, strict }: Edge): Statement[] | undefined {
  const found = shortestFrom(network, from);
  if (!found.ok) return undefined;
  const [length, count] = [found.distances.ms[to] ?? Number.POSITIVE_INFINITY, found.distances.strict[to] ?? 0];
  if (length > ms || (length === ms && strict > count)) return undefined;
  return pathTo(network, found.distances, to)
    .toReversed()
    .flatMap((edge) => edge.statement ?? []);
}
