import type { PageWords } from "../page.ts";

export const page: PageWords = {
  noRoom: (parts) => `Keinen Platz auf dieser Seite haben: ${parts}.`,
  order: "die Worte der Reihenfolge",
  changes: "was Ereignisse ändern",
  tellers: "wer es sagt",
  branchTellers: "wer von dem erzählt, was nicht eintrat",
  explanations: (count) => (count === 1 ? "1 Erklärung" : `${count} Erklärungen`),
  sources: (count) => (count === 1 ? "der Titel von 1 Quelle" : `die Titel von ${count} Quellen`),
  regions: (count) => (count === 1 ? "1 Streifen" : `${count} Streifen`),
  branches: (count) => (count === 1 ? "1 Zweig" : `${count} Zweige`),
};
