import { type Edge, networkOf, potentialsOf } from "../network/index.ts";
import type { Statement } from "../statement.ts";
import { type Choice, edgesOfChoice, picksOf } from "./alternatives.ts";

/** What every combination is tried against. */
export type Trial = {
  readonly size: number;
  readonly axioms: readonly Edge[];
  edgesOf(statement: Statement): readonly Edge[];
};

/** Statements that leave no combination of alternatives, each of them needed, and the least by which one misses, ms. */
export type ChoiceConflict = { readonly statements: readonly Statement[]; readonly short: number };

/** Why no combination holds: the cycles of all of them together, less what is not needed. */
export function conflictOfChoices(
  trial: Trial,
  kept: readonly Statement[],
  choices: readonly Choice[],
): ChoiceConflict | undefined {
  const cycles = cyclesOf(trial, kept, choices);
  if (!cycles) return undefined;
  const all = new Set(cycles.flat().flatMap((edge) => edge.statement ?? []));
  const involved = kept.filter((statement) => all.has(statement));
  const needed = involved.reduce((rest, statement) => {
    const without = rest.filter((each) => each !== statement);
    return cyclesOf(trial, without, choices) ? without : rest;
  }, involved);
  const misses = (cyclesOf(trial, needed, choices) ?? []).map((cycle) =>
    Math.abs(cycle.reduce((sum, edge) => sum + edge.ms, 0)),
  );
  return { statements: needed, short: Math.min(...misses) };
}

/** A cycle for every combination; undefined when one of them holds. */
function cyclesOf(trial: Trial, statements: readonly Statement[], all: readonly Choice[]): Edge[][] | undefined {
  const choices = all.filter((choice) => statements.includes(choice.statement));
  const combinations = choices.reduce((product, { alternatives }) => product * alternatives.length, 1);
  const cycles: Edge[][] = [];
  for (let number = 0; number < combinations; number++) {
    const picks = picksOf(choices, number);
    const chosen = new Map(
      choices.map((choice, at) => [choice.statement, edgesOfChoice(choice, new Set([picks[at] ?? 0]))]),
    );
    const edges = statements.flatMap((each) => chosen.get(each) ?? trial.edgesOf(each));
    const found = potentialsOf(networkOf(trial.size, [...trial.axioms, ...edges]));
    if (found.ok) return undefined;
    cycles.push([...found.cycle]);
  }
  return cycles;
}
