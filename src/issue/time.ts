import type { IssueText, Severity } from "./index.ts";

/** Faults of dates and zones. */
export type TimeFault =
  | {
      readonly code: "date-invalid";
      readonly date: string;
      readonly offset: number;
      readonly length: number;
      readonly expected: string;
      readonly advice?: string | undefined;
    }
  | { readonly code: "date-convention"; readonly date: string; readonly convention: "season" | "approximate" }
  | { readonly code: "timezone-invalid"; readonly timezone: string };

export const TIME_SEVERITY = {
  "date-invalid": "error",
  "date-convention": "finding",
  "timezone-invalid": "error",
} as const satisfies Record<TimeFault["code"], Severity>;

export function describeTimeFault(fault: TimeFault): IssueText {
  switch (fault.code) {
    case "date-invalid": {
      const at = fault.date.slice(fault.offset, fault.offset + fault.length);
      return {
        message: `${fault.date} is no date${at === "" || at === fault.date ? "" : `: at ${at}`}; expected ${fault.expected}`,
        advice: fault.advice ?? "write it in EDTF, e.g. 2019-02-28",
      };
    }
    case "date-convention":
      return fault.convention === "season"
        ? {
            message: `${fault.date} is read as a meteorological season of the northern hemisphere`,
            advice: "give months if the source does",
          }
        : {
            message: `${fault.date} is read as one unit of its precision earlier or later at most`,
            advice: "give an interval if the source says how far off it may be",
          };
    case "timezone-invalid":
      return {
        message: `${fault.timezone} is no time zone`,
        advice: 'write an offset such as "+07:00" or a zone such as Asia/Ho_Chi_Minh',
      };
  }
}
