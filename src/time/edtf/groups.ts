import type { Precision } from "./calendar.ts";
import type { Convention } from "./date.ts";

/** Months that EDTF numbers from 21 to 41: seasons, quarters, quadrimesters, semesters. */
export type MonthGroup = {
  /** first month, 1 to 12; a group that begins in December ends in the year after */
  readonly month: number;
  readonly months: number;
  readonly precision: Precision;
  readonly conventions: readonly Convention[];
};

/** The group of a code, or `undefined` for months and for codes that mean nothing. */
export const groupOf = (code: number): MonthGroup | undefined => GROUPS.get(code);

const group = (months: number, precision: Precision, conventions: readonly Convention[]) => (month: number) => ({
  month,
  months,
  precision,
  conventions,
});
const numbered = (from: number, firsts: readonly number[], make: (month: number) => MonthGroup) =>
  firsts.map((month, index): [number, MonthGroup] => [from + index, make(month)]);

const NORTHERN = [3, 6, 9, 12] as const; // spring, summer, autumn, winter: meteorological
const SOUTHERN = [9, 12, 3, 6] as const;

const GROUPS: ReadonlyMap<number, MonthGroup> = new Map([
  ...numbered(21, NORTHERN, group(3, "season", ["season"])),
  ...numbered(25, NORTHERN, group(3, "season", ["season"])),
  ...numbered(29, SOUTHERN, group(3, "season", ["southernSeason"])),
  ...numbered(33, [1, 4, 7, 10], group(3, "quarter", [])),
  ...numbered(37, [1, 5, 9], group(4, "quadrimester", [])),
  ...numbered(40, [1, 7], group(6, "semester", [])),
]);
