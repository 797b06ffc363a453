import type { StoryWords } from "../story.ts";
import { and, quoted } from "./common.ts";

export const story: StoryWords = {
  columns: ["Số", "Sự kiện", "Khi nào", "Thứ tự được nêu", "Ai nói vậy", "Điều gì thay đổi"],
  opening: (events, accounts) =>
    `${events} sự kiện, ${accounts.length === 0 ? "không có lời kể" : `theo lời ${and(accounts)}`}.`,
  ordered: (stated, all) => {
    if (all === 0) return "";
    return stated === all
      ? `Cả ${all} cặp thứ tự giữa chúng đều được nêu.`
      : `${stated} trong ${all} cặp thứ tự giữa chúng được nêu; các nhóm không có thứ tự với nhau.`;
  },
  group: (number) => `Nhóm ${number}`,
  apart: "Không có thứ tự với sự kiện nào khác",
  by: (parties) => `bởi ${and(parties)}`,
  planned: "đã định",
  hypothetical: "không xảy ra",
  notStated: "không nêu",
  stances: {
    asserts: (account) => `${account} khẳng định`,
    believes: (account) => `${account} tin`,
    denies: (account) => `${account} phủ nhận`,
    doubts: (account) => `${account} nghi ngờ`,
  },
  notTaken: "Không xảy ra",
  branch: (from, title, reaches) => `Từ ${quoted(from)}: ${title}, lẽ ra đã dẫn tới ${quoted(reaches)}.`,
  responsible: "Bị quy trách nhiệm",
  explanation: (outcome, cause, account) => `${account} cho rằng ${quoted(outcome)} là do ${quoted(cause)}.`,
  sources: "Nguồn",
};
