import { ar as names } from "date-fns/locale/ar";
import { type DateWords, listed, spaced } from "./table.ts";

const SEASONS = ["ربيع", "صيف", "خريف", "شتاء"] as const;
const ORDINALS = ["الأول", "الثاني", "الثالث", "الرابع"] as const;
const PARTS = { year: "السنة", month: "الشهر", day: "اليوم" } as const;

function adjective(part: "year" | "month" | "day", qualifier: string): string {
  const ending = part === "year" ? "ة" : "";
  const [uncertain, approximate] = [`غير مؤكد${ending}`, `تقريبي${ending}`];
  if (qualifier === "uncertain") return uncertain;
  return qualifier === "approximate" ? approximate : `${uncertain} و${approximate}`;
}

const phrase = (text: string) => ({ alone: text, joined: `من ${text}`, of: `من ${text}` });

export const ar: DateWords = {
  names,
  month: { long: "MMMM", short: "MMM" },
  yearFirst: false,
  year: (text) => ({ alone: text, joined: text, of: `من عام ${text}` }),
  bc: (year) => `${year} ق.م`,
  ad: (year) => `${year} م`,
  decade: (first) => phrase(`عقد ${first}`),
  decadeAd: (first) => phrase(`عقد ${first} م`),
  yearBetween: (low, high) => phrase(`عام ما بين ${low} و${high}`),
  anyYear: phrase("عام غير محدد"),
  yearNear: (year, digits) => phrase(`عام قريب من ${year} (الأرقام المؤكدة: ${digits})`),
  ofMonth: (month, year) => spaced(month, year),
  ofDay: (day, month, year) => spaced(day, month.startsWith("شهر ") ? `من ${month}` : month, year),
  dayAlone: (day) => day,
  atClock: (day, clock) => `${day}، ${clock}`,
  inMonth: (named) => `من ${named}`,
  someDay: (of) => `يوم ما ${of}`,
  someMonth: (of) => spaced("شهر ما", of),
  third: (which, named) => `${["أوائل", "منتصف", "أواخر", "آخر أيام"][which] ?? ""} ${named}`,
  dayEndingIn: (digit, of) => `يوم ينتهي بالرقم ${digit} ${of}`,
  monthOr: (first, second) => `${first} أو ${second}`,
  monthTo: (first, last) => `${first} إلى ${last}`,
  season: (which, { joined }, southern) => spaced(SEASONS[which], southern ? "نصف الكرة الجنوبي" : "", joined),
  quarter: (number, { of }) => `الربع ${ORDINALS[number - 1] ?? ""} ${of}`,
  thirdOfYear: (number, { of }) => `الثلث ${ORDINALS[number - 1] ?? ""} ${of}`,
  half: (number, { of }) => `النصف ${ORDINALS[number - 1] ?? ""} ${of}`,
  uncertain: (words) => `${words}؟`,
  approximate: (words) => `نحو ${words}`,
  part: (part, qualifier) => `${PARTS[part]} ${adjective(part, qualifier)}`,
  comma: "، ",
  unknown: "غير معروف",
  from: (start) => `من ${start} فصاعدًا`,
  until: (end) => `حتى ${end}`,
  range: (start, end) => `${start} – ${end}`,
  between: (first, last) => `بين ${first} و${last}`,
  orBefore: (words) => `${words} أو قبل ذلك`,
  orLater: (words) => `${words} أو بعد ذلك`,
  or: listed("، ", " أو "),
  and: listed("، ", " و"),
};
