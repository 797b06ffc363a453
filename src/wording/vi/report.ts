import type { ReportWording, ReportWords } from "../report.ts";
import { common } from "./common.ts";

const words: ReportWords = {
  figure: (number) => `Hình ${number}`,
  inWords: (number) => `Hình ${number} bằng lời`,
  views: {
    timeline: "Dòng thời gian",
    "possible-times": "Thời điểm có thể",
    statechart: "Trạng thái",
    accounts: "Lời kể",
  },
  sources: "Nguồn",
  notes: "Chú thích",
  backToText: "Về văn bản",
  toldBy: (names) => names.join(", theo lời kể của "),
  untitled: "Báo cáo",
};

export const report: ReportWording = { ...common, report: words };
