import type { ViewName } from "./place.ts";

/** What the parts of the page ask of the whole. */
export type Acts = {
  goTo(count: number): void;
  goToEvent(event: string): void;
  /** takes a step that the stated order permits next */
  choose(event: string): void;
  /** takes a trigger that leaves the record, or goes on off it */
  take(trigger: string): void;
  /** to the step of an event, and off the record there */
  leaveAt(event: string): void;
  comeBack(): void;
  show(view: ViewName): void;
  /** to the accounts, this one beside another */
  compare(account: string | undefined): void;
  compareTwo(first: string, second: string): void;
  /** to a source, and there to the quote with this key */
  showSource(source: string, key?: string): void;
  /** whether a part that folds is open; it stays so from step to step */
  isOpen(part: string): boolean;
  setOpen(part: string, open: boolean): void;
};
