import type { CommonWords } from "./common.ts";

/** Fixed words of reports, apart from those of pictures. */
export type ReportWords = {
  figure(number: number): string;
  /** over the text alternative of a figure */
  inWords(number: number): string;
  readonly views: Readonly<Record<"timeline" | "possible-times" | "statechart" | "accounts", string>>;
  readonly sources: string;
  readonly notes: string;
  readonly backToText: string;
  /** whose words a quote is, from the account that says it outward */
  toldBy(names: readonly string[]): string;
  /** the title of a report that has none */
  readonly untitled: string;
};

/** All that a report says in one language beside what its pictures do. */
export type ReportWording = CommonWords & { readonly report: ReportWords };
