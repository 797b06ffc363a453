import type { ReportWording, ReportWords } from "../report.ts";
import { common } from "./common.ts";

const words: ReportWords = {
  figure: (number) => `Abbildung ${number}`,
  inWords: (number) => `Abbildung ${number} in Worten`,
  views: {
    timeline: "Zeitleiste",
    "possible-times": "Mögliche Zeiten",
    statechart: "Zustände",
    accounts: "Darstellungen",
  },
  sources: "Quellen",
  notes: "Anmerkungen",
  backToText: "Zurück zum Text",
  toldBy: (names) => names.join(", erzählt von "),
  untitled: "Bericht",
};

export const report: ReportWording = { ...common, report: words };
