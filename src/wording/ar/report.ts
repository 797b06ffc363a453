import type { ReportWording, ReportWords } from "../report.ts";
import { common } from "./common.ts";

const words: ReportWords = {
  figure: (number) => `الشكل ${number}`,
  inWords: (number) => `الشكل ${number} بالكلمات`,
  views: { timeline: "الخط الزمني", "possible-times": "الأوقات الممكنة", statechart: "الحالات", accounts: "الروايات" },
  sources: "المصادر",
  notes: "الهوامش",
  backToText: "العودة إلى النص",
  toldBy: (names) => names.join("، برواية "),
  untitled: "تقرير",
};

export const report: ReportWording = { ...common, report: words };
