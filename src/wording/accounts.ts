import type { Stance } from "../model/index.ts";
import type { AppearanceName } from "./common.ts";

/** Fixed words of the picture of accounts. */
export type AccountsWords = {
  /** the last two only where they occur */
  readonly subtitle: { readonly rows: string; readonly nested: string; readonly hatching: string };
  readonly head: {
    readonly tells: string;
    readonly ends: string;
    readonly contradictions: string;
    responsible(event: string): string;
  };
  relayedBy(names: string): string;
  /** accounts that claim nothing about an event */
  silent(names: string): string;
  /** accounts that claim nothing about the events of one part of the table */
  silentHere(names: string): string;
  /** who takes which stances on an event that is contradicted */
  stated(names: readonly string[], stances: readonly Stance[]): string;
  /** a date that no account is named for */
  readonly someone: string;
  /** how an account tells an event, as the key explains it */
  readonly look: Readonly<Record<AppearanceName, string>>;
  /** the key of the sign of a contradiction */
  readonly unlike: string;
  /** a region that a telling leaves where it began */
  readonly unmoved: string;
  count(events: number, accounts: number, contradicted: number): string;
  /** what a screen reader says, and sentences of the description */
  readonly spoken: {
    endsIn(name: string, states: string): string;
    /** how many events each tells of */
    tellers(counts: readonly { readonly name: string; readonly count: number }[]): string;
    /** one event as an account tells it */
    told(looks: string, title: string): string;
    /** all that an account tells */
    row(name: string, told: string): string;
    nothing(name: string): string;
    holds(name: string, cause: string): string;
  };
};
