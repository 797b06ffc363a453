import { type Active, enterInitially, type Move, takeTransitions } from "./microstep.ts";
import { type Offer, offersOf } from "./offers.ts";
import { routesOf } from "./routes.ts";
import { isInside, isSameList, nodeAt, type Row, type Tables } from "./tables.ts";
import { answeringNodes } from "./value.ts";

/** All of where a machine stands but its context. One value for each, so that what follows from it is computed once. */
export type Shape = {
  /** counts the shapes of a machine as they are met: equal numbers, equal shapes, and the same shapes until they are forgotten */
  readonly number: number;
  readonly active: Active;
  /** the states that answer triggers, each before those inside it */
  readonly answering: readonly number[];
  /** active leaf states in document order */
  readonly states: readonly string[];
  readonly isDone: boolean;
  readonly offers: Map<string, Offer | undefined>;
  readonly plans: Map<string | number, Plan>;
};

/** A move and where it leads. */
export type Plan = Pick<Move, "effects" | "completed" | "started" | "moved"> & { readonly to: Shape };

/** Makes and keeps the shapes of one machine. */
export type Shapes = {
  readonly initial: Plan;
  plan(at: Shape, rows: readonly Row[]): Plan;
  /** who answers a trigger, or the end of a state (`done`); undefined: nobody */
  offer(at: Shape, trigger: string): Offer | undefined;
  offerDone(at: Shape, done: number): Offer | undefined;
  /** lets go of all shapes but those that are held elsewhere, and of what follows from them */
  forget(): void;
};

export function shapesOf(tables: Tables): Shapes {
  const routes = routesOf(tables);
  const offers = offersOf(tables);
  const interner = internerOf(tables);
  const planOf = (move: Move, at?: Shape): Plan => {
    const { effects, completed, started, moved } = move;
    return { effects, completed, started, moved, to: at && !moved && !move.isDone ? at : interner.intern(move) };
  };
  const remembered = (at: Shape, name: string, made: () => Offer | undefined): Offer | undefined => {
    const met = at.offers.get(name);
    if (met !== undefined || at.offers.has(name)) return met;
    const offer = made();
    at.offers.set(name, offer);
    return offer;
  };
  return {
    initial: planOf(enterInitially(tables)),
    plan: (at, rows) => {
      const id = rows.length === 1 ? (rows[0]?.id ?? 0) : rows.map((row) => row.id).join();
      const met = at.plans.get(id);
      if (met) return met;
      const made = planOf(takeTransitions(routes, at.active, rows), at);
      at.plans.set(id, made);
      return made;
    },
    offer: (at, trigger) => {
      const name = tables.triggers.has(trigger) ? trigger : "*"; // a trigger that no state names is for the wildcards
      return remembered(at, name, () => offers.forTrigger(at.answering, name));
    },
    offerDone: (at, done) => remembered(at, `done ${done}`, () => offers.forEnd(at.answering, done)),
    forget: interner.forget,
  };
}

/** Active nodes, the order of eager leaves where it can matter, and history. */
export function keyOf({ active: { nodes, eager, history }, isDone }: Shape): string {
  const order = eager.length > 1 ? eager.join() : "";
  const past = [...history].map(([index, remembered]) => `${index}:${remembered.join()}`).join(";");
  return `${nodes.join()}|${order}|${past}|${isDone ? "done" : ""}`;
}

type Interner = { intern(move: Move): Shape; forget(): void };

/** Gives one shape for all moves that lead to it: those of one hash are compared. */
function internerOf(tables: Tables): Interner {
  const known = new Map<number, Shape[]>();
  let count = 0;
  return {
    intern(move) {
      const hash = hashOf(move);
      const alike = known.get(hash);
      const met = alike?.find((shape) => isSame(shape, move));
      if (met) return met;
      const shape = shapeOf(tables, move, count++);
      if (alike) alike.push(shape);
      else known.set(hash, [shape]);
      return shape;
    },
    forget() {
      for (const shape of [...known.values()].flat()) {
        shape.offers.clear();
        shape.plans.clear();
      }
      known.clear();
    },
  };
}

/** @see Fowler, Noll and Vo, FNV-1a, by numbers instead of bytes */
function hashOf({ nodes }: Move): number {
  let hash = 0x811c9dc5;
  for (const node of nodes) hash = Math.imul(hash ^ node, 0x01000193);
  return hash;
}

const isSame = ({ active, isDone }: Shape, move: Move): boolean =>
  isDone === move.isDone &&
  isSameList(active.nodes, move.nodes) &&
  (isSameList(active.eager, move.eager) || (active.eager.length < 2 && move.eager.length < 2)) &&
  isSameHistory(active.history, move.history);

const isSameHistory = (a: Active["history"], b: Active["history"]): boolean =>
  a === b || (a.size === b.size && [...a].every(([index, nodes]) => isSameList(nodes, b.get(index) ?? [-1])));

function shapeOf(tables: Tables, { nodes, eager, history, isDone }: Move, number: number): Shape {
  const answering = answeringNodes(tables, nodes);
  const isOutermost = (at: number) => !isInside(tables, answering[at + 1] ?? -1, answering[at]);
  const leaves = answering.filter((node, at) => node !== 0 && isOutermost(at));
  const states = Object.freeze(leaves.map((node) => nodeAt(tables, node).path));
  return { number, active: { nodes, eager, history }, answering, states, isDone, offers: new Map(), plans: new Map() };
}
