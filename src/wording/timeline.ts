/** Fixed words of the timeline. Heads of its parts are short. */
export type TimelineWords = {
  /** how the picture is read; of what need not occur, sentences of their own */
  readonly subtitle: {
    /** islands of the order in blocks */
    readonly blocks: string;
    /** one block, in which not all is ordered */
    readonly block: string;
    /** where regions are drawn as strips */
    readonly strips: string;
    /** one lane a party, one column an event */
    lanes(accounts: number): string;
    /** events on a scale of time */
    readonly time: string;
    /** events at equal steps */
    readonly order: string;
    /** events one below the other */
    readonly column: string;
    /** events as rows of a list, each after the one above */
    readonly list: string;
    /** where a page has several columns */
    readonly columns: string;
    /** islands of the order beside each other, events as far along as their longest chain */
    readonly apart: string;
    readonly timeDown: string;
    readonly orderDown: string;
    readonly apartDown: string;
    /** of an event on a scale whose date is not exact */
    readonly middle: string;
    readonly samePlace: string;
    /** between blocks, of a stretch of an order, and anywhere else */
    readonly hatching: { readonly blocks: string; readonly stretch: string; readonly where: string };
  };
  readonly head: {
    readonly whoActs: string;
    readonly whereThingsStand: string;
    readonly whoSaysSo: string;
    readonly notTaken: string;
    readonly responsible: string;
    /** where regions stand before the first event */
    readonly atFirst: string;
  };
  withoutStrip(regions: string): string;
  withoutStates(regions: string): string;
  /** states that a strip has no room to name */
  tooShort(states: string): string;
  tooShortCount(states: number): string;
  /** the outcome that causes are named for */
  outcome(event: string): string;
  /** where a branch comes back to the record */
  rejoins(event: string): string;
  /** a bar that shows how long an event lasts */
  readonly span: string;
  readonly noAccount: string;
  readonly noParty: string;
  /** parties through which an account was passed on */
  via(names: string): string;
  /** accounts that tell of a block's events beside the one that it is headed by */
  with(names: string): string;
  otherParties(count: number): string;
  otherAccounts(count: number): string;
  /** states of a region that change too often to be named */
  states(count: number): string;
  /** how many labels stand, and by which rule; numbers are in words already */
  labelled(some: string, all: string): string;
  readonly bars: string;
  readonly barsDown: string;
  /** small islands whose inner order is not drawn */
  undrawn(groups: number): string;
  /** what a column of very many events leaves out */
  readonly leftOut: string;
  moreBranches(count: number): string;
  /** what did not happen, with the event after which it would have */
  instead(title: string, event: string): string;
  /** what did not happen, with the branch that it would have gone on from */
  onward(title: string, branch: string): string;
  explained(cause: string, account: string): string;
  readonly count: {
    readonly one: string;
    all(pairs: number, events: number): string;
    some(stated: number, pairs: number, events: number): string;
    /** of more than can be compared */
    unknown(pairs: number, events: number): string;
  };
  /** what a screen reader says */
  readonly spoken: {
    readonly planned: string;
    readonly hypothetical: string;
    tellsOf(account: string, count: number): string;
    tellsTitles(account: string, titles: string): string;
    notTaken(title: string): string;
    notTakenFrom(event: string, title: string): string;
  };
  /** sentences of the description */
  readonly description: {
    opening(events: number, accounts: readonly string[]): string;
    /** all that there is, where it is one event */
    only(title: string): string;
    /** events whose order is stated in full */
    inOrder(titles: string): string;
    /** and in part */
    partlyInOrder(titles: string): string;
    /** a group of one event */
    apart(number: number, title: string): string;
    /** a group, and what is said of the order in it */
    group(number: number, titles: string): string;
    moreGroups(count: number): string;
  };
};
