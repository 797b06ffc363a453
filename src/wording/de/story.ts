import type { StoryWords } from "../story.ts";
import { and, quoted } from "./common.ts";

export const story: StoryWords = {
  columns: ["Nr.", "Ereignis", "Wann", "Angegebene Reihenfolge", "Wer es sagt", "Was sich ändert"],
  opening: (events, accounts) =>
    `${events === 1 ? "Ein Ereignis" : `${events} Ereignisse`}, erzählt von ${accounts.length === 0 ? "niemandem" : and(accounts)}.`,
  group: (number) => `Gruppe ${number}`,
  apart: "Zu keinem anderen Ereignis geordnet",
  by: (parties) => `durch ${and(parties)}`,
  with: (parties) => `mit ${and(parties)}`,
  planned: "geplant",
  hypothetical: "nicht geschehen",
  notStated: "nicht angegeben",
  byDate: "nach seinem Datum",
  possible: (times) => `nicht angegeben; möglich: ${times}`,
  stances: {
    asserts: (account) => `behauptet von ${account}`,
    believes: (account) => `geglaubt von ${account}`,
    denies: (account) => `bestritten von ${account}`,
    doubts: (account) => `bezweifelt von ${account}`,
  },
  ends: "Am Ende",
  disagreed: "Wo Darstellungen einander widersprechen",
  notTaken: "Nicht eingetreten",
  branch: (from, title, reaches) => `Ab ${quoted(from)}: ${title}; das hätte zu ${quoted(reaches)} geführt.`,
  responsible: "Verantwortlich gemacht",
  explanation: (outcome, cause, account) => `${account} führt ${quoted(outcome)} auf ${quoted(cause)} zurück.`,
  sources: "Quellen",
};
