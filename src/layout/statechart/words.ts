import type { ContextValue, Effects, Guard } from "../../model/index.ts";

/** All fixed words of the statechart, in one place; what a model says stands in its own language. */
export const words = {
  subtitle: "States and what leads from one to another. Bold is the record, with its steps; dashed was not taken.",
  subtitleAt: (event: string) => `As of “${event}”: where things stand is ringed.`,
  machine: "States",
  noMachine: "This model has no machine",
  noMachineAdvice:
    "A machine: in the model file gives it states; then this picture shows them and what leads from one to another.",
  anywhere: "From any state",
  anyState: "in any state",
  elsewhere: (title: string) => `→ ${title}`,
  automatic: "automatically",
  done: "when done",
  noHistory: "the first time",
  wildcard: "any other trigger",
  forbidden: (trigger: string) => `${trigger} is ignored`,
  entry: (effects: string) => `on entry: ${effects}`,
  exit: (effects: string) => `on exit: ${effects}`,
  list: (items: readonly string[]) => items.join(", "),
  guard: (condition: string) => `[${condition}]`,
  effects: (all: string) => `/ ${all}`,
  more: (count: number) => `+${count}`,
  steps: "The record, step by step",
  stepsLeftOut: (shown: number, all: number) => `The first ${shown} of ${all} steps are listed.`,
  stopped: (event: string, reason: string) => `The record stops before “${event}”: ${reason}.`,
  noRecord: "No recorded event moves this machine.",
  count: (of: { taken: number; transitions: number; entered: number; states: number; steps: number }) =>
    `The record has ${plural(of.steps, "step")}, takes ${of.taken} of ${plural(of.transitions, "transition")} and enters ${of.entered} of ${plural(of.states, "state")}.`,
} as const;

/** Words of the legend, by what occurs. */
export const legendWords = {
  recorded: "step of the record",
  later: "recorded later",
  branch: "not taken",
  unvisited: "no event of the record",
  active: "where the record ends",
  activeAt: "where things stand",
  notDescribed: "not described by any source",
  initial: "begins here",
  final: "end",
  shallow: "as last left",
  deep: "as last left, to the innermost",
  elsewhere: "to a state of another region",
} as const;

/** What a screen reader says of states and transitions. */
export const spoken = {
  region: (title: string) => `Region ${title}`,
  final: "final state",
  compound: "state with states inside",
  parallel: "state with regions inside",
  history: (title: string) => `History of ${title}: enters as last left`,
  deepHistory: (title: string) => `History of ${title}: enters as last left, to the innermost`,
  initial: (title: string) => `Begins in ${title}`,
  entered: (steps: readonly string[]) => `entered at ${steps.join(", ")}`,
  initially: "at the start",
  step: (number: number, event: string) => `step ${number}, “${event}”`,
  onBranch: (titles: readonly string[]) => `reached by what did not happen: ${titles.join("; ")}`,
  never: "never entered",
  active: "here the record ends",
  activeAt: (event: string) => `active as of “${event}”`,
  notDescribed: "not described by any source",
  transition: (from: string, to: string, lines: readonly string[]) => `${from} to ${to}: ${lines.join("; ")}`,
  taken: (steps: readonly string[]) => `taken at ${steps.join(", ")}`,
  notTaken: (branch: string) => `not taken: ${branch}`,
  neverTaken: "in no event of the record",
} as const;

/** Sentences of the description. */
export const told = {
  opening: (title: string, states: number, transitions: number, regions: number) =>
    regions > 1
      ? `Statechart of ${title}: ${plural(states, "state")} in ${regions} regions that run side by side, ${plural(transitions, "transition")}.`
      : `Statechart of ${title}: ${plural(states, "state")}, ${plural(transitions, "transition")}.`,
  region: (title: string, path: readonly string[]) => `${title}: ${path.join(", then ")}.`,
  ends: (states: readonly string[]) => `The record ends in ${states.join("; ")}.`,
  stands: (event: string, states: readonly string[]) => `As of “${event}” things stand at ${states.join("; ")}.`,
  outcomes: (states: readonly string[]) => `States that end a region: ${states.join("; ")}.`,
  branch: (from: string, title: string, reaches: string) =>
    `Not taken, from “${from}”: ${title}, which leads to ${reaches}.`,
} as const;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const SIGNS: Readonly<Record<string, string>> = { eq: "=", ne: "≠", lt: "<", lte: "≤", gt: ">", gte: "≥", has: "has" };

/** A guard in words; states go by their titles. */
export function guardWords(guard: Guard, titleOf: (path: string) => string): string {
  if ("in" in guard) return `in “${titleOf(guard.in)}”`;
  if ("not" in guard)
    return `not ${"in" in guard.not ? guardWords(guard.not, titleOf) : `(${guardWords(guard.not, titleOf)})`}`;
  if ("and" in guard) return guard.and.map((part) => guardWords(part, titleOf)).join(" and ");
  if ("or" in guard) return guard.or.map((part) => guardWords(part, titleOf)).join(" or ");
  const [operator = "", pair] = Object.entries(guard)[0] ?? [];
  const [key, value] = pair as readonly [string, ContextValue]; // what is left compares a key
  return `${key} ${SIGNS[operator] ?? operator} ${valueWords(value)}`;
}

/** Effects in words, in the order in which they happen. */
export function effectWords(effects: Effects): string {
  const set = Object.entries(effects.set ?? {}).map(([key, value]) => `${key} := ${valueWords(value)}`);
  const add = Object.entries(effects.add ?? {}).map(([key, by]) => (by < 0 ? `${key} − ${-by}` : `${key} + ${by}`));
  const append = Object.entries(effects.append ?? {}).map(([key, value]) => `${key} + ${valueWords(value)}`);
  return words.list([...set, ...add, ...append]);
}

const valueWords = (value: ContextValue): string => (typeof value === "string" ? `“${value}”` : JSON.stringify(value));
