import type { ContextValue, Effects, Guard, Since } from "../../model/index.ts";
import { durationParts } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import type { TitleOf } from "./titles.ts";

/** What guards and effects are told with. */
export type Speech = {
  readonly words: Pick<Wording, "statechart" | "quoted" | "duration" | "list">;
  /** how a state is called */
  readonly titleOf: TitleOf;
  /** the title of an event */
  readonly eventOf: (id: string) => string;
};

const SIGNS = { eq: "=", ne: "≠", lt: "<", lte: "≤", gt: ">", gte: "≥" } as const;

/** A guard in words; states and events go by their titles. */
export function guardWords(guard: Guard, speech: Speech): string {
  const { guard: words } = speech.words.statechart;
  if ("in" in guard) return words.in(speech.titleOf(guard.in));
  if ("not" in guard) {
    const inner = guardWords(guard.not, speech);
    return words.not("in" in guard.not ? inner : `(${inner})`);
  }
  if ("and" in guard) return words.and(guard.and.map((part) => guardWords(part, speech)));
  if ("or" in guard) return words.or(guard.or.map((part) => guardWords(part, speech)));
  if ("since" in guard) return sinceWords(guard, speech);
  if ("has" in guard) return words.has(guard.has[0], valueWords(guard.has[1], speech.words));
  const [operator, pair] = Object.entries(guard)[0] as [keyof typeof SIGNS, readonly [string, ContextValue]]; // what is left compares a key
  return `${pair[0]} ${SIGNS[operator]} ${valueWords(pair[1], speech.words)}`;
}

function sinceWords({ since, atLeast, atMost }: Since, { words, eventOf }: Speech): string {
  const { guard } = words.statechart;
  const lengthOf = (text: string): string => lengthWords(text, words);
  const lengths = [
    ...(atLeast === undefined ? [] : [guard.atLeast(lengthOf(atLeast))]),
    ...(atMost === undefined ? [] : [guard.atMost(lengthOf(atMost))]),
  ];
  return guard.since(lengths, eventOf(since));
}

/** A duration in words, e.g. "30 days". */
export function lengthWords(text: string, words: Pick<Wording, "duration">): string {
  const parts = durationParts(text).map(({ count, unit }) => words.duration(count, unit));
  return parts.join(" ") || words.duration(0, "day");
}

/** Effects in words, in the order in which they happen. */
export function effectWords(effects: Effects, words: Pick<Wording, "quoted" | "list">): string {
  const set = Object.entries(effects.set ?? {}).map(([key, value]) => `${key} := ${valueWords(value, words)}`);
  const add = Object.entries(effects.add ?? {}).map(([key, by]) => (by < 0 ? `${key} − ${-by}` : `${key} + ${by}`));
  const append = Object.entries(effects.append ?? {}).map(([key, value]) => `${key} + ${valueWords(value, words)}`);
  return words.list([...set, ...add, ...append]);
}

const valueWords = (value: ContextValue, words: Pick<Wording, "quoted">): string =>
  typeof value === "string" ? words.quoted(value) : JSON.stringify(value);
