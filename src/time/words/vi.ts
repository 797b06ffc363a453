import { vi as names } from "date-fns/locale/vi";
import { type DateWords, listed, spaced } from "./table.ts";

const SEASONS = ["mùa xuân", "mùa hè", "mùa thu", "mùa đông"] as const;
const PARTS = { year: "năm", month: "tháng", day: "ngày" } as const;
const QUALIFIERS = {
  uncertain: "chưa chắc chắn",
  approximate: "ước chừng",
  uncertainAndApproximate: "chưa chắc chắn và ước chừng",
} as const;
const phrase = (text: string) => ({ alone: text, joined: text, of: `trong ${text}` });

export const vi: DateWords = {
  names,
  month: { long: "'tháng' M", short: "'thg' M" },
  yearFirst: false,
  year: (text) => ({ alone: text, joined: `năm ${text}`, of: `trong năm ${text}` }),
  bc: (year) => `${year} TCN`,
  ad: (year) => `${year} SCN`,
  decade: (first) => phrase(`thập niên ${first}`),
  decadeAd: (first) => phrase(`thập niên ${first} SCN`),
  yearBetween: (low, high) => phrase(`một năm từ ${low} đến ${high}`),
  anyYear: phrase("một năm nào đó"),
  yearNear: (year, digits) => phrase(`một năm gần ${year} (chắc đến ${digits} chữ số)`),
  ofMonth: (month, year) => spaced(month, year),
  ofDay: (day, month, year) => spaced("ngày", day, month.startsWith("một tháng") ? `của ${month}` : month, year),
  dayAlone: (day) => `ngày ${day}`,
  atClock: (day, clock) => `${clock}, ${day}`,
  inMonth: (named) => `trong ${named}`,
  someDay: (of) => `một ngày ${of}`,
  someMonth: (of) => spaced("một tháng", of),
  third: (which, named) => `${["đầu", "giữa", "cuối", "những ngày cuối"][which] ?? ""} ${named}`,
  dayEndingIn: (digit, of) => `một ngày có chữ số cuối là ${digit} ${of}`,
  monthOr: (first, second) => `${first} hoặc ${second}`,
  monthTo: (first, last) => `${first} đến ${last}`,
  season: (which, { joined }, southern) => spaced(SEASONS[which], southern ? "ở Nam bán cầu" : "", joined),
  quarter: (number, { joined }) => `quý ${number} ${joined}`,
  thirdOfYear: (number, { joined }) => `bốn tháng thứ ${number} ${joined}`,
  half: (number, { joined }) => `nửa ${number === 1 ? "đầu" : "cuối"} ${joined}`,
  uncertain: (words) => `${words}?`,
  approximate: (words) => `khoảng ${words}`,
  part: (part, qualifier) => `${PARTS[part]} ${QUALIFIERS[qualifier]}`,
  comma: ", ",
  unknown: "không rõ",
  from: (start) => `từ ${start} trở đi`,
  until: (end) => `đến ${end}`,
  range: (start, end) => `${start} – ${end}`,
  between: (first, last) => `giữa ${first} và ${last}`,
  orBefore: (words) => `${words} hoặc trước đó`,
  orLater: (words) => `${words} hoặc sau đó`,
  or: listed(", ", " hoặc "),
  and: listed(", ", " và "),
};
