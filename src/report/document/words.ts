import type { View } from "../../layout/index.ts";

/** The fixed words of a report. */
export type ReportWords = {
  readonly figure: (number: number) => string;
  readonly inWords: (number: number) => string;
  readonly views: Readonly<Record<View, string>>;
  readonly sources: string;
  readonly notes: string;
  readonly backToText: string;
  /** several outcomes of which none is stated to be the one */
  readonly either: (outcomes: readonly string[]) => string;
  /** whose words a quote is, from the account that says it outward */
  readonly toldBy: (names: readonly string[]) => string;
};

export const en: ReportWords = {
  figure: (number) => `Figure ${number}`,
  inWords: (number) => `Figure ${number} in words`,
  views: {
    timeline: "Timeline",
    "possible-times": "Possible times",
    statechart: "Statechart",
    accounts: "Accounts",
  },
  sources: "Sources",
  notes: "Notes",
  backToText: "Back to the text",
  either: (outcomes) => outcomes.join(" or "),
  toldBy: (names) => names.join(", as told by "),
};
