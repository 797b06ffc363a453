import { createQueue } from "./align-queue.ts";

/** A machine as an alignment walks it. */
export type Walker<Configuration> = {
  readonly initial: Configuration;
  /** undefined when the trigger is refused; `at` is the place in the log, which matters where guards count time */
  next(configuration: Configuration, trigger: string, at: number): Configuration | undefined;
  legal(configuration: Configuration, at: number): readonly string[];
  /** a value or an object that is the same for all configurations that behave alike */
  key(configuration: Configuration): unknown;
};

/** One part of a repair; `at` counts the triggers of the log from 0, and an insertion stands before the one at `at`. */
export type AlignmentMove =
  | { readonly kind: "keep"; readonly at: number; readonly trigger: string }
  | { readonly kind: "skip"; readonly at: number; readonly trigger: string }
  | { readonly kind: "insert"; readonly at: number; readonly trigger: string };

/**
 * The cheapest way to make a log fit: `cost` skips and insertions; among as many, the fewest skips, so that what is recorded
 * is kept. `unknown` when the bound was reached first: then no repair costs less than `atLeast`, and none is proposed.
 */
export type Alignment =
  | {
      readonly kind: "aligned";
      readonly cost: number;
      readonly moves: readonly AlignmentMove[];
      readonly expanded: number;
    }
  | { readonly kind: "unknown"; readonly atLeast: number; readonly expanded: number };

export type AlignOptions<Configuration> = {
  /** where the log begins; the machine's initial configuration by default */
  readonly from?: Configuration | undefined;
  /** nodes that are expanded at most, 200,000 by default */
  readonly limit?: number | undefined;
  /** triggers that the machine can ever accept: all others of the log must be skipped, which the search then knows beforehand */
  readonly possible?: ReadonlySet<string> | undefined;
};

/** nodes */
const LIMIT = 200_000;

type Node<Configuration> = {
  readonly position: number;
  readonly configuration: Configuration;
  readonly cost: number;
  readonly move?: AlignmentMove | undefined;
  readonly before?: Node<Configuration> | undefined;
};

/**
 * Aligns a log with a machine: A* over pairs of position and configuration, each closed once (Adriansyah, van Dongen, van der
 * Aalst 2011). Ties are broken by position, then by what was met first, so that the answer is always the same one.
 */
export function alignTriggers<Configuration>(
  walker: Walker<Configuration>,
  triggers: readonly string[],
  options: AlignOptions<Configuration> = {},
): Alignment {
  const limit = options.limit ?? LIMIT;
  const edit = triggers.length + 1; // an edit outweighs all skips together, so that skips only break ties
  const ahead = impossibleAhead(triggers, options.possible).map((count) => count * (edit + 1));
  const closed = createClosed(walker, triggers.length + 1);
  const queue = createQueue<Node<Configuration>>();
  const push = (node: Node<Configuration>): void => {
    if (!closed.has(node)) queue.push(node, node.cost + (ahead[node.position] ?? 0), node.position);
  };
  push({ position: 0, configuration: options.from ?? walker.initial, cost: 0 });
  for (let expanded = 0; ; ) {
    const next = queue.pop();
    if (!next) throw new RangeError("alignTriggers(walker, triggers): every trigger can be skipped"); // a goal is always there
    const { node, priority } = next;
    if (closed.has(node)) continue;
    closed.add(node);
    if (node.position === triggers.length)
      return { kind: "aligned", cost: Math.floor(node.cost / edit), moves: movesTo(node), expanded };
    if (expanded === limit) return { kind: "unknown", atLeast: Math.floor(priority / edit), expanded };
    expanded++;
    for (const neighbour of neighbours(walker, triggers, node, edit)) push(neighbour);
  }
}

/** How many triggers from each position on the machine can never accept: a lower bound of what is left to pay. */
function impossibleAhead(triggers: readonly string[], possible: ReadonlySet<string> | undefined): number[] {
  const ahead = new Array<number>(triggers.length + 1).fill(0);
  for (let at = triggers.length - 1; at >= 0; at--)
    ahead[at] = (ahead[at + 1] ?? 0) + (possible && !possible.has(triggers[at] ?? "") ? 1 : 0);
  return ahead;
}

/** Pairs of position and configuration that are done, as numbers. */
function createClosed<Configuration>(walker: Walker<Configuration>, positions: number) {
  const numbers = new Map<unknown, number>();
  const done = new Set<number>();
  const keyOf = ({ position, configuration }: Node<Configuration>): number => {
    const key = walker.key(configuration);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number * positions + position;
  };
  return {
    has: (node: Node<Configuration>): boolean => done.has(keyOf(node)),
    add: (node: Node<Configuration>): void => void done.add(keyOf(node)),
  };
}

function neighbours<Configuration>(
  walker: Walker<Configuration>,
  triggers: readonly string[],
  node: Node<Configuration>,
  edit: number,
): Node<Configuration>[] {
  const { position, configuration, cost } = node;
  const trigger = triggers[position] ?? "";
  const kept = walker.next(configuration, trigger, position);
  const step = (kind: AlignmentMove["kind"], name: string, to: Configuration, price: number): Node<Configuration> => ({
    position: kind === "insert" ? position : position + 1,
    configuration: to,
    cost: cost + price,
    move: { kind, at: position, trigger: name },
    before: node,
  });
  return [
    ...(kept === undefined ? [] : [step("keep", trigger, kept, 0)]),
    ...walker.legal(configuration, position).flatMap((name) => {
      const to = walker.next(configuration, name, position);
      return to === undefined ? [] : [step("insert", name, to, edit)];
    }),
    step("skip", trigger, configuration, edit + 1),
  ];
}

function movesTo<Configuration>(goal: Node<Configuration>): AlignmentMove[] {
  const moves: AlignmentMove[] = [];
  for (let node: Node<Configuration> | undefined = goal; node?.move; node = node.before) moves.push(node.move);
  return moves.reverse();
}
