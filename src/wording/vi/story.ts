import type { StoryWords } from "../story.ts";
import { and, quoted } from "./common.ts";

export const story: StoryWords = {
  columns: ["Số", "Sự kiện", "Khi nào", "Thứ tự được nêu", "Ai nói vậy", "Điều gì thay đổi"],
  opening: (events, accounts) =>
    `${events} sự kiện, ${accounts.length === 0 ? "không có lời kể" : `theo lời ${and(accounts)}`}.`,
  group: (number) => `Nhóm ${number}`,
  apart: "Không có thứ tự với sự kiện nào khác",
  by: (parties) => `bởi ${and(parties)}`,
  with: (parties) => `cùng ${and(parties)}`,
  planned: "đã định",
  hypothetical: "không xảy ra",
  notStated: "không nêu",
  byDate: "theo ngày tháng",
  possible: (times) => `không nêu; có thể: ${times}`,
  stances: {
    asserts: (account) => `${account} khẳng định`,
    believes: (account) => `${account} tin`,
    denies: (account) => `${account} phủ nhận`,
    doubts: (account) => `${account} nghi ngờ`,
  },
  ends: "Cuối cùng",
  disagreed: "Chỗ các lời kể mâu thuẫn nhau",
  notTaken: "Không xảy ra",
  branch: (from, title, reaches) => `Từ ${quoted(from)}: ${title}, lẽ ra đã dẫn tới ${quoted(reaches)}.`,
  responsible: "Bị quy trách nhiệm",
  explanation: (outcome, cause, account) => `${account} cho rằng ${quoted(outcome)} là do ${quoted(cause)}.`,
  sources: "Nguồn",
};
