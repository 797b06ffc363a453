import type { Basis, Stance } from "../model/index.ts";
import type { LocaleName, Relation } from "../time/index.ts";

/** Words that several pictures and texts share. */
export type CommonWords = {
  readonly locale: LocaleName;
  /** the way in which the language is read; a picture's time runs the same way */
  readonly direction: "ltr" | "rtl";
  /** a title or the words of a source in quotation marks */
  quoted(text: string): string;
  /** a, b, c */
  list(items: readonly string[]): string;
  /** a, b and c */
  and(items: readonly string[]): string;
  /** a or b */
  or(items: readonly string[]): string;
  /** a; b; c */
  apart(items: readonly string[]): string;
  /** a, then b, then c */
  inTurn(items: readonly string[]): string;
  /** a text and what is said of it: "name: words" */
  named(name: string, text: string): string;
  /** a text with a note in brackets behind it */
  noted(text: string, note: string): string;
  /** several sentences, each with its own full stop */
  sentences(all: readonly string[]): string;
  /** a text as a sentence, with a full stop where it has no sign of its own at its end */
  sentence(text: string): string;
  /** a whole number, its thousands parted */
  number(count: number | bigint): string;
  /** a length of time: "2 days" */
  duration(count: number, unit: TimeUnit): string;
  /** who says so, as a note: "told by A, B" */
  readonly told: Readonly<Record<Stance, (names: string) => string>>;
  /** how a statement rests on its source, where it does not state it */
  readonly basis: Readonly<Record<Exclude<Basis, "stated">, string>>;
  /** what the marks of events mean */
  readonly appearance: Readonly<Record<AppearanceName, string>>;
  readonly turningPoint: string;
  readonly end: string;
  readonly notTaken: string;
  readonly orderNotStated: string;
  /** statements that are left out, since not all can hold, and how many more there are */
  setAside(statements: string, more: number): string;
  /** how one event stands to another, which is named in quotation marks */
  readonly relation: Readonly<Record<Relation, (other: string) => string>>;
  /** the same, said of the other event */
  readonly converse: Readonly<Record<Relation, (other: string) => string>>;
};

export type TimeUnit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";

export type AppearanceName =
  | "asserted"
  | "believed"
  | "hedged"
  | "denied"
  | "doubted"
  | "disputed"
  | "planned"
  | "context"
  | "silent";
