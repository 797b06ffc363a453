/** Fixed words of the picture of possible times. */
export type TimesWords = {
  readonly subtitle: string;
  /** where each time is known to within a mark */
  readonly subtitleOfMarks: string;
  readonly subtitleWithoutTimes: string;
  /** over rows that have no order to each other either */
  apart(count: number): string;
  readonly head: { readonly noTime: string; readonly when: string; readonly event: string };
  /** a date that is given but marked as uncertain */
  boundsNothing(date: string): string;
  readonly nothingStated: string;
  by(names: string): string;
  from(start: string): string;
  until(end: string): string;
  unknownEnd(start: string): string;
  unknownStart(end: string): string;
  /** the end of a list of which so many are left out */
  andMore(count: number): string;
  readonly legend: {
    readonly mark: string;
    readonly dated: string;
    readonly order: string;
    readonly open: string;
    readonly unknown: string;
    readonly core: string;
    readonly broken: string;
  };
  counts(all: number, known: number, exact: number): string;
  zone(zone: string): string;
  context(numbers: string): string;
  disputed(titles: string): string;
  /** a time that only the stated order bounds */
  readonly byOrder: string;
  readonly description: {
    dated(count: number): string;
    undated(count: number): string;
    more(count: number): string;
    /** a list of titles in quotation marks */
    noTime(titles: string): string;
  };
};
