import type { SummaryWords } from "../summary.ts";
import { common, quoted } from "./common.ts";

export const summary: SummaryWords = {
  more: (count) => `${count} more`,
  told: (accounts) => `The record is told by ${accounts}.`,
  untold: "No account tells the record.",
  acting: (parties, names) =>
    parties === 1 ? `The party that acts is ${names}.` : `The parties that act are ${names}.`,
  groups: (count) => `No account orders the ${count} groups of events against each other.`,
  ends: (states) => `In the end things stand as follows: ${states}.`,
  stands: (event, states) => `As of ${quoted(event)} things stand as follows: ${states}.`,
  disagreed: (titles) => `Accounts contradict each other on ${titles}.`,
  agreed: "No account contradicts another.",
  branch: (from, title, reaches) => `Not taken: ${quoted(title)}, which leads from ${quoted(from)} to ${reaches}.`,
  laidTo: (outcome, causes, accounts) => `${outcome} is laid to ${causes} by ${accounts}.`,
  laidApart: (outcome, sides) =>
    `Accounts lay ${outcome} to different causes: ${common.apart(sides.map(({ accounts, causes }) => `${accounts} to ${causes}`))}.`,
};
