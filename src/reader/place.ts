import type { Story } from "./story.ts";

/** The views, by the names that links give them. */
export const VIEWS = ["timeline", "statechart", "accounts", "possible-times", "sources", "words"] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where the reader is. Places are values: every move gives a new one. */
export type Place = {
  readonly view: ViewName;
  /** all steps of the record, in the order in which this reading takes them */
  readonly order: readonly string[];
  /** how many of them are taken */
  readonly count: number;
  /** what if: triggers that leave the record after `count` steps, and how many of them are taken */
  readonly off?: { readonly triggers: readonly string[]; readonly count: number } | undefined;
  /** two accounts that are compared */
  readonly compared?: readonly [string, string] | undefined;
};

/** Triggers that are taken off the record. */
export const offTaken = ({ off }: Place): readonly string[] | undefined => off?.triggers.slice(0, off.count);

/** The event that was taken last on the record. */
export const lastEvent = ({ order, count }: Place): string | undefined => order[count - 1];

/** One step on: the next of the record, or off it what was taken before, or what a branch tells next. */
export function forward(story: Story, place: Place): Place {
  const { off, order, count } = place;
  if (!off) return { ...place, count: Math.min(order.length, count + 1) };
  if (off.count < off.triggers.length) return { ...place, off: { ...off, count: off.count + 1 } };
  const told = nextOfBranch(story, place);
  return told === undefined ? place : take(story, place, told);
}

/** What a branch that goes the same way so far sends next. */
export function nextOfBranch(story: Story, place: Place): string | undefined {
  const taken = offTaken(place) ?? [];
  const branches = story.branchesFrom(lastEvent(place) ?? "");
  const legal = story.legal(place.order, place.count, taken);
  return branches
    .filter(({ way }) => way.length > taken.length && taken.every((each, index) => each === way[index]))
    .map(({ way }) => way[taken.length] ?? "")
    .find((trigger) => legal.includes(trigger));
}

/** One step back; off the record never beyond where it was left. */
export function back(place: Place): Place {
  const { off, count } = place;
  if (off) return off.count === 0 ? place : { ...place, off: { ...off, count: off.count - 1 } };
  return { ...place, count: Math.max(0, count - 1) };
}

/** To a step of the record by its number. */
export const goTo = ({ off: _, ...place }: Place, count: number): Place => ({
  ...place,
  count: Math.min(place.order.length, Math.max(0, count)),
});

/** To the step at which an event has happened; of an event that is no step, where the reader is. */
export function goToEvent(place: Place, event: string): Place {
  const index = place.order.indexOf(event);
  return index < 0 ? place : goTo(place, index + 1);
}

/** Takes a step that the stated order permits next, before those that it need not follow. */
export function choose({ off: _, ...place }: Place, event: string): Place {
  const { order, count } = place;
  if (order[count] === event) return { ...place, count: count + 1 };
  const rest = order.slice(count).filter((id) => id !== event);
  return { ...place, order: [...order.slice(0, count), event, ...rest], count: count + 1 };
}

/** Leaves the record here. */
export const leave = (place: Place): Place => (place.off ? place : { ...place, off: { triggers: [], count: 0 } });

/** Takes a trigger off the record; one that the machine refuses changes nothing. */
export function take(story: Story, place: Place, trigger: string): Place {
  const taken = offTaken(place) ?? [];
  if (!story.legal(place.order, place.count, taken).includes(trigger)) return place;
  return { ...place, off: { triggers: [...taken, trigger], count: taken.length + 1 } };
}

/** Back on the record, where it was left. */
export const comeBack = ({ off: _, ...place }: Place): Place => place;
