/** Fixed words of the statechart. */
export type StatechartWords = {
  /** the last two only where they occur */
  readonly subtitle: { readonly states: string; readonly recorded: string; readonly branch: string };
  subtitleAt(event: string): string;
  /** a machine without a title */
  readonly machine: string;
  readonly noMachine: string;
  readonly noMachineAdvice: string;
  readonly anywhere: string;
  readonly anyState: string;
  /** a state that stands in another panel */
  elsewhere(title: string): string;
  readonly automatic: string;
  readonly done: string;
  /** on a transition that is taken so long after its state is entered */
  after(duration: string): string;
  readonly noHistory: string;
  readonly wildcard: string;
  forbidden(trigger: string): string;
  entry(effects: string): string;
  exit(effects: string): string;
  readonly guard: {
    in(state: string): string;
    not(condition: string): string;
    and(conditions: readonly string[]): string;
    or(conditions: readonly string[]): string;
    has(key: string, value: string): string;
    atLeast(duration: string): string;
    atMost(duration: string): string;
    since(durations: readonly string[], event: string): string;
  };
  readonly steps: string;
  stepsLeftOut(shown: number, all: number): string;
  /** why the record goes no further */
  stopped(event: string, trigger: string, accepted: readonly string[]): string;
  readonly noRecord: string;
  count(of: {
    readonly taken: number;
    readonly transitions: number;
    readonly entered: number;
    readonly states: number;
    readonly steps: number;
  }): string;
  readonly legend: {
    readonly recorded: string;
    readonly later: string;
    readonly branch: string;
    readonly unvisited: string;
    readonly active: string;
    readonly activeAt: string;
    readonly notDescribed: string;
    readonly initial: string;
    readonly final: string;
    readonly shallow: string;
    readonly deep: string;
    readonly elsewhere: string;
  };
  /** what a screen reader says of states and transitions */
  readonly spoken: {
    readonly final: string;
    readonly compound: string;
    readonly parallel: string;
    history(title: string): string;
    deepHistory(title: string): string;
    /** `steps`, like `initially` and `step`, with their prepositions */
    entered(steps: string): string;
    readonly initially: string;
    step(number: number, event: string): string;
    onBranch(titles: string): string;
    readonly never: string;
    readonly active: string;
    activeAt(event: string): string;
    readonly notDescribed: string;
    transition(from: string, to: string, lines: string): string;
    taken(steps: string): string;
    notTaken(branch: string): string;
    readonly neverTaken: string;
  };
  /** sentences of the description */
  readonly description: {
    opening(title: string, states: number, transitions: number, regions: number): string;
    region(title: string, path: readonly string[]): string;
    outcomes(states: string): string;
  };
};
