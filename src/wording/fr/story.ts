import type { StoryWords } from "../story.ts";
import { and, quoted } from "./common.ts";

export const story: StoryWords = {
  columns: ["Nº", "Événement", "Quand", "Ordre indiqué", "Qui le dit", "Ce qui change"],
  opening: (events, accounts) =>
    `${events === 1 ? "Un événement" : `${events} événements`}, ${accounts.length === 0 ? "sans récit" : `d’après ${and(accounts)}`}.`,
  group: (number) => `Groupe ${number}`,
  apart: "Sans ordre par rapport à tout autre événement",
  by: (parties) => `par ${and(parties)}`,
  with: (parties) => `avec ${and(parties)}`,
  planned: "prévu",
  hypothetical: "n’a pas eu lieu",
  notStated: "non indiqué",
  byDate: "d’après sa date",
  possible: (times) => `non indiqué\u202f; possible\u00a0: ${times}`,
  stances: {
    asserts: (account) => `affirmé par ${account}`,
    believes: (account) => `cru par ${account}`,
    denies: (account) => `nié par ${account}`,
    doubts: (account) => `mis en doute par ${account}`,
  },
  ends: "À la fin",
  disagreed: "Où les récits se contredisent",
  notTaken: "Non advenu",
  branch: (from, title, reaches) =>
    `À partir de ${quoted(from)}\u00a0: ${title}, ce qui aurait mené à ${quoted(reaches)}.`,
  responsible: "Tenu pour responsable",
  explanation: (outcome, cause, account) => `${account} attribue ${quoted(outcome)} à ${quoted(cause)}.`,
  sources: "Sources",
};
