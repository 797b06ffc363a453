import type { Qualifier, Qualifiers } from "./date.ts";

/** The parts of a date, from the coarsest. */
export const PARTS = ["year", "month", "day"] as const;
export type Part = (typeof PARTS)[number];

/** The marks beside one part: left counts for it alone, right for it and all parts before it. */
export type Marks = { readonly left: string; readonly right: string };

/** The qualifier of each part: its own left mark, and the right marks of it and of all after it. */
export function qualifiersOf(marks: readonly Marks[]): Qualifiers {
  const found: [Part, Qualifier][] = [];
  for (const [index, part] of PARTS.entries()) {
    const all = [marks[index]?.left ?? "", ...marks.slice(index).map(({ right }) => right)].join("");
    const qualifier = together(all);
    if (qualifier !== undefined) found.push([part, qualifier]);
  }
  return Object.fromEntries(found);
}

function together(marks: string): Qualifier | undefined {
  const uncertain = /[?%]/.test(marks);
  const approximate = /[~%]/.test(marks);
  if (uncertain && approximate) return "uncertainAndApproximate";
  return uncertain ? "uncertain" : approximate ? "approximate" : undefined;
}

/** 0 without marks, 1 for one mark at the very end, 2 for any other. */
export function levelOfMarks(marks: readonly Marks[]): 0 | 1 | 2 {
  const used = marks.filter(({ left, right }) => left !== "" || right !== "");
  if (used.length === 0) return 0;
  return used.length === 1 && (marks.at(-1)?.right ?? "") !== "" ? 1 : 2;
}

/** The qualifier that every one of the first `count` parts has. */
export function wholeOf(qualifiers: Qualifiers, count: number): Qualifier | undefined {
  const all = new Set(PARTS.slice(0, count).map((part) => qualifiers[part]));
  return all.size === 1 ? [...all][0] : undefined;
}

/** The finest part of each run of parts that are approximate: the unit by which the run may be off. */
export const runsOfApproximate = (qualifiers: Qualifiers): Part[] =>
  PARTS.filter((part, index) => {
    const next = PARTS[index + 1];
    return isApproximate(qualifiers[part]) && !(next !== undefined && isApproximate(qualifiers[next]));
  });

const isApproximate = (qualifier: Qualifier | undefined): boolean =>
  qualifier === "approximate" || qualifier === "uncertainAndApproximate";
