import type { Model, StateSpec, Transition } from "../model/index.ts";
import { judgeGuard, type Verdict, wordsOf } from "./guard.ts";
import { elapsedOf } from "./moments.ts";
import type { Configuration, Stepper } from "./stepper.ts";
import { sentTo, transitionList } from "./transitions.ts";

/** One transition with a trigger; `index` counts those that its state offers for it, and `*` stands for any other trigger. */
export type Offered = {
  readonly state: string;
  readonly trigger: string;
  readonly index: number;
  /** `state TRIGGER`, with its number from the second on */
  readonly name: string;
  readonly transition: Transition;
};

/** Which transitions a machine's states offer, and which of them a trigger takes. */
export type Transitions = {
  /** in document order */
  readonly all: readonly Offered[];
  /** triggers that an active state names; all of the model's where one names `*` */
  triggers(at: Configuration): readonly string[];
  /** those that a trigger takes; a forbidding one too */
  taken(at: Configuration, trigger: string): readonly Offered[];
  /** all that the active states offer */
  offered(at: Configuration): readonly Offered[];
  /** decides a transition's guard, at the moment at which its trigger is sent */
  judge(offered: Offered, at: Configuration): Verdict;
  /** where a trigger leads at its moment; undefined when nothing accepts it */
  next(at: Configuration, trigger: string): Configuration | undefined;
};

type Node = { readonly on: ReadonlyMap<string, readonly Offered[]>; readonly children: ReadonlyMap<string, Node> };
type Active = { readonly on: Node["on"]; readonly inner: readonly Active[] };

/** Reads the transitions off a model's machine; what is active is looked up once for each set of active states. */
export function transitionsOf(model: Model, stepper: Stepper): Transitions {
  const all: Offered[] = [];
  const root = nodeOf("", model.machine ?? {}, all);
  const actives = new WeakMap<readonly string[], Known>();
  const known = ({ states }: Configuration): Known => {
    const met = actives.get(states);
    if (met) return met;
    const found = knownOf(root, states);
    actives.set(states, found);
    return found;
  };
  const byLeaf = new Map<string, readonly string[]>();
  const namedAt = (leaf: string): readonly string[] => {
    const met = byLeaf.get(leaf);
    if (met) return met;
    const named = [...new Set(namedAlong(root, leaf.split(".")))];
    byLeaf.set(leaf, named);
    return named;
  };
  const elapsed = elapsedOf(model);
  const judge = ({ trigger, transition: { guard } }: Offered, at: Configuration, sent = trigger): Verdict =>
    guard === undefined
      ? { holds: true }
      : judgeGuard(guard, { context: at.context, isIn: (path) => stepper.isIn(at, path), elapsed: elapsed(sent) });
  return {
    all,
    judge: (offered, at) => judge(offered, at),
    next: (at, trigger) => stepper.next(at, trigger, elapsed(trigger)),
    triggers: (at) => {
      const named = union(at.states.map(namedAt));
      return named.includes("*") ? stepper.triggers : named;
    },
    offered: (at) => known(at).offered,
    taken: (at, trigger) =>
      at.isDone ? [] : choose(known(at).active, trigger, (each) => judge(each, at, trigger).holds),
  };
}

/** Few names are compared sooner than gathered in a set. */
function union(lists: readonly (readonly string[])[]): readonly string[] {
  const [only = [], ...others] = lists;
  if (others.length === 0) return only;
  const all = lists.flat();
  return all.length > FEW ? [...new Set(all)] : all.filter((name, index) => all.indexOf(name) === index);
}
const FEW = 16; // names

/** What a transition's state accepts it by, e.g. "knocks ≥ 1", or its description. */
export const guardWords = ({ transition }: Offered): string =>
  transition.description ?? (transition.guard === undefined ? "" : wordsOf(transition.guard));

function nodeOf(path: string, spec: Pick<StateSpec, "on" | "after" | "states">, all: Offered[]): Node {
  const on = new Map(
    sentTo(path, spec).map(({ trigger, name, to }) => [
      trigger,
      transitionList(to).map((transition, index): Offered => {
        const numbered = `${name}${index === 0 ? "" : ` (${index + 1})`}`;
        return { state: path, trigger, index, name: numbered, transition };
      }),
    ]),
  );
  for (const each of on.values()) all.push(...each);
  const children = Object.entries(spec.states ?? {}).map(
    ([name, child]) => [name, nodeOf(path === "" ? name : `${path}.${name}`, child, all)] as const,
  );
  return { on, children: new Map(children) };
}

type Known = { readonly active: Active; readonly offered: readonly Offered[] };

function knownOf(root: Node, states: readonly string[]): Known {
  const active = activeOf(
    root,
    states.map((state) => state.split(".")),
  );
  return { active, offered: flatten(active).flatMap(({ on }) => [...on.values()].flat()) };
}

/** Triggers that the states on the way to a leaf name, from the root on. */
function namedAlong(root: Node, names: readonly string[]): string[] {
  const named = [...root.on.keys()];
  let node: Node | undefined = root;
  for (const name of names) {
    node = node?.children.get(name);
    named.push(...(node?.on.keys() ?? []));
  }
  return named;
}

const flatten = (active: Active): Active[] => [active, ...active.inner.flatMap(flatten)];

function activeOf(node: Node, paths: readonly (readonly string[])[]): Active {
  const names = [...new Set(paths.flatMap(([name]) => name ?? []))];
  const inner = names.flatMap((name) => {
    const child = node.children.get(name);
    return child
      ? [
          activeOf(
            child,
            paths.filter((path) => path[0] === name).map((path) => path.slice(1)),
          ),
        ]
      : [];
  });
  return { on: node.on, inner };
}

/** The innermost states answer first; in each, its transitions for the trigger before those for `*`. */
function choose({ on, inner }: Active, trigger: string, holds: (each: Offered) => boolean): Offered[] {
  const inside = inner.flatMap((each) => choose(each, trigger, holds));
  if (inside.length > 0) return inside;
  const own = [...(on.get(trigger) ?? []), ...(on.get("*") ?? [])].find(holds);
  return own ? [own] : [];
}
