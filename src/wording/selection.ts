/** What a picture says of what it leaves out of the record. Titles come without quotation marks, counts are above zero. */
export type SelectionWords = {
  /** the one account that a picture is of */
  only(account: string): string;
  asOf(event: string): string;
  /** a window; both ends are in words, and an event's title is in quotation marks already */
  from(start: string): string;
  to(end: string): string;
  between(start: string, end: string): string;
  /** a list of what follows, as a sentence */
  leftOut(parts: string): string;
  untold(events: number): string;
  earlier(events: number): string;
  later(events: number): string;
  branches(count: number): string;
  explanations(count: number): string;
  /** events of which it is not stated on which side they are */
  unordered(events: number): string;
  /** events whose dates leave open whether they lie in the window */
  uncertain(events: number): string;
  /** what an account's telling cannot do without, in quotation marks */
  granted(events: string): string;
  /** the event at which the machine refuses an account's telling */
  stuck(event: string): string;
};
