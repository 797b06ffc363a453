import { linksOf, networkOf, potentialsOf, shortestConflict } from "../network/index.ts";
import type { Statement } from "../statement.ts";
import type { Alternatives } from "../timing.ts";
import { type Choice, edgesOfChoice } from "./alternatives.ts";
import type { Trial } from "./choice-conflict.ts";

/** Each choice with which of its alternatives survive, and what rules out the others. */
export function alternativesOf(
  trial: Trial,
  kept: readonly Statement[],
  choices: ReadonlyMap<Choice, ReadonlySet<number> | undefined>,
): Alternatives[] {
  return [...choices].map(([choice, survivors]) => ({
    statement: choice.statement,
    tried: survivors !== undefined,
    members: choice.alternatives.map(({ edtf }, index) => {
      const survives = survivors?.has(index) ?? true;
      return { edtf, survives, ruledOutBy: survives ? [] : excludersOf(trial, kept, choice, index) };
    }),
  }));
}

/** The fewest statements that an alternative contradicts; none where only other choices together exclude it. */
function excludersOf(trial: Trial, kept: readonly Statement[], choice: Choice, index: number): Statement[] {
  const edges = kept.flatMap((each) =>
    each === choice.statement ? edgesOfChoice(choice, new Set([index])) : trial.edgesOf(each),
  );
  const network = networkOf(trial.size, [...trial.axioms, ...edges]);
  const found = potentialsOf(network);
  if (found.ok) return [];
  const cycle = shortestConflict(network, linksOf(found.cycle)) ?? found.cycle;
  const statements = cycle.toReversed().flatMap((edge) => edge.statement ?? []);
  return [...new Set(statements)].filter((each) => each !== choice.statement);
}
