import type { StatechartWords } from "../statechart.ts";
import { and, list, plural, quoted } from "./common.ts";

export const statechart: StatechartWords = {
  subtitle: {
    states: "States and what leads from one to another.",
    recorded: "Bold is the record, with its steps.",
    branch: "Dashed was not taken.",
  },
  subtitleAt: (event) => `As of ${quoted(event)}: where things stand is ringed.`,
  machine: "States",
  noMachine: "This model has no machine",
  noMachineAdvice:
    "A machine: in the model file gives it states; then this picture shows them and what leads from one to another.",
  anywhere: "From any state",
  anyState: "in any state",
  elsewhere: (title) => `→ ${title}`,
  automatic: "automatically",
  done: "when done",
  after: (duration) => `after ${duration}`,
  noHistory: "the first time",
  wildcard: "any other trigger",
  forbidden: (trigger) => `${trigger} is ignored`,
  entry: (effects) => `on entry: ${effects}`,
  exit: (effects) => `on exit: ${effects}`,
  guard: {
    in: (state) => `in ${quoted(state)}`,
    not: (condition) => `not ${condition}`,
    and: (conditions) => conditions.join(" and "),
    or: (conditions) => conditions.join(" or "),
    has: (key, value) => `${key} has ${value}`,
    atLeast: (duration) => `at least ${duration}`,
    atMost: (duration) => `at most ${duration}`,
    since: (durations, event) => `${and(durations)} since ${quoted(event)}`,
  },
  steps: "THE RECORD, STEP BY STEP",
  stepsLeftOut: (shown, all) => `The first ${shown} of ${all} steps are listed.`,
  stopped: (event, trigger, accepted) =>
    `The record stops before ${quoted(event)}: ${trigger} is refused there; ${accepted.length === 0 ? "nothing is accepted" : `accepted: ${list(accepted)}`}.`,
  noRecord: "No recorded event moves this machine.",
  count: ({ taken, transitions, entered, states, steps }) =>
    `The record has ${plural(steps, "step")}, takes ${taken} of ${plural(transitions, "transition")} and enters ${entered} of ${plural(states, "state")}.`,
  legend: {
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
  },
  spoken: {
    final: "final state",
    compound: "state with states inside",
    parallel: "state with regions inside",
    history: (title) => `History of ${title}: enters as last left`,
    deepHistory: (title) => `History of ${title}: enters as last left, to the innermost`,
    entered: (steps) => `entered ${steps}`,
    initially: "at the start",
    step: (number, event) => `at step ${number}, ${quoted(event)}`,
    onBranch: (titles) => `reached by what did not happen: ${titles}`,
    never: "never entered",
    active: "here the record ends",
    activeAt: (event) => `active as of ${quoted(event)}`,
    notDescribed: "not described by any source",
    transition: (from, to, lines) => `${from} to ${to}: ${lines}`,
    taken: (steps) => `taken ${steps}`,
    notTaken: (branch) => `not taken: ${branch}`,
    neverTaken: "in no event of the record",
  },
  description: {
    opening: (title, states, transitions, regions) =>
      regions > 1
        ? `Statechart of ${quoted(title)} with ${plural(states, "state")} in ${regions} regions that run side by side, and ${plural(transitions, "transition")}.`
        : `Statechart of ${quoted(title)} with ${plural(states, "state")} and ${plural(transitions, "transition")}.`,
    region: (title, path) => `${title}: ${path.join(", then ")}.`,
    outcomes: (states) => `States that end a region: ${states}.`,
  },
};
