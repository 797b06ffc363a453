import type { AccountsWords } from "../accounts.ts";
import { ACCOUNTS, and, common, counted, list, OF_EVENTS, quoted } from "./common.ts";

/** Nouns, which need not agree with who holds them. */
const STANCES = { asserts: "تأكيد", believes: "اعتقاد", denies: "نفي", doubts: "تشكيك" } as const;

export const accounts: AccountsWords = {
  subtitle: {
    rows: "من يروي ماذا: كل صف رواية.",
    nested: "والرواية المنقولة داخل أخرى مزاحة تحتها.",
    hatching: "ويفصل التظليل المخطط بين أحداث لا تذكر أي رواية ترتيبها.",
  },
  head: {
    tells: "من يروي ماذا",
    ends: "أين تنتهي كل رواية",
    contradictions: "أين تتناقض الروايات",
    responsible: (event) => `ما يُحمَّل مسؤولية ${quoted(event)}`,
  },
  relayedBy: (names) => `بنقل ${names}`,
  silent: (names) => `لا قول في أي حدث: ${names}.`,
  silentHere: (names) => `لا تقول هنا شيئًا: ${names}.`,
  stated: (names, stances) => `${and(names)}: ${list(stances.map((stance) => STANCES[stance]))}`,
  someone: "لم تُسمَّ رواية",
  look: {
    asserted: "تأكيد",
    believed: "اعتقاد",
    hedged: "تأكيد بتحفظ",
    denied: "نفي",
    doubted: "تشكيك",
    disputed: "نزاع",
    planned: "ذكر لما خُطط له أو افتُرض",
    context: "من خارج المصادر",
    silent: "سكوت عما يُعدّ مسلَّمًا به",
  },
  unlike: "هنا تتناقض الروايات",
  unmoved: "كما في البداية",
  count: (events, tellers, contradicted) =>
    `${counted(tellers, ACCOUNTS)} عن ${counted(events, OF_EVENTS)}؛ ${
      contradicted === 0 ? "لا تناقض في أي منها" : `والتناقض في ${counted(contradicted, OF_EVENTS)}`
    }.`,
  spoken: {
    endsIn: (name, states) => `تنتهي رواية ${name} إلى: ${states}`,
    tellers: (counts) =>
      `من الأحداث ${common.apart(counts.map(({ name, count }) => `${counted(count, OF_EVENTS)} بحسب ${name}`))}.`,
    told: (looks, title) => `${looks} ${quoted(title)}`,
    row: (name, told) => `رواية ${name}: ${told}`,
    nothing: (name) => `رواية ${name}: لا شيء عن أي حدث`,
    holds: (name, cause) => `رواية ${name} تُحمِّل المسؤولية: ${quoted(cause)}`,
  },
};
