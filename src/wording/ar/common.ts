import type { CommonWords, TimeUnit } from "../common.ts";
import { ended, grouped, inARow, joined } from "../parts.ts";

/** A sign without width that reads to the left: what stands on both sides of it keeps to the order of the sentence. */
const RLM = "\u200f";

export const list = joined(`،${RLM} `, `،${RLM} `);
export const and = joined(`،${RLM} `, `${RLM} و`, `؛${RLM} `);
export const quoted = (text: string): string => `${RLM}«${text}»${RLM}`;

/** How a noun is counted: one, two, three to ten, eleven to ninety-nine, and the rest. */
export type Counted = readonly [one: string, two: string, few: string, many: string, other: string];

/** Words for a count; one and two stand in the noun itself. */
export function counted(count: number, [one, two, few, many, other]: Counted): string {
  const hundred = count % 100;
  if (count === 1) return one;
  if (count === 2) return two;
  if (hundred >= 3 && hundred <= 10) return `${count} ${few}`;
  return hundred >= 11 ? `${count} ${many}` : `${count} ${other}`;
}

/** after a preposition */
export const OF_EVENTS: Counted = ["حدث واحد", "حدثين", "أحداث", "حدثًا", "حدث"];
export const ACCOUNTS: Counted = ["رواية واحدة", "روايتان", "روايات", "رواية", "رواية"];
export const OF_ACCOUNTS: Counted = ["رواية واحدة", "روايتين", "روايات", "رواية", "رواية"];

const UNITS: Readonly<Record<TimeUnit, Counted>> = {
  year: ["سنة واحدة", "سنتان", "سنوات", "سنة", "سنة"],
  month: ["شهر واحد", "شهران", "أشهر", "شهرًا", "شهر"],
  week: ["أسبوع واحد", "أسبوعان", "أسابيع", "أسبوعًا", "أسبوع"],
  day: ["يوم واحد", "يومان", "أيام", "يومًا", "يوم"],
  hour: ["ساعة واحدة", "ساعتان", "ساعات", "ساعة", "ساعة"],
  minute: ["دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"],
  second: ["ثانية واحدة", "ثانيتان", "ثوانٍ", "ثانية", "ثانية"],
};

export const common: CommonWords = {
  locale: "ar",
  direction: "rtl",
  quoted,
  list,
  and,
  or: joined(`،${RLM} `, `${RLM} أو `),
  apart: joined(`؛${RLM} `, `؛${RLM} `),
  inTurn: joined(`،${RLM} ثم `, `،${RLM} ثم `),
  named: (name, text) => `${name}${RLM}: ${text}`,
  noted: (text, note) => `${text}${RLM} (${note})${RLM}`,
  sentences: inARow(`${RLM} `),
  sentence: ended,
  number: grouped(","),
  duration: (count, unit) => counted(count, UNITS[unit]),
  told: {
    asserts: (names) => `بحسب ${names}`,
    believes: (names) => `في اعتقاد ${names}`,
    denies: (names) => `ينفيه ${names}`,
    doubts: (names) => `يشكك فيه ${names}`,
  },
  basis: { implied: "مفهوم ضمنًا", inferred: "مستنتَج", context: "من خارج المصادر" },
  appearance: {
    asserted: "مؤكَّد",
    believed: "معتقَد",
    hedged: "مذكور بتحفظ",
    denied: "منفي",
    doubted: "مشكوك فيه",
    disputed: "متنازع فيه",
    planned: "مخطط له ولم يتحقق",
    context: "من خارج المصدر",
    silent: "بلا رواية",
  },
  turningPoint: "نقطة تحول",
  end: "نهاية",
  notTaken: "لم يحدث",
  orderNotStated: "الترتيب غير مذكور",
  setAside: (statements, more) =>
    `نُحّي جانبًا لأن ما ذُكر لا يصح كله معًا: ${statements}${more > 0 ? `؛ وغيره (${more})` : ""}.`,
  relation: {
    before: (other) => `قبل ${other}`,
    after: (other) => `بعد ${other}`,
    notBefore: (other) => `ليس قبل ${other}`,
    notAfter: (other) => `ليس بعد ${other}`,
    during: (other) => `أثناء ${other}`,
    meets: (other) => `قبيل ${other} مباشرة`,
    overlaps: (other) => `يتداخل مع ${other}`,
    starts: (other) => `يبدأ مع ${other}`,
    finishes: (other) => `ينتهي مع ${other}`,
    equals: (other) => `في وقت ${other}`,
    within: (other) => `قريبًا من ${other}`,
  },
  converse: {
    before: (other) => `بعد ${other}`,
    after: (other) => `قبل ${other}`,
    notBefore: (other) => `ليس بعد ${other}`,
    notAfter: (other) => `ليس قبل ${other}`,
    during: (other) => `يشمل ${other}`,
    meets: (other) => `بعيد ${other} مباشرة`,
    overlaps: (other) => `يتداخل معه ${other}`,
    starts: (other) => `يبدأ مع ${other}`,
    finishes: (other) => `ينتهي مع ${other}`,
    equals: (other) => `في وقت ${other}`,
    within: (other) => `قريبًا من ${other}`,
  },
};
