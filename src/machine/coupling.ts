import type { Guard, Model } from "../model/index.ts";
import { resolveTarget } from "./reach.ts";
import { allStates } from "./states.ts";
import { transitionsIn } from "./transitions.ts";

/** Regions that can feel each other, as groups; regions of different groups never do, whatever the order of triggers. */
export function coupledRegions(model: Model): string[][] {
  const { machine } = model;
  const regions = Object.keys(machine?.states ?? {});
  const isWhole =
    machine?.type !== "parallel" || machine.on || machine.after || machine.always || machine.onDone || canEnd(model);
  if (isWhole) return [regions];
  const marks = regions.map((region) => footprint(model, region));
  const groups: string[][] = [];
  for (const [index, region] of regions.entries()) {
    const touching = groups.filter(
      (group) =>
        group.some((other) => areCoupled(marks[index] as Footprint, marks[regions.indexOf(other)] as Footprint)), // one mark a region
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), region]);
  }
  return groups;
}

/** A machine ends when all its regions do, and then refuses everything; it cannot when one region has no final state. */
const canEnd = (model: Model): boolean =>
  Object.values(model.machine?.states ?? {}).every(
    (region) =>
      region.type === "parallel" || Object.values(region.states ?? {}).some((state) => state.type === "final"),
  );

/** What a region looks at and touches, outside itself or in the context. */
type Footprint = { region: string; reads: Set<string>; writes: Set<string>; others: Set<string> };

function footprint(model: Model, region: string): Footprint {
  const mark: Footprint = { region, reads: new Set(), writes: new Set(), others: new Set() };
  for (const { path, spec } of allStates(model.machine)) {
    if (path.split(".")[0] !== region) continue;
    for (const effects of [spec.entry, spec.exit, ...transitionsIn(spec).map((each) => each.effects)])
      for (const key of Object.keys({ ...effects?.set, ...effects?.add, ...effects?.append })) mark.writes.add(key);
    for (const { guard, target } of transitionsIn(spec)) {
      if (guard) markGuard(guard, mark);
      if (target !== undefined) mark.others.add(resolveTarget(path, target).split(".")[0] ?? "");
    }
  }
  return mark;
}

function markGuard(guard: Guard, mark: Footprint): void {
  if ("in" in guard) mark.others.add(guard.in.split(".")[0] ?? "");
  else if ("since" in guard)
    return; // what has elapsed at an event is the same in every order
  else if ("not" in guard) markGuard(guard.not, mark);
  else if ("and" in guard) for (const part of guard.and) markGuard(part, mark);
  else if ("or" in guard) for (const part of guard.or) markGuard(part, mark);
  else for (const [key] of Object.values(guard) as [string, unknown][]) mark.reads.add(key); // what is left compares a key
}

const areCoupled = (a: Footprint, b: Footprint): boolean =>
  a.others.has(b.region) ||
  b.others.has(a.region) ||
  [...a.writes].some((key) => b.reads.has(key) || b.writes.has(key)) ||
  [...b.writes].some((key) => a.reads.has(key));
