import type { ReportWording, ReportWords } from "../report.ts";
import { common } from "./common.ts";

const words: ReportWords = {
  figure: (number) => `Figure ${number}`,
  inWords: (number) => `Figure ${number} in words`,
  views: { timeline: "Timeline", "possible-times": "Possible times", statechart: "Statechart", accounts: "Accounts" },
  sources: "Sources",
  notes: "Notes",
  backToText: "Back to the text",
  toldBy: (names) => names.join(", as told by "),
  untitled: "Report",
};

export const report: ReportWording = { ...common, report: words };
