import type { IssueText, Severity } from "./index.ts";

/** Readings that EDTF leaves to its users. */
type Convention = "season" | "southernSeason" | "approximate" | "uncertain" | "shownTwice";

/** Faults of dates and zones. */
export type TimeFault =
  | {
      readonly code: "date-invalid";
      readonly date: string;
      readonly offset: number;
      readonly length: number;
      readonly expected: string;
      /** why nothing is proposed for a date in words */
      readonly why?: string | undefined;
      readonly advice?: string | undefined;
      /** what may be meant, as EDTF; several where the text can be read in several ways */
      readonly suggestions?: readonly string[] | undefined;
    }
  | {
      readonly code: "date-convention";
      readonly date: string;
      readonly convention: Convention;
    }
  | { readonly code: "date-all-of"; readonly date: string }
  | { readonly code: "date-hull"; readonly date: string }
  | { readonly code: "timezone-invalid"; readonly timezone: string };

export const TIME_SEVERITY = {
  "date-invalid": "error",
  "date-convention": "finding",
  "date-all-of": "error",
  "date-hull": "warning",
  "timezone-invalid": "error",
} as const satisfies Record<TimeFault["code"], Severity>;

export function describeTimeFault(fault: TimeFault): IssueText {
  switch (fault.code) {
    case "date-invalid": {
      return {
        message: invalidWords(fault),
        advice: meant(fault.date, fault.suggestions ?? []) ?? fault.advice ?? "write it in EDTF, e.g. 2019-02-28",
      };
    }
    case "date-convention":
      return describeConvention(fault.date, fault.convention);
    case "date-all-of":
      return {
        message: `${fault.date} names all of several dates; one event has one date`,
        advice: `write [${fault.date.slice(1, -1)}] for one of them, or an event for each`,
      };
    case "date-hull":
      return {
        message: `${fault.date} is one of more than 64 combinations of alternatives, so all between its first and its last counts as possible`,
        advice: "leave fewer alternatives, or give the stretch that holds them",
      };
    case "timezone-invalid":
      return {
        message: `${fault.timezone} is no time zone`,
        advice: zoneAdvice(fault.timezone),
      };
  }
}

/** "Z" and "+07" are written out; a named zone has its capitals. */
function zoneAdvice(zone: string): string {
  const hours = /^[zZ]$/.test(zone) ? "+00" : /^[+-]\d{2}$/.exec(zone)?.[0];
  if (hours !== undefined) return `write "${hours}:00"`;
  const named = zone.replace(/(?<![a-z])[a-z]/gi, (letter) => letter.toUpperCase());
  return named !== zone && /^[A-Za-z_]+\/[A-Za-z_/]+$/.test(zone)
    ? `zones are written with capitals; did you mean ${named}?`
    : 'write an offset such as "+07:00" or a zone such as Asia/Ho_Chi_Minh';
}

function invalidWords({ date, offset, length, expected, why }: TimeFault & { readonly code: "date-invalid" }): string {
  if (why !== undefined) return `${date} is no date: ${why}`;
  const at = date.slice(offset, offset + length);
  return `${date} is no date${at.trim() === "" || at === date ? "" : `: at ${at}`}; expected ${expected}`;
}

/** What may be meant; the words as written may stay beside the date. */
function meant(date: string, suggestions: readonly string[]): string | undefined {
  const [only, another] = suggestions;
  if (only === undefined) return undefined;
  return another === undefined
    ? `did you mean ${only}? words: keeps “${date}” beside it`
    : `it can be read as ${suggestions.join(" or ")}; write the one that is meant, and words: keeps “${date}” beside it`;
}

function describeConvention(date: string, convention: Convention): IssueText {
  switch (convention) {
    case "season":
      return {
        message: `${date} is read as a meteorological season of the northern hemisphere`,
        advice: "give months if the source does",
      };
    case "southernSeason":
      return {
        message: `${date} is read as a meteorological season of the southern hemisphere`,
        advice: "give months if the source does",
      };
    case "approximate":
      return {
        message: `${date} is read as one unit of its precision earlier or later at most`,
        advice: "give an interval if the source says how far off it may be",
      };
    case "uncertain":
      return {
        message: `${date} may be wrong as it says, so what it marks with ? bounds nothing`,
        advice: "leave the mark out if the source is sure, or take it for granted with --assume uncertain",
      };
    case "shownTwice":
      return {
        message: `${/[/[]/.test(date) ? `a time of ${date}` : date} is shown twice by the zone’s clocks, which are put back that day, so either may be meant`,
        advice: "add the offset that the source means, such as -05:00",
      };
  }
}
