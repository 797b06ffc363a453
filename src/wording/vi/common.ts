import type { CommonWords } from "../common.ts";
import { ended, grouped, inARow, joined } from "../parts.ts";

export const list = joined(", ", ", ");
export const and = joined(", ", " và ", "; ");
export const quoted = (text: string): string => `“${text}”`;

const UNITS = {
  year: "năm",
  month: "tháng",
  week: "tuần",
  day: "ngày",
  hour: "giờ",
  minute: "phút",
  second: "giây",
} as const;

export const common: CommonWords = {
  locale: "vi",
  direction: "ltr",
  quoted,
  list,
  and,
  or: joined(", ", " hoặc "),
  apart: joined("; ", "; "),
  inTurn: joined(", rồi ", ", rồi "),
  named: (name, text) => `${name}: ${text}`,
  noted: (text, note) => `${text} (${note})`,
  sentences: inARow(" "),
  sentence: ended,
  number: grouped("."),
  duration: (count, unit) => `${count} ${UNITS[unit]}`,
  told: {
    asserts: (names) => `theo lời ${names}`,
    believes: (names) => `${names} tin vậy`,
    denies: (names) => `${names} phủ nhận`,
    doubts: (names) => `${names} nghi ngờ`,
  },
  basis: { implied: "hàm ý", inferred: "suy ra", context: "ngoài các nguồn" },
  appearance: {
    asserted: "được khẳng định",
    believed: "được tin là vậy",
    hedged: "nói dè dặt",
    denied: "bị phủ nhận",
    doubted: "bị nghi ngờ",
    disputed: "có tranh cãi",
    planned: "đã định, không đạt tới",
    context: "ngoài nguồn",
    silent: "không ai kể",
  },
  turningPoint: "bước ngoặt",
  end: "kết thúc",
  notTaken: "không xảy ra",
  orderNotStated: "không nêu thứ tự",
  setAside: (statements, more) =>
    `Gác lại, vì không thể mọi điều đã nêu đều đúng: ${statements}${more > 0 ? `; và ${more} điều nữa` : ""}.`,
  relation: {
    before: (other) => `trước ${other}`,
    after: (other) => `sau ${other}`,
    notBefore: (other) => `không trước ${other}`,
    notAfter: (other) => `không sau ${other}`,
    during: (other) => `trong lúc ${other}`,
    meets: (other) => `ngay trước ${other}`,
    overlaps: (other) => `chồng lên ${other}`,
    starts: (other) => `bắt đầu cùng ${other}`,
    finishes: (other) => `kết thúc cùng ${other}`,
    equals: (other) => `cùng lúc với ${other}`,
    within: (other) => `gần ${other}`,
  },
  converse: {
    before: (other) => `sau ${other}`,
    after: (other) => `trước ${other}`,
    notBefore: (other) => `không sau ${other}`,
    notAfter: (other) => `không trước ${other}`,
    during: (other) => `bao trùm ${other}`,
    meets: (other) => `ngay sau ${other}`,
    overlaps: (other) => `bị ${other} chồng lên`,
    starts: (other) => `bắt đầu cùng ${other}`,
    finishes: (other) => `kết thúc cùng ${other}`,
    equals: (other) => `cùng lúc với ${other}`,
    within: (other) => `gần ${other}`,
  },
};
