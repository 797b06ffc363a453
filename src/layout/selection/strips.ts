import { type Replay, type Strip, startRun, stripsOf } from "../../machine/index.ts";
import type { Model } from "../../model/index.ts";
import type { Selected } from "./select.ts";

type Steps = Pick<Replay, "initial" | "steps">;

/** What an account's run changes; what it takes for granted comes with the event that it is taken for. */
export function stepsOfTelling(model: Model, { steps }: NonNullable<Selected["telling"]>): Steps {
  return {
    initial: startRun(model).states,
    steps: steps.flatMap((step) =>
      step.kind === "refused"
        ? []
        : [
            {
              event: step.kind === "presupposed" ? step.before : step.event,
              trigger: step.trigger,
              changes: step.changes,
            },
          ],
    ),
  };
}

/** The states of the regions within what is drawn, each beginning with the state that the events before have led to. */
export function stripsWithin({ model, earlier }: Selected, steps: Steps): Strip[] {
  const drawn = new Set(model.events.map((event) => event.id));
  return stripsOf(model, steps).map((strip) => {
    const before = strip.segments.findLastIndex(({ since }) => since === undefined || earlier.has(since));
    const inside = strip.segments.slice(before + 1).filter(({ since }) => since !== undefined && drawn.has(since));
    const last = inside.filter(
      ({ since, ranOut }, index) => ranOut !== undefined || inside[index + 1]?.since !== since,
    );
    const first = strip.segments[Math.max(0, before)];
    return { ...strip, segments: [...(first ? [{ ...first, since: undefined, ranOut: undefined }] : []), ...last] };
  });
}
