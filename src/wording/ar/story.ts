import type { StoryWords } from "../story.ts";
import { and, counted, OF_EVENTS, quoted } from "./common.ts";

export const story: StoryWords = {
  columns: ["الرقم", "الحدث", "متى", "الترتيب المذكور", "من يقول ذلك", "ما يتغير"],
  opening: (events, accounts) =>
    `رواية عن ${counted(events, OF_EVENTS)}، ${accounts.length === 0 ? "بلا راوٍ" : `بحسب ${and(accounts)}`}.`,
  group: (number) => `المجموعة ${number}`,
  apart: "لا ترتيب له مع أي حدث آخر",
  by: (parties) => `من ${and(parties)}`,
  with: (parties) => `مع ${and(parties)}`,
  planned: "مخطط له",
  hypothetical: "لم يحدث",
  notStated: "غير مذكور",
  byDate: "بحسب تاريخه",
  possible: (times) => `غير مذكور؛ والممكن: ${times}`,
  stances: {
    asserts: (account) => `أكده ${account}`,
    believes: (account) => `اعتقده ${account}`,
    denies: (account) => `نفاه ${account}`,
    doubts: (account) => `شكك فيه ${account}`,
  },
  ends: "في النهاية",
  disagreed: "أين تتناقض الروايات",
  notTaken: "لم يحدث",
  branch: (from, title, reaches) => `انطلاقًا من ${quoted(from)}: ${title}، وكان سيقود إلى ${quoted(reaches)}.`,
  responsible: "ما يُحمَّل المسؤولية",
  explanation: (outcome, cause, account) => `يعزو ${account} ${quoted(outcome)} إلى ${quoted(cause)}.`,
  sources: "المصادر",
};
