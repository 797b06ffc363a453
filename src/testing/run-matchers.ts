import { type MachineEvent, plain } from "./machine-events.ts";
import { reachOf } from "./reach.ts";
import { nameOf, type Subject, type SubjectView, standOf, type TriggerLike, viewOf } from "./subject.ts";
import { matcher, type Verdict } from "./verdict.ts";

/** Where a run stands: the path so far, the active states, what is legal. */
function standing({ path, states, legal }: SubjectView): string {
  const came = path === undefined ? "It" : `After ${path.join(", ") || "the start"} the run`;
  return `${came} is in ${states.join(", ") || "its only state"}; legal now: ${legal().join(", ") || "nothing"}.`;
}

/** A subject's view; throws for a state that its machine does not have. */
function viewAt(subject: Subject, path: string): SubjectView {
  const view = viewOf(subject);
  view.requireState(path);
  return view;
}

const unkept = (subject: Subject): string =>
  "send" in subject
    ? 'An actor\'s way is known with setupFiles: ["demarche/testing/setup"] only.'
    : "A snapshot does not hold where it was before.";

/** How far to search, and with which payloads. */
export type ReachOptions = {
  readonly within?: number | undefined;
  readonly events?: readonly MachineEvent[] | undefined;
};

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
    const view = viewAt(subject, path);
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
  /** the run was in the state at some step; an actor's way is known with the kit's setup file, a snapshot's is not */
  toHaveVisited: matcher((subject: Subject, path: string) => {
    const view = viewAt(subject, path);
    const visited = view.hasVisited(path);
    const found = visited === undefined ? `${unkept(subject)} ${standing(view)}` : standing(view);
    return { ...verdict(visited, `have visited ${path}`, view), found };
  }),
  /** some sequence of triggers leads to the state, in no more than `within` steps; a foreign machine takes `events` with their payloads */
  toReach: matcher((subject: Subject, path: string, { within, events }: ReachOptions = {}) => {
    const view = viewAt(subject, path);
    const reach = reachOf(subject, path, events);
    const words = `reach ${path}${within === undefined ? "" : ` within ${within} steps`}`;
    if (reach.kind === "unknown")
      return {
        ...verdict(undefined, words, view),
        found: `${reach.because} ${standing(view)}`,
      };
    if (reach.kind === "unreachable")
      return { ...verdict(false, words, view), found: `No sequence of triggers leads there. ${standing(view)}` };
    const way =
      reach.triggers.length === 0 ? "It is there already." : `The shortest way is ${reach.triggers.join(", ")}.`;
    const near = within === undefined || reach.triggers.length <= within;
    return { ...verdict(near, words, view), found: `${way} ${standing(view)}` };
  }),
  /**
   * the states or the context of two runs differ; `at` is the step, or its trigger, after which they first do. Of actors and
   * snapshots only where they stand now can be compared.
   */
  toDifferFrom: matcher(
    (run: Past | Subject, other: Past | Subject, { at }: { readonly at?: number | string } = {}) => {
      if (!hasPast(run) || !hasPast(other)) return differNow(run, other, at);
      const first = firstDifference(run, other);
      const trigger = first === undefined ? undefined : run.history[first - 1]?.trigger;
      const holds = first !== undefined && (at === undefined || at === first || at === trigger);
      return {
        holds,
        expected: (not) => `the runs ${not}to differ${at === undefined ? "" : ` first at ${at}`}`,
        found: difference(run, other, first),
      };
    },
  ),
};

const hasPast = (each: Past | Subject): each is Past => "history" in each && "at" in each;

/** Compares where two stand, of which one does not hold how it came there. */
function differNow(run: Past | Subject, other: Past | Subject, at: number | string | undefined): Verdict {
  const [one, two] = [run, other].map((each) => {
    const { states, context } = hasPast(each) ? each.at(each.history.length) : standOf(each);
    return { states, text: JSON.stringify([states, context], plain) };
  }) as [Stood, Stood]; // as many as there were
  const differs = one.text !== two.text;
  const where = `One is in ${one.states.join(", ")}, the other in ${two.states.join(", ")}${differs ? "" : ", with one context"}.`;
  return {
    holds: at === undefined || !differs ? differs : undefined,
    expected: (not) => `the runs ${not}to differ${at === undefined ? "" : ` first at ${at}`}`,
    found: at === undefined || !differs ? where : `Only runs hold the way they came. ${where}`,
  };
}

type Stood = { readonly states: readonly string[]; readonly text: string };

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
