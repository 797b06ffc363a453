import { isInside, nodeAt, type Row, type Tables } from "./tables.ts";

/** Who answers a trigger: a state's own rows, asked only when nothing inside it answers. */
export type Offer = { readonly inner: readonly Offer[]; readonly rows: readonly Row[] };

/** Finds who answers among the states that do, each of which comes before those inside it; undefined: nobody. */
export type Offers = {
  forTrigger(answering: readonly number[], name: string): Offer | undefined;
  /** for the end of a state */
  forEnd(answering: readonly number[], done: number): Offer | undefined;
};

export function offersOf(tables: Tables): Offers {
  const kept = new Map<string, Map<number, Offer>>();
  return {
    forTrigger(answering, name) {
      const known = kept.get(name) ?? new Map<number, Offer>();
      kept.set(name, known);
      return nest(tables, answering, (node) => {
        const met = known.get(node);
        const rows = met ? NONE : rowsFor(tables, node, name);
        if (rows.length === 0) return met;
        const made = { inner: NONE, rows };
        known.set(node, made);
        return made;
      });
    },
    forEnd: (answering, done) =>
      nest(tables, answering, (node) => {
        const own = node === done ? nodeAt(tables, node).onDone : NONE;
        const rows = [...own, ...rowsFor(tables, node, "*")];
        return rows.length === 0 ? undefined : { inner: NONE, rows };
      }),
  };
}

const NONE: readonly never[] = [];

/** A state's rows for a trigger, those for every trigger after its own. */
function rowsFor(tables: Tables, index: number, trigger: string): readonly Row[] {
  const { on } = nodeAt(tables, index);
  const any = on.get("*") ?? NONE;
  const own = trigger === "*" ? NONE : (on.get(trigger) ?? NONE);
  return own.length === 0 ? any : any.length === 0 ? own : [...own, ...any];
}

/** Puts those who answer into the innermost of them that is around them. */
function nest(
  tables: Tables,
  answering: readonly number[],
  offerAt: (node: number) => Offer | undefined,
): Offer | undefined {
  const nodes = answering.filter((node) => offerAt(node) !== undefined);
  const [only] = nodes;
  if (nodes.length < 2) return only === undefined ? undefined : offerAt(only);
  let next = 0;
  const inside = (outer: number | undefined): Offer[] => {
    const found: Offer[] = [];
    for (let node = nodes[next]; node !== undefined && isInside(tables, node, outer); node = nodes[next]) {
      next++;
      found.push({ inner: inside(node), rows: offerAt(node)?.rows ?? NONE });
    }
    return found;
  };
  const outermost = inside(undefined);
  return outermost.length === 1 ? outermost[0] : { inner: outermost, rows: NONE };
}
