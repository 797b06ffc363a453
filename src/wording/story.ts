import type { Stance } from "../model/index.ts";

/** Fixed words of the text alternative. */
export type StoryWords = {
  readonly columns: readonly [number: string, event: string, when: string, order: string, told: string, change: string];
  opening(events: number, accounts: readonly string[]): string;
  group(number: number): string;
  readonly apart: string;
  by(parties: readonly string[]): string;
  /** parties that take part without acting */
  with(parties: readonly string[]): string;
  readonly planned: string;
  readonly hypothetical: string;
  readonly notStated: string;
  /** of the order of an event that its date alone gives */
  readonly byDate: string;
  /** of an event that nobody dates: when it can have happened, in words */
  possible(times: string): string;
  readonly stances: Readonly<Record<Stance, (account: string) => string>>;
  /** over where things stand after the last event */
  readonly ends: string;
  /** over what accounts tell against each other */
  readonly disagreed: string;
  readonly notTaken: string;
  branch(from: string, title: string, reaches: string): string;
  readonly responsible: string;
  explanation(outcome: string, cause: string, account: string): string;
  readonly sources: string;
};
