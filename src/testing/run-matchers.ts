import { reachOf } from "./reach.ts";
import { nameOf, type Subject, type SubjectView, type TriggerLike, viewOf } from "./subject.ts";
import { matcher, type Verdict } from "./verdict.ts";

/** Where a run stands: the path so far, the active states, what is legal. */
function standing({ path, states, legal }: SubjectView): string {
  const came = path === undefined ? "It" : `After ${path.join(", ") || "the start"} the run`;
  return `${came} is in ${states.join(", ")}; legal now: ${legal().join(", ") || "nothing"}.`;
}

const verdict = (holds: boolean | undefined, words: string, view: SubjectView): Verdict => ({
  holds,
  expected: (not) => `the run ${not}to ${words}`,
  found: standing(view),
});

/** A run as two of them are compared. */
export type Past = {
  readonly states: readonly string[];
  readonly history: readonly { readonly trigger: string }[];
  at(count: number): { readonly states: readonly string[]; readonly context: unknown };
};

/** Matchers on runs, and on XState's machines, actors and snapshots. */
export const runMatchers = {
  /** the state at a path from the root is active */
  toBeIn: matcher((subject: Subject, path: string) => {
    const view = viewOf(subject);
    return verdict(view.isIn(path), `be in ${path}`, view);
  }),
  /** the trigger is legal */
  toAllow: matcher((subject: Subject, trigger: TriggerLike) => {
    const view = viewOf(subject);
    return verdict(view.refusal(trigger) === undefined, `allow ${nameOf(trigger)}`, view);
  }),
  /** the trigger is refused, for a reason that holds the given words */
  toRefuse: matcher((subject: Subject, trigger: TriggerLike, reason?: string) => {
    const view = viewOf(subject);
    const found = view.refusal(trigger);
    const words = `refuse ${nameOf(trigger)}${reason === undefined ? "" : ` because ${reason}`}`;
    return verdict(
      found?.includes(reason ?? "") ?? false,
      `${words}${found === undefined ? "" : `; it does because ${found}`}`,
      view,
    );
  }),
  /** the run was in the state at some step; of a snapshot alone, only what it is in now can be told */
  toHaveVisited: matcher((subject: Subject, path: string) => {
    const view = viewOf(subject);
    const visited = view.hasVisited(path);
    const found =
      visited === undefined ? `A snapshot does not hold where it was before. ${standing(view)}` : standing(view);
    return { ...verdict(visited, `have visited ${path}`, view), found };
  }),
  /** some sequence of triggers leads to the state, in no more than `within` steps */
  toReach: matcher((subject: Subject, path: string, { within }: { readonly within?: number } = {}) => {
    const view = viewOf(subject);
    const reach = reachOf(subject, path);
    const words = `reach ${path}${within === undefined ? "" : ` within ${within} steps`}`;
    if (reach.kind === "unknown")
      return {
        ...verdict(undefined, words, view),
        found: `None of the first ${reach.looked} snapshots is in it. ${standing(view)}`,
      };
    if (reach.kind === "unreachable")
      return { ...verdict(false, words, view), found: `No sequence of triggers leads there. ${standing(view)}` };
    const way =
      reach.triggers.length === 0 ? "It is there already." : `The shortest way is ${reach.triggers.join(", ")}.`;
    const near = within === undefined || reach.triggers.length <= within;
    return { ...verdict(near, words, view), found: `${way} ${standing(view)}` };
  }),
  /** the states or the context of two runs differ; `at` is the step, or its trigger, after which they first do */
  toDifferFrom: matcher((run: Past, other: Past, { at }: { readonly at?: number | string } = {}) => {
    const first = firstDifference(run, other);
    const trigger = first === undefined ? undefined : run.history[first - 1]?.trigger;
    const holds = first !== undefined && (at === undefined || at === first || at === trigger);
    return {
      holds,
      expected: (not) => `the runs ${not}to differ${at === undefined ? "" : ` first at ${at}`}`,
      found: difference(run, other, first),
    };
  }),
};

/** The number of steps after which two runs first stand elsewhere; one that has ended stays where it is. */
function firstDifference(run: Past, other: Past): number | undefined {
  const steps = Math.max(run.history.length, other.history.length);
  const stand = (each: Past, count: number): string => JSON.stringify([each.at(count).states, each.at(count).context]);
  return Array.from({ length: steps + 1 }, (_, count) => count).find(
    (count) => stand(run, count) !== stand(other, count),
  );
}

function difference(run: Past, other: Past, first: number | undefined): string {
  if (first === undefined) return `They stand alike at every step, in the end in ${run.states.join(", ")}.`;
  const side = (each: Past): string => {
    const elsewhere = (each === run ? other : run).at(first).states;
    const states = each.at(first).states.filter((state) => !elsewhere.includes(state));
    return `${each.history[first - 1]?.trigger ?? "no further step"} in ${states.join(", ") || "the same states"}`;
  };
  return `They first differ after step ${first}: one with ${side(run)}, the other with ${side(other)}.`;
}
