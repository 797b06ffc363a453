import type { Modality, Stance } from "../model/index.ts";
import type { CommonWords } from "./common.ts";
import type { StatechartWords } from "./statechart.ts";

export type ReaderView = "timeline" | "statechart" | "accounts" | "possible-times" | "sources" | "words";

/** Fixed words of the reader page, apart from those of pictures, so that a page is not heavier for languages that it does not speak. */
export type ReaderWords = {
  readonly views: Readonly<Record<ReaderView, string>>;
  /** the same for a phone */
  readonly shortViews: Readonly<Record<ReaderView, string>>;
  /** what stands around the pictures */
  readonly frame: {
    readonly views: string;
    readonly step: string;
    readonly toStep: string;
    counts(events: number, accounts: number, sources: number): readonly string[];
    readonly search: string;
    readonly searchAll: string;
    readonly found: string;
    readonly back: string;
    readonly forward: string;
    readonly scrub: string;
    readonly start: string;
    /** how far along the record: its title is that of the step */
    scrubbed(step: number, all: number, title: string): string;
    readonly whatIf: string;
    readonly toRecord: string;
    readonly toRecordShort: string;
    readonly copy: string;
    readonly copyShort: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly link: string;
    readonly keys: string;
    readonly hideStep: string;
    readonly showStep: string;
    readonly across: string;
    readonly down: string;
    readonly themes: Readonly<Record<"system" | "light" | "dark", string>>;
  };
  /** what each key does */
  readonly keys: {
    readonly step: string;
    readonly ends: string;
    readonly other: string;
    readonly leave: string;
    readonly comeBack: string;
    readonly views: string;
    readonly search: string;
    readonly zoom: string;
    readonly theme: string;
    readonly copy: string;
    readonly keys: string;
  };
  /** over the step, and at the start and off the record in its place */
  readonly heading: {
    readonly start: string;
    opening(steps: number, accounts: number): string;
    at(step: number, all: number, when: string): string;
    readonly untimed: string;
    with(parties: string): string;
    off(steps: number): string;
    readonly elsewhere: string;
    readonly untold: string;
  };
  /** what a screen reader says of a step beside its heading; parts of a sentence each */
  readonly spoken: {
    readonly left: string;
    told(names: string): string;
    changed(from: string, to: string): string;
    mayFollow(steps: number): string;
    readonly end: string;
  };
  readonly claims: {
    readonly head: string;
    readonly nobody: string;
    silent(names: readonly string[]): string;
    silentCount(accounts: number): string;
    readonly compare: string;
    via(names: string): string;
    relayedBy(names: string): string;
    readonly stances: Readonly<Record<Stance, string>>;
    readonly modalities: Readonly<Record<Exclude<Modality, "actual">, string>>;
    hedged(words: string): string;
    because(words: string): string;
    thatIs(content: string): string;
    source(number: number, title: string): string;
    readonly found: string;
    readonly foundSealed: string;
    readonly missing: Readonly<Record<"text" | "lock" | "none", string>>;
  };
  readonly changes: {
    readonly head: string;
    ranOut(delays: string): string;
    /** said between the state before and the one after */
    readonly to: string;
    refused(why: string): string;
    readonly none: string;
  };
  readonly standing: { readonly head: string; notDescribed(names: string): string };
  readonly next: {
    readonly head: string;
    readonly ended: string;
    readonly only: string;
    free(choices: number): string;
    /** how many orders are permitted, in digits */
    orders(steps: number, orders: string): string;
    atLeast(orders: string): string;
    leaving(triggers: number): string;
    more(count: number): string;
    readonly refused: string;
    readonly notTaken: string;
    readonly notHere: string;
    readonly inNoAccount: string;
    toldOf(branch: string): string;
    readonly nothing: string;
    readonly elsewhere: string;
    after(event: string): string;
    /** over what is refused, and why */
    readonly couldNot: string;
    happened(step: number): string;
  };
  readonly order: string;
  readonly blame: {
    readonly head: string;
    /** what an account says of what led to the step; a title */
    laidTo(cause: string): string;
    /** what an account says the step led to; a title */
    ledTo(outcome: string): string;
  };
  all(steps: number): string;
  readonly off: { left(step: number, event: string | undefined): string; readonly comeBack: string };
  readonly trail: { record(step: number): string; readonly thence: string; readonly whatIf: string };
  readonly compare: {
    readonly head: string;
    readonly first: string;
    readonly second: string;
    readonly same: string;
    readonly together: string;
    contradicted(event: string): string;
    dated(event: string): string;
    opposite(event: string, other: string): string;
    unsaid(event: string): string;
    readonly event: string;
    readonly granted: string;
    readonly silent: string;
    readonly ends: string;
    readonly unmoved: string;
  };
  /** kinds of what is found */
  readonly search: {
    readonly event: string;
    readonly notTaken: string;
    readonly account: string;
    readonly state: string;
    readonly source: string;
    quote(account: string, event: string): string;
    text(source: string): string;
    readonly nothing: string;
  };
  readonly sources: {
    inProject(cited: number, sentences: number, leftOut: number): string;
    sealed(characters: number, cited: number, sentences: number): string;
    readonly unknown: string;
    readonly noQuotes: string;
    readonly unverified: string;
    characters(start: number, end: number): string;
    ledTo(event: string): string;
    readonly time: string;
    strip(quotes: number): string;
  };
  /** what a live preview says of the file's issues; their messages are in English */
  readonly preview: {
    errors(count: number): string;
    remarks(count: number): string;
    readonly lastGood: string;
    readonly nothingYet: string;
    at(line: number, column: number): string;
    readonly severities: Readonly<Record<"error" | "warning" | "finding", string>>;
    readonly waiting: string;
    readonly firstSave: string;
  };
  /** why a trigger is refused; parts that stand one after the other */
  readonly why: {
    readonly ended: string;
    readonly restless: string;
    readonly forbidden: string;
    readonly nowhere: string;
    /** states that would accept it */
    needs(states: string): string;
    condition(words: string): string;
    /** a condition of which it is not stated whether it holds */
    open(words: string): string;
    ranOut(delays: string): string;
    readonly notRunning: string;
    notOver(passed: string): string;
    /** a delay of which it is not stated whether it has run out */
    delayOpen(delay: string, passed: string): string;
    readonly timeUnknown: string;
    atLeast(length: string): string;
    atMost(length: string): string;
    between(low: string, high: string): string;
  };
};

/** All that a reader page says in one language. */
export type ReaderWording = CommonWords & { readonly reader: ReaderWords; readonly statechart: StatechartWords };
