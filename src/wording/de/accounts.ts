import type { AccountsWords } from "../accounts.ts";
import { and, common, quoted } from "./common.ts";

/** Passive, so that they need not agree with who holds them. */
const STANCES = { asserts: "behauptet", believes: "geglaubt", denies: "bestritten", doubts: "bezweifelt" } as const;

export const accounts: AccountsWords = {
  subtitle: {
    rows: "Wer was erzählt: Darstellungen als Zeilen.",
    nested: "Eine in einer anderen erzählte ist darunter eingerückt.",
    hatching: "Schraffur trennt Ereignisse, deren Reihenfolge niemand angibt.",
  },
  head: {
    tells: "WER WAS ERZÄHLT",
    ends: "WO JEDE DARSTELLUNG ENDET",
    contradictions: "WO DARSTELLUNGEN EINANDER WIDERSPRECHEN",
    responsible: (event) => `WAS VERANTWORTLICH GEMACHT WIRD FÜR ${quoted(event.toUpperCase())}`,
  },
  relayedBy: (names) => `übermittelt von ${names}`,
  silent: (names) => `Keine Aussage über ein Ereignis: ${names}.`,
  silentHere: (names) => `Hier ohne Aussage: ${names}.`,
  stated: (names, stances) => `${and(stances.map((stance) => STANCES[stance]))} von ${and(names)}`,
  someone: "niemand genannt",
  look: {
    asserted: "behauptet",
    believed: "glaubt",
    hedged: "behauptet mit Vorbehalt",
    denied: "bestreitet",
    doubted: "bezweifelt",
    disputed: "streitet um",
    planned: "erzählt als geplant oder angenommen",
    context: "nicht aus den Quellen",
    silent: "nicht gesagt, aber vorausgesetzt",
  },
  unlike: "hier widersprechen Darstellungen einander",
  unmoved: "wie am Anfang",
  count: (events, tellers, contradicted) =>
    `${tellers === 1 ? "1 Darstellung erzählt" : `${tellers} Darstellungen erzählen`} von ${events === 1 ? "1 Ereignis" : `${events} Ereignissen`}; ${
      contradicted === 0 ? "keinem wird widersprochen" : `${contradicted} wird widersprochen`
    }.`,
  spoken: {
    endsIn: (name, states) => `Nach ${name} stehen die Dinge am Ende so: ${states}`,
    tellers: (counts) =>
      `Von den Ereignissen erzählt werden ${common.apart(counts.map(({ name, count }) => `${count} von ${name}`))}.`,
    told: (looks, title) => `${looks} ${quoted(title)}`,
    row: (name, told) => `${name}: ${told}`,
    nothing: (name) => `${name}: erzählt von keinem Ereignis`,
    holds: (name, cause) => `${quoted(cause)} wird verantwortlich gemacht von ${name}`,
  },
};
