/** The fixed words of a text alternative. */
export type StoryWords = {
  readonly columns: readonly [number: string, event: string, when: string, order: string, told: string, change: string];
  readonly opening: (events: number, accounts: readonly string[]) => string;
  readonly ordered: (stated: number, all: number) => string;
  readonly group: (number: number) => string;
  readonly apart: string;
  readonly by: (parties: readonly string[]) => string;
  readonly planned: string;
  readonly hypothetical: string;
  readonly notStated: string;
  readonly stances: Readonly<Record<"asserts" | "believes" | "denies" | "doubts", string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly period: string;
  readonly notTaken: string;
  readonly branch: (from: string, title: string, reaches: string) => string;
  readonly responsible: string;
  readonly explanation: (outcome: string, cause: string, account: string) => string;
  readonly sources: string;
  readonly basis: Readonly<Record<"implied" | "inferred" | "context", string>>;
};

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "no account") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

export const en: StoryWords = {
  columns: ["No.", "Event", "When", "Stated order", "Who says so", "What changes"],
  opening: (events, accounts) => `${events === 1 ? "One event" : `${events} events`}, told by ${list(accounts)}.`,
  ordered: (stated, all) =>
    all === 0
      ? ""
      : stated === all
        ? `All ${all} orderings between them are stated.`
        : `${stated} of the ${all} orderings between them are stated; groups are not ordered against each other.`,
  group: (number) => `Group ${number}`,
  apart: "Not ordered against any other event",
  by: (parties) => `by ${list(parties)}`,
  planned: "planned",
  hypothetical: "did not happen",
  notStated: "not stated",
  stances: { asserts: "asserted by", believes: "believed by", denies: "denied by", doubts: "doubted by" },
  relations: {
    before: "before",
    after: "after",
    notBefore: "not before",
    notAfter: "not after",
    during: "during",
    meets: "ends as it begins:",
    overlaps: "overlaps",
    starts: "starts with",
    finishes: "finishes with",
    equals: "at the time of",
    within: "close to",
  },
  period: "period",
  notTaken: "Not taken",
  branch: (from, title, reaches) => `From “${from}”: ${title}, which would have led to “${reaches}”.`,
  responsible: "Held responsible",
  explanation: (outcome, cause, account) => `“${outcome}” is laid to “${cause}” by ${account}.`,
  sources: "Sources",
  basis: { implied: "implied", inferred: "inferred", context: "from outside the sources" },
};
