import type { Stance } from "../../model/index.ts";
import type { Appearance } from "../timeline/facts.ts";

const ONE = { asserts: "asserts", believes: "believes", denies: "denies", doubts: "doubts" } as const;
const SEVERAL = { asserts: "assert", believes: "believe", denies: "deny", doubts: "doubt" } as const;

/** The fixed words of the picture of accounts. */
export const words = {
  subtitle:
    "Who tells what: accounts as rows, one told inside another indented under it. Hatching parts events whose order no account states.",
  tells: "WHO TELLS WHAT",
  ends: "WHERE EACH TELLING ENDS",
  contradictions: "WHERE ACCOUNTS CONTRADICT EACH OTHER",
  responsible: (title: string) => `WHAT IS HELD RESPONSIBLE FOR “${title.toLocaleUpperCase("en")}”`,
  unlike: "≠",
  relayedBy: (names: string) => `relayed by ${names}`,
  silent: (names: string) => `No claim about an event: ${names}.`,
  stated: (names: readonly string[], stances: readonly Stance[]) =>
    `${names.join(", ")} ${stances.map((stance) => (names.length === 1 ? ONE : SEVERAL)[stance]).join(" and ")} it`,
  saysDate: (names: string, date: string) => `${names}: ${date}`,
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
  } satisfies Record<Appearance, string>,
  legend: { unlike: "accounts contradict each other here", apart: "order not stated" },
  unmoved: "as at the start",
  endsIn: (name: string, states: string) => `${name} ends in: ${states}`,
  count: (events: number, accounts: number, contradicted: number) =>
    `${accounts} ${accounts === 1 ? "account tells" : "accounts tell"} of ${events} ${events === 1 ? "event" : "events"}; ${
      contradicted === 0 ? "none is contradicted" : `${contradicted} ${contradicted === 1 ? "is" : "are"} contradicted`
    }.`,
  tellsOf: (name: string, count: number) => `${name} tells of ${count}.`,
  nothing: "tells of no event",
  holds: (name: string, cause: string) => `${name} holds “${cause}” responsible`,
} as const;
