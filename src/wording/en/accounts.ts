import type { AccountsWords } from "../accounts.ts";
import { and, common, plural, quoted } from "./common.ts";

/** Passive, so that they need not agree with who holds them. */
const STANCES = { asserts: "asserted", believes: "believed", denies: "denied", doubts: "doubted" } as const;

export const accounts: AccountsWords = {
  subtitle: {
    rows: "Who tells what: accounts as rows.",
    nested: "An account that is told inside another is indented under it.",
    hatching: "Hatching parts events whose order no account states.",
  },
  head: {
    tells: "WHO TELLS WHAT",
    ends: "WHERE EACH TELLING ENDS",
    contradictions: "WHERE ACCOUNTS CONTRADICT EACH OTHER",
    responsible: (event) => `WHAT IS HELD RESPONSIBLE FOR ${quoted(event.toUpperCase())}`,
  },
  relayedBy: (names) => `relayed by ${names}`,
  silent: (names) => `No claim about an event: ${names}.`,
  silentHere: (names) => `Silent here: ${names}.`,
  stated: (names, stances) => `${and(stances.map((stance) => STANCES[stance]))} by ${and(names)}`,
  someone: "no account named",
  look: {
    asserted: "asserts",
    believed: "believes",
    hedged: "asserts, hedged",
    denied: "denies",
    doubted: "doubts",
    disputed: "disputes",
    planned: "tells of as planned or supposed",
    context: "from outside the sources",
    silent: "leaves unsaid, but takes for granted",
  },
  unlike: "accounts contradict each other here",
  unmoved: "as at the start",
  count: (events, tellers, contradicted) =>
    `${tellers} ${tellers === 1 ? "account tells" : "accounts tell"} of ${plural(events, "event")}; ${
      contradicted === 0 ? "none is contradicted" : `${contradicted} ${contradicted === 1 ? "is" : "are"} contradicted`
    }.`,
  spoken: {
    endsIn: (name, states) => `As told by ${name}, things end as follows: ${states}`,
    tellers: ([first, ...others]) =>
      first === undefined
        ? ""
        : `Of the events, ${common.apart([`${first.count} ${first.count === 1 ? "is" : "are"} told by ${first.name}`, ...others.map(({ name, count }) => `${count} by ${name}`)])}.`,
    told: (looks, title) => `${looks} ${quoted(title)}`,
    row: (name, told) => `${name}: ${told}`,
    nothing: (name) => `${name}: tells of no event`,
    holds: (name, cause) => `${quoted(cause)} is held responsible by ${name}`,
  },
};
