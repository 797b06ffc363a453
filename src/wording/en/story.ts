import type { StoryWords } from "../story.ts";
import { and, quoted } from "./common.ts";

export const story: StoryWords = {
  columns: ["No.", "Event", "When", "Stated order", "Who says so", "What changes"],
  opening: (events, accounts) =>
    `${events === 1 ? "One event" : `${events} events`}, told by ${accounts.length === 0 ? "no account" : and(accounts)}.`,
  group: (number) => `Group ${number}`,
  apart: "Not ordered against any other event",
  by: (parties) => `by ${and(parties)}`,
  with: (parties) => `with ${and(parties)}`,
  planned: "planned",
  hypothetical: "did not happen",
  notStated: "not stated",
  byDate: "by its date",
  possible: (times) => `not stated; possible: ${times}`,
  stances: {
    asserts: (account) => `asserted by ${account}`,
    believes: (account) => `believed by ${account}`,
    denies: (account) => `denied by ${account}`,
    doubts: (account) => `doubted by ${account}`,
  },
  ends: "At the end",
  disagreed: "Where accounts contradict each other",
  notTaken: "Not taken",
  branch: (from, title, reaches) => `From ${quoted(from)}: ${title}, which would have led to ${quoted(reaches)}.`,
  responsible: "Held responsible",
  explanation: (outcome, cause, account) => `${quoted(outcome)} is laid to ${quoted(cause)} by ${account}.`,
  sources: "Sources",
};
