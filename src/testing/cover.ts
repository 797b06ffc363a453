/** What is to be covered: numbered places, 0 the start, and the steps from each with the transitions that they take. */
export type Coverable<Taken, Trigger> = {
  readonly transitions: readonly Taken[];
  stepsFrom(number: number): Walk<Taken, Trigger>;
};

/** Steps that follow each other. */
export type Walk<Taken, Trigger> = readonly WalkStep<Taken, Trigger>[];
export type WalkStep<Taken, Trigger> = {
  readonly trigger: Trigger;
  readonly target: number;
  readonly taken: readonly Taken[];
};

/** Walks from the start that together take all that can be taken, and what is left. */
export function coverAll<Taken, Trigger>(
  space: Coverable<Taken, Trigger>,
): { readonly walks: readonly Walk<Taken, Trigger>[]; readonly left: readonly Taken[] } {
  const left = new Set(space.transitions);
  const walks: Walk<Taken, Trigger>[] = [];
  for (let walk = walkFrom(space, left); walk.length > 0; walk = walkFrom(space, left)) walks.push(walk);
  return { walks: withoutNeedless(walks, new Set(space.transitions)), left: [...left] };
}

/** Takes all that it can from the start, and takes it off what is left. */
function walkFrom<Taken, Trigger>(space: Coverable<Taken, Trigger>, left: Set<Taken>): Walk<Taken, Trigger> {
  const walk: WalkStep<Taken, Trigger>[] = [];
  while (left.size > 0) {
    const steps = nearest(space, walk.at(-1)?.target ?? 0, left);
    if (steps.length === 0) break;
    for (const { taken } of steps) for (const each of taken) left.delete(each);
    walk.push(...steps);
  }
  return walk;
}

type CameBy<Step> = ReadonlyMap<number, { readonly from: number; readonly step: Step } | undefined>;

/** The fewest steps up to and with one that takes something left; none where no step leads to one. */
function nearest<Taken, Trigger>(
  space: Coverable<Taken, Trigger>,
  start: number,
  left: ReadonlySet<Taken>,
): Walk<Taken, Trigger> {
  const cameBy = new Map<number, { readonly from: number; readonly step: WalkStep<Taken, Trigger> } | undefined>([
    [start, undefined],
  ]);
  const queue = [start];
  for (let index = 0; index < queue.length; index++) {
    const number = queue[index] ?? 0;
    for (const step of space.stepsFrom(number)) {
      if (step.taken.some((each) => left.has(each))) return [...wayBack(cameBy, number), step];
      if (cameBy.has(step.target)) continue;
      cameBy.set(step.target, { from: number, step });
      queue.push(step.target);
    }
  }
  return [];
}

function wayBack<Step>(cameBy: CameBy<Step>, end: number): Step[] {
  const way: Step[] = [];
  for (let came = cameBy.get(end); came; came = cameBy.get(came.from)) way.push(came.step);
  return way.reverse();
}

/** Leaves out, from the shortest on, each walk that takes nothing to be covered that the others do not take too. */
function withoutNeedless<Taken, Trigger>(
  walks: readonly Walk<Taken, Trigger>[],
  covered: ReadonlySet<Taken>,
): Walk<Taken, Trigger>[] {
  const counts = new Map<Taken, number>();
  const coveredOn = (walk: Walk<Taken, Trigger>) =>
    new Set(walk.flatMap(({ taken }) => taken.filter((each) => covered.has(each))));
  const takenOn = new Map(walks.map((walk) => [walk, coveredOn(walk)]));
  for (const each of [...takenOn.values()].flatMap((set) => [...set])) counts.set(each, (counts.get(each) ?? 0) + 1);
  const needless = new Set<Walk<Taken, Trigger>>();
  for (const walk of walks.toSorted((a, b) => a.length - b.length)) {
    const own = [...(takenOn.get(walk) ?? [])];
    if (own.some((each) => counts.get(each) === 1)) continue;
    needless.add(walk);
    for (const each of own) counts.set(each, (counts.get(each) ?? 0) - 1);
  }
  return walks.filter((walk) => !needless.has(walk));
}
