import type { ReportWording, ReportWords } from "../report.ts";
import { common } from "./common.ts";

const words: ReportWords = {
  figure: (number) => `그림 ${number}`,
  inWords: (number) => `그림 ${number}, 글로`,
  views: { timeline: "시간순", "possible-times": "가능한 때", statechart: "상태도", accounts: "진술" },
  sources: "출처",
  notes: "주석",
  backToText: "본문으로",
  toldBy: (names) => names.join(", 전한 진술: "),
  untitled: "보고서",
};

export const report: ReportWording = { ...common, report: words };
