import type { Relation, Statement, Timed } from "../../../src/time/index.ts";

type More = Partial<Pick<Statement, "account" | "basis" | "quote">> & { atLeast?: string; atMost?: string };

/** A relation by its number in the file, e.g. `said(0, "a before b")`. */
export function said(index: number, words: `${string} ${Relation} ${string}`, more: More = {}): Statement {
  const [subject = "", relation = "", object = ""] = words.split(" ");
  const path = ["statements", index];
  return {
    id: path.join("."),
    path,
    basis: "stated",
    kind: "relation",
    subject,
    relation: relation as Relation,
    object,
    ...more,
  }; // the type of `words` says so
}

export function dated(index: number, subject: string, date: string, more: More = {}): Statement {
  const path = ["statements", index];
  return { id: path.join("."), path, basis: "stated", kind: "date", subject, date, ...more };
}

export const instants = (...ids: string[]): Timed[] => ids.map((id) => ({ id, extent: "instant" }));
export const spans = (...ids: string[]): Timed[] => ids.map((id) => ({ id, extent: "span" }));
