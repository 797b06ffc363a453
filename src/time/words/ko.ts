import { ko as names } from "date-fns/locale/ko";
import { type DateWords, everywhere, listed, spaced } from "./table.ts";

const SEASONS = ["봄", "여름", "가을", "겨울"] as const;
const PARTS = { year: "연도", month: "월", day: "일" } as const;
const QUALIFIERS = { uncertain: "불확실", approximate: "대략", uncertainAndApproximate: "불확실, 대략" } as const;

export const ko: DateWords = {
  names,
  month: { long: "MMMM", short: "MMM" },
  yearFirst: true,
  year: (text) => everywhere(`${text}년`),
  bc: (year) => `기원전 ${year}`,
  ad: (year) => `서기 ${year}`,
  decade: (first) => everywhere(`${first}년대`),
  decadeAd: (first) => everywhere(`서기 ${first}년대`),
  yearBetween: (low, high) => everywhere(`${low}년에서 ${high}년 사이의 어느 해`),
  anyYear: everywhere("어느 해"),
  yearNear: (year, digits) => everywhere(`${year}년 무렵의 어느 해(유효 숫자 ${digits}자리)`),
  ofMonth: (month, year) => spaced(year, month),
  ofDay: (day, month, year) => spaced(year, month, `${day}일`),
  dayAlone: (day) => `${day}일`,
  atClock: (day, clock) => `${day} ${clock}`,
  inMonth: (named) => named,
  someDay: (of) => `${of} 중 어느 날`,
  someMonth: (of) => spaced(of, "중 어느 달"),
  third: (which, named) => `${named} ${["초순", "중순", "하순", "말"][which] ?? ""}`,
  dayEndingIn: (digit, of) => `${of} 중 끝자리가 ${digit}인 날`,
  monthOr: (first, second) => `${first} 또는 ${second}`,
  monthTo: (first, last) => `${first}~${last}`,
  season: (which, { joined }, southern) => spaced(joined, southern ? "남반구" : "", SEASONS[which]),
  quarter: (number, { joined }) => `${joined} ${number}분기`,
  thirdOfYear: (number, { joined }) => `${joined} ${number}번째 4개월`,
  half: (number, { joined }) => `${joined} ${number === 1 ? "상반기" : "하반기"}`,
  uncertain: (words) => `${words}?`,
  approximate: (words) => `${words}경`,
  part: (part, qualifier) => `${PARTS[part]} ${QUALIFIERS[qualifier]}`,
  comma: ", ",
  unknown: "미상",
  from: (start) => `${start}부터`,
  until: (end) => `${end}까지`,
  range: (start, end) => `${start} – ${end}`,
  between: (first, last) => `${first}에서 ${last} 사이`,
  orBefore: (words) => `${words} 또는 그 이전`,
  orLater: (words) => `${words} 또는 그 이후`,
  or: listed(", ", " 또는 "),
  and: listed(", ", " 및 "),
};
