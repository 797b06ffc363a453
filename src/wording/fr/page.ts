import type { PageWords } from "../page.ts";

export const page: PageWords = {
  noRoom: (parts) => `N’ont pas de place sur cette page\u00a0: ${parts}.`,
  order: "les mots de l’ordre",
  changes: "ce que les événements changent",
  tellers: "qui le dit",
  branchTellers: "qui raconte ce qui n’est pas advenu",
  explanations: (count) => (count < 2 ? `${count} explication` : `${count} explications`),
  sources: (count) => (count < 2 ? `le titre de ${count} source` : `les titres de ${count} sources`),
  regions: (count) => (count < 2 ? `${count} bande` : `${count} bandes`),
  branches: (count) => (count < 2 ? `${count} branche` : `${count} branches`),
};
