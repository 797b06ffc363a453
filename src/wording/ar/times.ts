import type { TimesWords } from "../times.ts";
import { counted, OF_EVENTS } from "./common.ts";

export const times: TimesWords = {
  subtitle:
    "يمتد كل شريط من أبكر وقت إلى آخر وقت تتركه الروايات مفتوحًا. وشكل طرفه يدل على ما يحده. والزمن من اليمين إلى اليسار.",
  subtitleOfMarks: "تقع كل علامة عند الوقت الذي تذكره الروايات. والزمن من اليمين إلى اليسار.",
  subtitleWithoutTimes: "لا تؤرخ أي رواية هذه الأحداث، فلا محور للزمن. وفيما يلي ما ذُكر عوضًا عن ذلك.",
  apart: (count) => `الترتيب غير مذكور، ولا بين ${counted(count, OF_EVENTS)} تالية`,
  head: { noTime: "بلا حدود زمنية", when: "متى", event: "الحدث" },
  boundsNothing: (date) => `مذكور على أنه ${date}، ولا يحد شيئًا`,
  nothingStated: "لم يُذكر وقت ولا ترتيب",
  by: (names) => `بحسب ${names}`,
  from: (start) => `${start} أو بعد ذلك`,
  until: (end) => `${end} أو قبل ذلك`,
  unknownEnd: (start) => `من ${start}، والنهاية غير معروفة`,
  unknownStart: (end) => `حتى ${end}، والبداية غير معروفة`,
  andMore: (count) => ` و${count} غير ذلك`,
  legend: {
    mark: "وقت معلوم في حدود العلامة",
    dated: "في موضع ما بين حدين مؤرخين",
    order: "لا يحده إلا الترتيب المذكور",
    open: "لا يحده شيء",
    unknown: "النهاية غير معروفة بحسب المصدر",
    core: "يدوم: ما هو مؤكد وما هو ممكن",
    broken: "محور مقطوع: لا شيء يبدأ هناك أو ينتهي",
  },
  counts: (all, known, exact) =>
    `${known} من أصل ${all} من الأحداث له وقت يحده شيء${exact === 0 ? "" : `، منها ${exact} في حدود العلامة`}.`,
  zone: (zone) => `الأوقات بتوقيت ${zone}.`,
  context: (numbers) => `تواريخ ${numbers} من خارج المصادر المدروسة.`,
  disputed: (titles) => `أرّخته الروايات تأريخًا مختلفًا: ${titles}.`,
  byOrder: "بحسب الترتيب المذكور",
  description: {
    dated: (count) => `تبين الصورة متى يمكن أن يكون وقوع ${counted(count, OF_EVENTS)}.`,
    undated: (count) => `لا تؤرخ أي رواية شيئًا من ${counted(count, OF_EVENTS)}.`,
    more: (count) => `و${count} غير ذلك.`,
    noTime: (titles) => `لا شيء يحد وقت: ${titles}.`,
  },
};
