import type { ReportWording, ReportWords } from "../report.ts";
import { common } from "./common.ts";

const words: ReportWords = {
  figure: (number) => `Figure ${number}`,
  inWords: (number) => `Figure ${number} en mots`,
  views: { timeline: "Chronologie", "possible-times": "Moments possibles", statechart: "États", accounts: "Récits" },
  sources: "Textes sources",
  notes: "Notes de bas de page",
  backToText: "Retour au texte",
  toldBy: (names) => names.join(", rapporté par "),
  untitled: "Rapport",
};

export const report: ReportWording = { ...common, report: words };
