import type { Model, Tone } from "../model/index.ts";
import type { Replay } from "./replay.ts";
import { stateAt } from "./states.ts";
import type { When } from "./when.ts";

/** The states of one region in the order of the record, for pictures. */
export type Strip = {
  readonly region: string;
  /** empty for a machine that has none */
  readonly title: string;
  readonly segments: readonly Segment[];
};

/** A state from the event that enters it (`since`; none for the initial state) to the next. */
export type Segment = {
  readonly state: string;
  readonly title: string;
  readonly tone: Tone;
  readonly described: boolean;
  readonly since?: string | undefined;
  /** when the delay ran out that enters it, some time before `since`; none for a state that the event itself enters */
  readonly ranOut?: When | undefined;
};

/** One strip per region of a parallel root, or one for the machine as a whole. */
export function stripsOf(model: Model, replay: Pick<Replay, "initial" | "steps">): Strip[] {
  if (!model.machine) return [];
  const isParallel = model.machine.type === "parallel";
  const regions = isParallel ? Object.keys(model.machine.states) : [""];
  return regions.map((region) => {
    const initial = replay.initial.filter((path) => region === "" || path.split(".")[0] === region).join(" + ");
    const entered = replay.steps.flatMap((step) =>
      (step.parts ?? [step]).flatMap((part) => {
        const { ranOut } = part as { readonly ranOut?: When }; // a whole step has none
        const changes = part.changes.filter((change) => change.region === region);
        return changes.map((change) => ({ state: change.to, since: step.event, ranOut }));
      }),
    );
    const title = region === "" ? (model.machine?.title ?? "") : (stateAt(model.machine, region)?.title ?? region);
    return {
      region,
      title,
      segments: [
        segmentOf(model, initial),
        ...entered.map(({ state, since, ranOut }) => ({
          ...segmentOf(model, state),
          since,
          ...(ranOut && { ranOut }),
        })),
      ],
    };
  });
}

/** Several leaves of one region, as in a nested parallel state, are named together. */
function segmentOf(model: Model, states: string): Segment {
  const paths = states.split(" + ");
  const specs = paths.map((path) => stateAt(model.machine, path));
  const described = specs.some((spec) => spec?.described !== false);
  return { state: states, title: titleOfStates(model, paths), tone: specs[0]?.tone ?? "neutral", described };
}

/** Leaf states by their titles, joined as pictures join them. */
export const titleOfStates = (model: Model, paths: readonly string[]): string =>
  paths.map((path) => stateAt(model.machine, path)?.title ?? path.split(".").at(-1) ?? path).join(" + ");
