import type { Basis, Relation, Statement, Timed } from "../../../src/time/index.ts";

/** The order that one article gives of the Hanoi summit, as statements. */
export const SUMMIT = [
  "bolton",
  "mood",
  "obstacles",
  "talk",
  "list",
  "kim-shocked",
  "open",
  "offer",
  "confirm",
  "more",
  "walk-out",
];
export const ALL = [...SUMMIT, "intended-end", "blame", "recovery", "relay", "publication"];

export const timed: Timed[] = [
  { id: "summit", extent: "span" },
  ...ALL.map((id): Timed => ({ id, extent: id === "talk" ? "span" : "instant" })),
];

const relations: [subject: string, relation: Relation, object: string, words: string][] = [
  ["bolton", "notAfter", "mood", "as"],
  ["bolton", "notAfter", "obstacles", "suddenly"],
  ["list", "during", "talk", "amid"],
  ["list", "notAfter", "kim-shocked", "shocked"],
  ["offer", "before", "confirm", "when"],
  ["confirm", "before", "more", "suddenly"],
  ["more", "before", "walk-out", "in short order"],
  ["walk-out", "before", "intended-end", "earlier than"],
  ["walk-out", "before", "blame", "has led"],
  ["walk-out", "before", "recovery", "has tried"],
  ["walk-out", "before", "relay", "has emerged"],
  ["blame", "before", "publication", "has led"],
  ["recovery", "before", "publication", "has tried"],
  ["relay", "before", "publication", "has emerged"],
];

const article = relations.map(([subject, relation, object, words], index): Statement => {
  const path = ["events", index, relation, object];
  return {
    id: path.join("."),
    path,
    kind: "relation",
    subject,
    relation,
    object,
    words,
    basis: "stated",
    account: "narrator",
  };
});

const outside = { basis: "context" as Basis, account: undefined };
const context = [
  ...SUMMIT.map((subject, index): Statement => {
    const path = ["events", index, "during", "summit"];
    return { id: path.join("."), path, kind: "relation", subject, relation: "during", object: "summit", ...outside };
  }),
  dated("summit", "2019-02-27/2019-02-28"),
  dated("publication", "2019-03-25"),
];

function dated(subject: string, date: string): Statement {
  const path = ["dates", subject];
  return { id: path.join("."), path, kind: "date", subject, date, ...outside };
}

export const statements = [...article, ...context];
