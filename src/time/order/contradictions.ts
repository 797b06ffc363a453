import { type Edge, linksOf, type Network, networkOf, potentialsOf, shortestConflict } from "../network/index.ts";
import type { Basis, Statement } from "../statement.ts";
import type { Contradiction } from "../timing.ts";
import { compareStatements } from "./compare.ts";

/** What the layers are made of: the edges of each statement, and those that always hold. */
export type Layers = {
  readonly size: number;
  readonly axioms: readonly Edge[];
  readonly statements: readonly Statement[];
  edgesOf(statement: Statement): readonly Edge[];
};

/** The consistent rest, and what had to give way. */
export type Consistent = {
  readonly layers: Layers;
  readonly network: Network;
  readonly contradictions: readonly Contradiction[];
  readonly kept: readonly Statement[];
  /** statements left out of the answers, the weakest of each contradiction */
  readonly relaxed: readonly Statement[];
};

/** Contradictions that are searched for the fewest statements and reported; what else contradicts only gives way. */
const MOST_REPORTED = 10;

/**
 * Finds contradictions layer by layer, each account alone first, so that a layer's contradictions are its own. The
 * weakest statement of each gives way, and the search goes on with the rest.
 */
export function consistentNetwork(layers: Layers): Consistent {
  const whole = networkFor(layers, layers.statements);
  if (potentialsOf(whole).ok)
    return { layers, network: whole, contradictions: [], kept: layers.statements, relaxed: [] };
  const contradictions: Contradiction[] = [];
  const relaxed = new Set<Statement>();
  for (const { layer, members } of stagesOf(layers.statements)) {
    const conflict = () =>
      conflictOf(
        layers,
        members.filter((each) => !relaxed.has(each)),
        contradictions.length,
      );
    for (let cycle = conflict(); cycle !== undefined; cycle = conflict()) {
      const contradiction = contradictionOf(layer, cycle);
      relaxed.add(weakestOf(contradiction.cycle));
      if (contradictions.length < MOST_REPORTED) contradictions.push(contradiction);
    }
  }
  const kept = layers.statements.filter((statement) => !relaxed.has(statement));
  return { layers, network: networkFor(layers, kept), contradictions, kept, relaxed: [...relaxed] };
}

const networkFor = (layers: Layers, statements: readonly Statement[]): Network =>
  networkOf(layers.size, [...layers.axioms, ...statements.flatMap((each) => layers.edgesOf(each))]);

function conflictOf(layers: Layers, statements: readonly Statement[], found: number): readonly Edge[] | undefined {
  const network = networkFor(layers, statements);
  const potentials = potentialsOf(network);
  if (potentials.ok) return undefined;
  if (found >= MOST_REPORTED) return potentials.cycle;
  const cycle = shortestConflict(network, linksOf(potentials.cycle)) ?? potentials.cycle;
  return withoutSpare(layers, cycle, found);
}

/** A statement can give several edges; one that the others do without is left out. */
function withoutSpare(layers: Layers, cycle: readonly Edge[], found: number): readonly Edge[] {
  const statements = [...new Set(cycle.flatMap((edge) => edge.statement ?? []))];
  for (const spare of statements.length > 1 ? statements : []) {
    const smaller = conflictOf(
      layers,
      statements.filter((each) => each !== spare),
      found,
    );
    if (smaller) return smaller;
  }
  return cycle;
}

type Stage = { readonly layer: Contradiction["layer"]; readonly members: readonly Statement[] };

/** One account alone; all accounts; what is inferred; what is known from outside. */
function stagesOf(statements: readonly Statement[]): Stage[] {
  const within = (...bases: readonly Basis[]) => statements.filter(({ basis }) => bases.includes(basis));
  const told = within("stated", "implied");
  const accounts = [...new Set(told.map(({ account }) => account))];
  return [
    ...accounts.map(
      (account): Stage => ({
        layer: { kind: "account", account: account ?? "" },
        members: told.filter((statement) => statement.account === account),
      }),
    ),
    { layer: { kind: "merged" }, members: told },
    { layer: { kind: "inferred" }, members: within("stated", "implied", "inferred") },
    { layer: { kind: "context" }, members: statements },
  ];
}

function contradictionOf(layer: Contradiction["layer"], cycle: readonly Edge[]): Contradiction {
  const statements = chainOf(cycle).flatMap((edge) => edge.statement ?? []);
  return { layer, cycle: [...new Set(statements)], short: Math.abs(cycle.reduce((sum, edge) => sum + edge.ms, 0)) };
}

/** The cycle from earlier to later; a dated one begins and ends with its dates. */
function chainOf(cycle: readonly Edge[]): Edge[] {
  const chain = cycle.toReversed();
  const dated = chain.findIndex((edge) => edge.to === 0);
  const [first] = chain.flatMap((edge) => edge.statement ?? []).toSorted(compareStatements);
  const start = dated >= 0 ? dated : chain.findIndex((edge) => edge.statement === first);
  return [...chain.slice(start), ...chain.slice(0, start)];
}

const STRENGTH: Readonly<Record<Basis, number>> = { inferred: 0, implied: 1, stated: 2, context: 3 };

/** The statement that gives way: the least certain basis; of equals the last by what it says. */
function weakestOf(cycle: readonly Statement[]): Statement {
  const weaker = (a: Statement, b: Statement) => STRENGTH[a.basis] - STRENGTH[b.basis] || compareStatements(b, a);
  return cycle.toSorted(weaker)[0]!; // a cycle without statements cannot be negative
}
