import type { Edge } from "../network/network.ts";
import type { Statement } from "../statement.ts";
import type { Contradiction } from "../timing.ts";

/** What each cycle shows: the layer it belongs to, its statements in the order of the chain, by how much they miss. */
export const contradictionsOf = (cycles: readonly (readonly Edge[])[]): Contradiction[] => cycles.map(contradictionOf);

function contradictionOf(cycle: readonly Edge[]): Contradiction {
  const statements = cycle.flatMap((edge) => edge.statement ?? []);
  const unique = statements.filter((statement, index) => statements.indexOf(statement) === index);
  return { layer: layerOf(unique), cycle: unique, short: Math.abs(cycle.reduce((sum, edge) => sum + edge.ms, 0)) };
}

/** One account alone, several merged, or only together with an inference or outside context. */
function layerOf(statements: readonly Statement[]): Contradiction["layer"] {
  if (statements.some((statement) => statement.basis === "context")) return { kind: "context" };
  if (statements.some((statement) => statement.basis === "inferred")) return { kind: "inferred" };
  const accounts = new Set(statements.map((statement) => statement.account));
  const [only] = accounts;
  return accounts.size === 1 ? { kind: "account", account: only ?? "" } : { kind: "merged" };
}
