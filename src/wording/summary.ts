/** Sentences that the descriptions of all pictures share. Lists come joined, titles in quotation marks, unless it says otherwise. */
export type SummaryWords = {
  /** the last of a list of which so many are left out */
  more(count: number): string;
  /** who tells the record */
  told(accounts: string): string;
  readonly untold: string;
  acting(parties: number, names: string): string;
  /** groups of events that no account orders against each other */
  groups(count: number): string;
  /** where things stand after the last event */
  ends(states: string): string;
  /** where things stand as of an event, named by its bare title */
  stands(event: string, states: string): string;
  /** events that accounts tell against each other */
  disagreed(titles: string): string;
  readonly agreed: string;
  /** what did not happen: bare titles, and the state that it would have led to */
  branch(from: string, title: string, reaches: string): string;
  /** what is held responsible for an outcome, by accounts that agree */
  laidTo(outcome: string, causes: string, accounts: string): string;
  /** and by accounts that do not */
  laidApart(outcome: string, sides: readonly { readonly accounts: string; readonly causes: string }[]): string;
};
