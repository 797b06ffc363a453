import { hullOf } from "../edtf/index.ts";
import {
  type Alternative,
  type Edge,
  isShorter,
  type Network,
  type Span,
  shortestFrom,
  stretchEdges,
} from "../network/index.ts";
import type { Statement } from "../statement.ts";
import type { Bounds } from "../timing.ts";

/** A date that is one of several, of an event. */
export type Choice = {
  readonly statement: Statement;
  readonly span: Span;
  readonly alternatives: readonly Alternative[];
};

/** For each choice the numbers of its alternatives that some combination allows; undefined where there are too many. */
export type Survivors = ReadonlyMap<Choice, ReadonlySet<number>>;

/** Combinations up to which all are tried. */
const MOST = 64;

/**
 * Tries every combination of alternatives against a consistent network. A combination adds edges between the origin and
 * the dated events alone, so the shortest lengths among those points decide.
 */
export function survivorsOf(network: Network, choices: readonly Choice[]): Survivors | undefined {
  const combinations = choices.reduce((product, { alternatives }) => product * alternatives.length, 1);
  if (combinations > MOST) return undefined;
  const found = new Map(choices.map((choice) => [choice, new Set<number>()]));
  const matrix = matrixOf(network, choices);
  for (let number = 0; number < combinations; number++) {
    const picks = picksOf(choices, number);
    if (holds(matrix, choices, picks)) choices.forEach((choice, at) => void found.get(choice)?.add(picks[at] ?? 0));
  }
  return found;
}

/** The alternatives of one combination, which its number counts out as digits. */
export function picksOf(choices: readonly Choice[], number: number): number[] {
  const picks: number[] = [];
  let rest = number;
  for (const { alternatives } of choices) {
    picks.push(rest % alternatives.length);
    rest = Math.floor(rest / alternatives.length);
  }
  return picks;
}

/** The edges of a choice that is left with some of its alternatives: the stretch that holds them. */
export const edgesOfChoice = ({ statement, span, alternatives }: Choice, kept: ReadonlySet<number>): Edge[] =>
  stretchEdges(statement, span, hullOf(boundsAt(alternatives, kept)));

const boundsAt = (alternatives: readonly Alternative[], kept: ReadonlySet<number>): Bounds[] =>
  alternatives.flatMap(({ bounds }, index) => (kept.has(index) ? [bounds] : []));

/** Lengths (ms, strict) among the origin and the points of the choices. */
type Matrix = { readonly points: readonly number[]; readonly ms: Float64Array; readonly strict: Float64Array };

function matrixOf(network: Network, choices: readonly Choice[]): Matrix {
  const points = [...new Set([0, ...choices.flatMap(({ span }) => [span.start, span.end])])];
  const ms = new Float64Array(points.length ** 2);
  const strict = new Float64Array(points.length ** 2);
  points.forEach((from, row) => {
    const search = shortestFrom(network, from);
    if (!search.ok) throw new RangeError("survivorsOf(network, choices): the network holds a contradiction");
    points.forEach((to, column) => {
      ms[row * points.length + column] = search.distances.ms[to] ?? Number.POSITIVE_INFINITY;
      strict[row * points.length + column] = search.distances.strict[to] ?? 0;
    });
  });
  return { points, ms, strict };
}

function holds({ points, ms, strict }: Matrix, choices: readonly Choice[], picks: readonly number[]): boolean {
  const size = points.length;
  const lengths = { ms: ms.slice(), strict: strict.slice() };
  choices.forEach((choice, at) => {
    for (const edge of edgesOfChoice(choice, new Set([picks[at] ?? 0])))
      shorten(lengths, points.indexOf(edge.from) * size + points.indexOf(edge.to), edge.ms, edge.strict);
  });
  for (let via = 0; via < size; via++)
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++) {
        const [first, second] = [from * size + via, via * size + to];
        const count = lengths.strict[first]! + lengths.strict[second]!; // both below size squared
        shorten(lengths, from * size + to, lengths.ms[first]! + lengths.ms[second]!, count); // both below size squared
      }
  return points.every((_, at) => !isShorter(lengths.ms[at * size + at]!, lengths.strict[at * size + at]!, 0, 0)); // below size squared
}

function shorten(lengths: { ms: Float64Array; strict: Float64Array }, at: number, ms: number, count: number): void {
  if (!isShorter(ms, count, lengths.ms[at]!, lengths.strict[at]!)) return; // below size squared
  lengths.ms[at] = ms;
  lengths.strict[at] = count;
}
