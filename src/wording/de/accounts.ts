import type { AccountsWords } from "../accounts.ts";
import { and, list, quoted } from "./common.ts";

const ONE = { asserts: "behauptet", believes: "glaubt", denies: "bestreitet", doubts: "bezweifelt" } as const;
const SEVERAL = { asserts: "behaupten", believes: "glauben", denies: "bestreiten", doubts: "bezweifeln" } as const;

export const accounts: AccountsWords = {
  subtitle:
    "Wer was erzählt: Darstellungen als Zeilen, eine in einer anderen erzählte darunter eingerückt. Schraffur trennt Ereignisse, deren Reihenfolge niemand angibt.",
  head: {
    tells: "WER WAS ERZÄHLT",
    ends: "WO JEDE DARSTELLUNG ENDET",
    contradictions: "WO DARSTELLUNGEN EINANDER WIDERSPRECHEN",
    responsible: (event) => `WAS VERANTWORTLICH GEMACHT WIRD FÜR ${quoted(event.toUpperCase())}`,
  },
  relayedBy: (names) => `übermittelt von ${names}`,
  silent: (names) => `Keine Aussage über ein Ereignis: ${names}.`,
  silentHere: (names) => `Hier ohne Aussage: ${names}.`,
  stated: (names, stances) =>
    `${list(names)} ${and(stances.map((stance) => (names.length === 1 ? ONE : SEVERAL)[stance]))} es`,
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
    endsIn: (name, states) => `${name} endet in: ${states}`,
    tellsOf: (name, count) => `${name} erzählt von ${count}.`,
    told: (looks, title) => `${looks} ${quoted(title)}`,
    row: (name, told) => `${name} ${told}`,
    nothing: (name) => `${name}: erzählt von keinem Ereignis`,
    holds: (name, cause) => `${name} macht ${quoted(cause)} verantwortlich`,
  },
};
