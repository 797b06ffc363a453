import type { TimesWords } from "../times.ts";

/** After a preposition a day takes an article, a month or a year none. */
const dative = (date: string): string => (/^\d+\./.test(date) ? `dem ${date}` : date);

export const times: TimesWords = {
  subtitle:
    "Jeder Balken reicht von der frühesten bis zur spätesten Zeit, die die Darstellungen offenlassen. Wie er endet, sagt, was ihn begrenzt.",
  subtitleOfMarks: "Jedes Zeichen steht bei der Zeit, die die Darstellungen angeben.",
  subtitleWithoutTimes:
    "Keine Darstellung datiert eines dieser Ereignisse, also gibt es keine Zeitachse. Darunter steht, was stattdessen angegeben ist.",
  apart: (count) => `Reihenfolge nicht angegeben, auch nicht unter den nächsten ${count} Ereignissen`,
  head: { noTime: "ZEITLICH NICHT BEGRENZT", when: "WANN", event: "EREIGNIS" },
  boundsNothing: (date) => `angegeben als ${date}, was nichts begrenzt`,
  nothingStated: "weder Zeit noch Reihenfolge angegeben",
  by: (names) => `laut ${names}`,
  from: (start) => `${start} oder später`,
  until: (end) => `${end} oder früher`,
  unknownEnd: (start) => `ab ${dative(start)}, Ende unbekannt`,
  unknownStart: (end) => `bis ${/^\d+\./.test(end) ? `zum ${end}` : end}, Anfang unbekannt`,
  andMore: (count) => ` und ${count} weiteren`,
  legend: {
    mark: "Zeit genauer bekannt, als das Zeichen breit ist",
    dated: "irgendwo zwischen zwei datierten Grenzen",
    order: "nur durch die angegebene Reihenfolge begrenzt",
    open: "nichts begrenzt es",
    unknown: "Ende unbekannt, sagt die Quelle",
    core: "dauert: sicher, und möglich",
    broken: "Achse unterbrochen: Dort beginnt und endet nichts",
  },
  counts: (all, known, exact) =>
    `${known} von ${all} ${all === 1 ? "Ereignis hat" : "Ereignissen haben"} eine Zeit, die etwas begrenzt${exact === 0 ? "" : `, ${exact === known ? "alle" : exact} davon auf die Breite eines Zeichens`}.`,
  zone: (zone) => `Zeiten sind die von ${zone}.`,
  context: (numbers) => `Daten von ${numbers} stammen nicht aus den untersuchten Quellen.`,
  disputed: (titles) => `Von verschiedenen Darstellungen verschieden datiert: ${titles}.`,
  byOrder: "durch die angegebene Reihenfolge",
  description: {
    dated: (count) =>
      `Das Bild zeigt, wann ${count === 1 ? "1 Ereignis geschehen sein kann" : `${count} Ereignisse geschehen sein können`}.`,
    undated: (count) =>
      `Keine Darstellung datiert ${count === 1 ? "das eine Ereignis" : `eines der ${count} Ereignisse`}.`,
    more: (count) => `Und ${count} weitere.`,
    noTime: (titles) => `Nichts begrenzt die Zeit von ${titles}.`,
  },
};
