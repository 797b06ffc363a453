import { type Edge, linksOf, type Network, networkOf, potentialsOf, shortestConflict } from "../network/index.ts";
import type { Basis, Statement } from "../statement.ts";
import type { Contradiction } from "../timing.ts";
import { type Choice, edgesOfChoice, survivorsOf } from "./alternatives.ts";
import { conflictOfChoices } from "./choice-conflict.ts";
import { compareStatements } from "./compare.ts";

/** What the layers are made of: the edges of each statement, and those that always hold. */
export type Layers = {
  readonly size: number;
  readonly axioms: readonly Edge[];
  readonly statements: readonly Statement[];
  /** those of all statements, in their order */
  readonly edges: readonly Edge[];
  edgesOf(statement: Statement): readonly Edge[];
  /** dates that are one of several */
  readonly choices: readonly Choice[];
  /** Does it count only because it is taken for granted? */
  isAssumed(statement: Statement): boolean;
};

/** The consistent rest, and what had to give way. */
export type Consistent = {
  readonly layers: Layers;
  readonly network: Network;
  readonly contradictions: readonly Contradiction[];
  readonly kept: readonly Statement[];
  /** statements left out of the answers, the weakest of each contradiction */
  readonly relaxed: readonly Statement[];
  /** numbers of the alternatives that survive; undefined where there are too many to try */
  readonly choices: ReadonlyMap<Choice, ReadonlySet<number> | undefined>;
};

/** Contradictions that are searched for the fewest statements and reported; what else contradicts only gives way. */
const MOST_REPORTED = 10;

/**
 * Finds contradictions layer by layer, each account alone first, so that a layer's contradictions are its own. The
 * weakest statement of each gives way, and the search goes on with the rest.
 */
export function consistentNetwork(layers: Layers): Consistent {
  const contradictions: Contradiction[] = [];
  const relaxed = new Set<Statement>();
  const giveWay = (contradiction: Contradiction): void => {
    relaxed.add(weakestOf(layers, contradiction.cycle));
    if (contradictions.length < MOST_REPORTED) contradictions.push(contradiction);
  };
  const kept = (statements: readonly Statement[]) => statements.filter((statement) => !relaxed.has(statement));
  const whole = networkOf(layers.size, [...layers.axioms, ...layers.edges]);
  const holds = potentialsOf(whole).ok;
  if (holds && layers.choices.length === 0)
    return { layers, network: whole, contradictions, kept: layers.statements, relaxed: [], choices: new Map() };
  for (const { layer, members } of holds ? [] : stagesOf(layers)) {
    const conflict = () => conflictOf(layers, kept(members), contradictions.length);
    for (let cycle = conflict(); cycle !== undefined; cycle = conflict()) giveWay(contradictionOf(layer, cycle));
  }
  const settle = (): Pick<Consistent, "network" | "choices"> =>
    settleChoices(layers, kept(layers.statements), giveWay) ?? settle();
  const settled = settle();
  return { layers, contradictions, kept: kept(layers.statements), relaxed: [...relaxed], ...settled };
}

/** Narrows each date that is one of several to what survives; undefined after a statement gave way since nothing did. */
function settleChoices(
  layers: Layers,
  kept: readonly Statement[],
  giveWay: (contradiction: Contradiction) => void,
): Pick<Consistent, "network" | "choices"> | undefined {
  const network = networkFor(layers, kept);
  const choices = layers.choices.filter(({ statement }) => kept.includes(statement));
  if (choices.length === 0) return { network, choices: new Map() };
  const survivors = survivorsOf(network, choices);
  if (!survivors) return { network, choices: new Map(choices.map((choice) => [choice, undefined])) };
  const conflict = [...survivors.values()].some(({ size }) => size === 0)
    ? conflictOfChoices(layers, kept, choices)
    : undefined;
  if (conflict) {
    giveWay({ layer: layerOf(layers, conflict.statements), cycle: conflict.statements, short: conflict.short });
    return undefined;
  }
  const narrowed = new Map([...survivors].map(([choice, left]) => [choice.statement, edgesOfChoice(choice, left)]));
  const edges = kept.flatMap((each) => narrowed.get(each) ?? layers.edgesOf(each));
  return { network: networkOf(layers.size, [...layers.axioms, ...edges]), choices: survivors };
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

/** One account alone; all accounts; what is inferred; what is taken for granted; what is known from outside. */
function stagesOf(layers: Layers): Stage[] {
  const { statements } = layers;
  const within = (...bases: readonly Basis[]) => statements.filter(({ basis }) => bases.includes(basis));
  const told = within("stated", "implied").filter((each) => !layers.isAssumed(each));
  const inferred = within("stated", "implied", "inferred");
  const accounts = [...new Set(told.map(({ account }) => account))];
  return [
    ...accounts.map(
      (account): Stage => ({
        layer: { kind: "account", account: account ?? "" },
        members: told.filter((statement) => statement.account === account),
      }),
    ),
    { layer: { kind: "merged" }, members: told },
    { layer: { kind: "inferred" }, members: inferred.filter((each) => !layers.isAssumed(each)) },
    { layer: { kind: "assumed" }, members: inferred },
    { layer: { kind: "context" }, members: statements },
  ];
}

/** The first layer that holds all of some statements. */
function layerOf(layers: Layers, statements: readonly Statement[]): Contradiction["layer"] {
  const found = stagesOf(layers).find(({ members }) => statements.every((each) => members.includes(each)));
  return found?.layer ?? { kind: "context" };
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

/** The statement that gives way: what is taken for granted, then the least certain basis; of equals the last by what it says. */
function weakestOf(layers: Layers, cycle: readonly Statement[]): Statement {
  const strength = (each: Statement) => (layers.isAssumed(each) ? -1 : STRENGTH[each.basis]);
  const weaker = (a: Statement, b: Statement) => strength(a) - strength(b) || compareStatements(b, a);
  return cycle.toSorted(weaker)[0]!; // a cycle without statements cannot be negative
}
