import type { TimelineWords } from "../timeline.ts";
import { and, common, plural, quoted } from "./common.ts";

const { number } = common;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

export const timeline: TimelineWords = {
  subtitle: {
    blocks: "Left to right is order, and only inside one block.",
    block: "Left to right is order, along the lines.",
    strips: "Strips show where things stand.",
    lanes: (accounts) =>
      `As ${accounts === 1 ? "one account tells" : `${NUMBERS[accounts] ?? accounts} accounts tell`} it. Left to right is order, at equal steps.`,
    time: "Left to right is time.",
    order: "Left to right is order, at equal steps.",
    column: "Read down along the lines: each is an order that an account states.",
    list: "Downward is order.",
    columns: "Columns follow each other from left to right.",
    apart: "Left to right is the longest chain of stated order that leads to an event.",
    timeDown: "Downward is time.",
    orderDown: "Downward is order, at equal steps.",
    apartDown: "Downward is the longest chain of stated order that leads to an event.",
    middle: "An event whose date is not exact stands in the middle of its bounds.",
    samePlace: "Events at one place are not ordered by it.",
    hatching: {
      blocks: "Hatching means no account orders these blocks against each other.",
      stretch: "Hatching marks a stretch whose inner order no account states.",
      where: "Hatching marks where no account states the order.",
    },
  },
  head: {
    whoActs: "WHO ACTS",
    whereThingsStand: "WHERE THINGS STAND",
    whoSaysSo: "WHO SAYS SO",
    notTaken: "NOT TAKEN",
    responsible: "HELD RESPONSIBLE",
    atFirst: "AT FIRST",
  },
  withoutStrip: (regions) => `Without a strip, since no account orders the events that move it: ${regions}.`,
  withoutStates: (regions) => `Not told of the events, since no account orders those that move it: ${regions}.`,
  tooShort: (states) => `Too short for its name: ${states}.`,
  tooShortCount: (states) => `${states} states are too short for their names.`,
  outcome: (event) => `For ${quoted(event)}`,
  rejoins: (event) => `comes back at ${quoted(event)}`,
  span: "lasts; dotted where its end is not stated",
  noAccount: "No account",
  noParty: "no party named",
  via: (names) => `via ${names}`,
  with: (names) => `with ${names}`,
  otherParties: (count) => (count === 1 ? "1 other party" : `${count} other parties`),
  otherAccounts: (count) => (count === 1 ? "1 other account" : `${count} other accounts`),
  states: (count) => plural(count, "state"),
  labelled: (some, all) =>
    `${some} of ${all} events are labelled: turning points and ends first, then the first and the last, what is held responsible, and what most accounts tell. Marks show all.`,
  bars: "A bar stands for all events of its place, higher for more; dotted where they are not plainly asserted.",
  barsDown: "A bar stands for all events of its place, longer for more; dotted where they are not plainly asserted.",
  undrawn: (groups) =>
    groups === 1
      ? "One small group of events stands in the hatching: its inner order is stated, but has no room."
      : `${groups} small groups of events stand in the hatching: their inner order is stated, but has no room.`,
  leftOut: "Who tells of an event, and what it changes, have no room in this column.",
  moreBranches: (count) => (count === 1 ? "One more branch has no room." : `${count} more branches have no room.`),
  instead: (title, event) => `${title} (instead of what followed ${quoted(event)})`,
  onward: (title, branch) => `${title} (going on from ${quoted(branch)})`,
  explained: (cause, account) => `${cause}, by ${account}`,
  count: {
    one: "One event.",
    all: (pairs, events) =>
      pairs === 1
        ? "The order of the two events is stated."
        : `All ${number(pairs)} orderings between the ${number(events)} events are stated.`,
    some: (stated, pairs, events) => {
      if (pairs === 1) return "The order of the two events is not stated.";
      const all = `of the ${number(pairs)} orderings between the ${number(events)} events`;
      return stated === 0
        ? `None ${all} is stated.`
        : `${number(stated)} ${all} ${stated === 1 ? "is" : "are"} stated.`;
    },
    unknown: (pairs, events) =>
      `How many of the ${number(pairs)} orderings between the ${number(events)} events are stated was not counted.`,
  },
  spoken: {
    planned: "planned, not reached",
    hypothetical: "did not happen",
    tellsOf: (account, count) => `${account} tells of ${count === 1 ? "one event" : `${count} events`}`,
    tellsTitles: (account, titles) => `${account} tells of: ${titles}`,
    notTaken: (title) => `Not taken: ${title}`,
    notTakenFrom: (event, title) => `Not taken, from ${quoted(event)}: ${title}`,
  },
  description: {
    opening: (events, accounts) =>
      `Timeline of ${plural(events, "event")} told by ${accounts.length === 0 ? "no account" : and(accounts)}.`,
    only: (title) => `It is ${quoted(title)}.`,
    inOrder: (titles) => `In order: ${titles}.`,
    partlyInOrder: (titles) => `As far as their order is stated: ${titles}.`,
    apart: (number, title) => `Group ${number} is ${quoted(title)} alone.`,
    group: (number, titles) => `Group ${number}. ${titles}`,
    moreGroups: (count) => (count === 1 ? "One more group." : `${count} more groups.`),
  },
};
