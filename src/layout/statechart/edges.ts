import { allStates, causesOf, type Passage, resolveTarget, transitionList } from "../../machine/index.ts";
import type { Branch, Model, StateSpec, Transition, Transitions } from "../../model/index.ts";
import type { Wording } from "../../wording/index.ts";
import { effectWords, guardWords, lengthWords, type Speech } from "./guard-words.ts";
import { type ChartRecord, keyOf, type RecordStep } from "./record.ts";
import { titlesOf } from "./titles.ts";

/** How a state or transition stands to the record; the first that holds, in this order. */
export type Standing = "recorded" | "later" | "branch" | "unvisited";

/** One transition in words. */
export type EdgeLine = {
  /** what sets it off, e.g. "ACCEPT" */
  readonly head: string;
  /** its condition, in brackets */
  readonly condition?: string | undefined;
  readonly effects?: string | undefined;
  /** the author's words on it, where they are not its condition */
  readonly remark?: string | undefined;
  /** all of it on one line */
  readonly text: string;
  /** none for automatic transitions */
  readonly trigger?: string | undefined;
  readonly steps: readonly RecordStep[];
  readonly branches: readonly Branch[];
};

/** All transitions between two states that stand alike to the record, as one arrow; without `to` they leave no state. */
export type ChartEdge = {
  readonly id: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly standing: Standing;
  readonly lines: readonly EdgeLine[];
};

/** Every transition of a machine in the order of the file; those that would lie on each other share an arrow. */
export function edgesOf(model: Model, record: ChartRecord, words: Wording): ChartEdge[] {
  const speech: Speech = { words, titleOf: titlesOf(model, words), eventOf: eventTitles(model) };
  const merged = new Map<string, ChartEdge>();
  for (const { path, spec } of [{ path: "", spec: (model.machine ?? {}) as StateSpec }, ...allStates(model.machine)]) // a root is a state
    for (const offer of offersOf(path, spec, words)) {
      const edge = edgeOf(offer, record, speech);
      const known = merged.get(edge.id);
      merged.set(edge.id, known ? joined(known, edge) : edge);
    }
  return [...merged.values()];
}

function eventTitles(model: Model): (id: string) => string {
  const titles = new Map(model.events.map((event) => [event.id, event.title]));
  return (id) => titles.get(id) ?? id;
}

/** An arrow is the record's as soon as one of its transitions is. */
const joined = (known: ChartEdge, next: ChartEdge): ChartEdge => ({
  ...known,
  standing: next.standing === "recorded" ? "recorded" : known.standing,
  lines: [...known.lines, ...next.lines],
});

type Offer = { readonly passage: Passage; readonly transition: Transition; readonly head: string };

function offersOf(state: string, spec: StateSpec, words: Wording): Offer[] {
  const list = (on: Passage["on"], to: Transitions | undefined): Offer[] =>
    to === undefined
      ? []
      : transitionList(to).map((transition, index) => ({
          passage: { state, on, index },
          transition,
          head: spec.type === "history" ? words.statechart.noHistory : headOf(on, transition, words),
        }));
  if (spec.type === "history") return list({ kind: "always" }, spec.target);
  return causesOf(spec).flatMap(({ cause, to }) => list(cause, to));
}

function edgeOf({ passage, transition, head }: Offer, record: ChartRecord, speech: Speech): ChartEdge {
  const steps = record.stepsOf.get(keyOf(passage)) ?? [];
  const branches = record.branchesOf.get(keyOf(passage)) ?? [];
  const standing = standingOf(steps, branches);
  const { target } = transition;
  const to = target === undefined ? undefined : resolveTarget(passage.state, target);
  const { condition, effects, remark } = detailOf(transition, speech);
  const text = [head, condition, effects, remark].filter((part) => part !== undefined).join(" ");
  const trigger = passage.on.kind === "trigger" ? passage.on.trigger : undefined;
  return {
    id: ["transition", passage.state, to ?? "", standing === "later" ? "recorded" : standing].join("-"),
    from: passage.state,
    to,
    standing,
    lines: [{ head, condition, effects, remark, text, trigger, steps, branches }],
  };
}

function standingOf(steps: readonly RecordStep[], branches: readonly Branch[]): Standing {
  if (steps.length > 0) return steps.some((step) => !step.isLater) ? "recorded" : "later";
  return branches.length > 0 ? "branch" : "unvisited";
}

function headOf(
  on: Passage["on"],
  { target, effects }: Transition,
  { statechart: words, ...wording }: Wording,
): string {
  switch (on.kind) {
    case "always":
      return words.automatic;
    case "onDone":
      return words.done;
    case "after":
      return words.after(lengthWords(on.delay, wording));
    case "trigger": {
      const trigger = on.trigger === "*" ? words.wildcard : on.trigger;
      return target === undefined && effects === undefined ? words.forbidden(trigger) : trigger;
    }
  }
}

/** An author's description of a guarded transition is its condition in better words. */
function detailOf({ guard, effects, description }: Transition, speech: Speech) {
  return {
    condition: guard && `[${description ?? guardWords(guard, speech)}]`,
    effects: effects && `/ ${effectWords(effects, speech.words)}`,
    remark: guard ? undefined : description,
  };
}
