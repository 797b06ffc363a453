import { type Active, enterInitially, type Move, takeTransitions } from "./microstep.ts";
import { nodeAt, type Row, type Tables } from "./tables.ts";
import { activeChildren, type Children } from "./value.ts";

/** All of where a machine stands but its context. One value for each, so that what follows from it is computed once. */
export type Shape = {
  readonly active: Active;
  readonly set: ReadonlySet<number>;
  /** the states that answer for each state, as XState's state value has them */
  readonly inside: Children;
  /** active leaf states in document order */
  readonly states: readonly string[];
  readonly isDone: boolean;
  readonly key: string;
  readonly offers: Map<string, Offer | undefined>;
  readonly plans: Map<string | number, Plan>;
};

/** Who answers a trigger: a state's own rows, asked only when nothing inside it answers. */
export type Offer = { readonly inner: readonly Offer[]; readonly rows: readonly Row[] };

/** A move and where it leads. */
export type Plan = Pick<Move, "effects" | "completed" | "started" | "moved"> & { readonly to: Shape };

/** Makes and keeps the shapes of one machine. */
export type Shapes = {
  readonly initial: Plan;
  plan(at: Shape, rows: readonly Row[]): Plan;
  /** who answers a trigger, or the end of a state (`done`); undefined: nobody */
  offer(at: Shape, trigger: string): Offer | undefined;
  offerDone(at: Shape, done: number): Offer | undefined;
};

export function shapesOf(tables: Tables): Shapes {
  const known = new Map<string, Shape>();
  const intern = (move: Move): Shape => {
    const key = keyOf(move);
    const met = known.get(key);
    if (met) return met;
    const shape = shapeOf(tables, move, key);
    known.set(key, shape);
    return shape;
  };
  const planOf = (move: Move, at?: Shape): Plan => {
    const { effects, completed, started, moved } = move;
    return { effects, completed, started, moved, to: at && !moved && !move.isDone ? at : intern(move) };
  };
  const plan = (at: Shape, rows: readonly Row[]): Plan => {
    const id = rows.length === 1 ? (rows[0]?.id ?? 0) : rows.map((row) => row.id).join();
    const met = at.plans.get(id);
    if (met) return met;
    const made = planOf(takeTransitions(tables, at.active, rows), at);
    at.plans.set(id, made);
    return made;
  };
  const remembered = (at: Shape, name: string, rowsAt: (node: number) => readonly Row[]): Offer | undefined => {
    if (at.offers.has(name)) return at.offers.get(name);
    const offer = offerIn(tables, at, 0, rowsAt);
    at.offers.set(name, offer);
    return offer;
  };
  return {
    initial: planOf(enterInitially(tables)),
    plan,
    offer: (at, trigger) => {
      const name = tables.triggers.has(trigger) ? trigger : "*"; // a trigger that no state names is for the wildcards
      return remembered(at, name, (node) => rowsFor(tables, node, name));
    },
    offerDone: (at, done) =>
      remembered(at, `done ${done}`, (node) => [
        ...(node === done ? nodeAt(tables, node).onDone : []),
        ...rowsFor(tables, node, "*"),
      ]),
  };
}

const NONE: readonly Row[] = [];

/** A state's rows for a trigger, those for every trigger after its own. */
function rowsFor(tables: Tables, index: number, trigger: string): readonly Row[] {
  const { on } = nodeAt(tables, index);
  const any = on.get("*") ?? NONE;
  const own = trigger === "*" ? NONE : (on.get(trigger) ?? NONE);
  return own.length === 0 ? any : any.length === 0 ? own : [...own, ...any];
}

function offerIn(
  tables: Tables,
  at: Shape,
  index: number,
  rowsAt: (node: number) => readonly Row[],
): Offer | undefined {
  const inner = (at.inside.get(index) ?? []).flatMap((child) => offerIn(tables, at, child, rowsAt) ?? []);
  const rows = rowsAt(index);
  if (rows.length > 0) return { inner, rows };
  return inner.length < 2 ? inner[0] : { inner, rows };
}

function shapeOf(tables: Tables, { nodes, eager, history, isDone }: Move, key: string): Shape {
  const set = new Set(nodes);
  const inside = activeChildren(tables, nodes);
  const states = Object.freeze(leavesIn(tables, inside, 0).filter((path) => path !== ""));
  return { active: { nodes, eager, history }, set, inside, states, isDone, key, offers: new Map(), plans: new Map() };
}

const leavesIn = (tables: Tables, inside: Children, index: number): string[] => {
  const children = inside.get(index) ?? [];
  return children.length === 0
    ? [nodeAt(tables, index).path]
    : children.flatMap((child) => leavesIn(tables, inside, child));
};

/** Active nodes, the order of eager leaves where it can matter, and history. */
function keyOf({ nodes, eager, history, isDone }: Move): string {
  const order = eager.length > 1 ? eager.join() : "";
  const past = [...history].map(([index, remembered]) => `${index}:${remembered.join()}`).join(";");
  return `${nodes.join()}|${order}|${past}|${isDone ? "done" : ""}`;
}
