import type { LocatedFault } from "./reading.ts";

/** Which step is shown; without an event the whole record. */
export type StepDetail = {
  readonly event: string | undefined;
  readonly title: string | undefined;
  /** from 1 in the order of reading; 0 for the whole record */
  readonly index: number;
  readonly count: number;
};

/** What a reader chose in the picture, by its kind and its id in the model. */
export type SelectDetail = {
  readonly kind: "event" | "branch" | "state" | "account" | "region";
  readonly id: string;
  /** as a screen reader is told it */
  readonly title: string;
};

/** What is wrong with the model or the attributes; empty when all is well again. */
export type IssuesDetail = { readonly issues: readonly LocatedFault[] };

/** The events by name, with what each tells. */
type Details = {
  readonly "demarche-step": StepDetail;
  readonly "demarche-select": SelectDetail;
  readonly "demarche-issues": IssuesDetail;
};

/** Tells the page; events bubble, out of shadow trees too. */
export const tell = <Name extends keyof Details>(from: EventTarget, name: Name, detail: Details[Name]): boolean =>
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));

declare global {
  interface HTMLElementEventMap {
    "demarche-step": CustomEvent<StepDetail>;
    "demarche-select": CustomEvent<SelectDetail>;
    "demarche-issues": CustomEvent<IssuesDetail>;
  }
}
