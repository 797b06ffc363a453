import type { TimelineWords } from "../timeline.ts";
import { and, common, plural, quoted } from "./common.ts";

const { number } = common;

const NUMBERS = ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"] as const;
const ORDER = "Von links nach rechts verläuft die Reihenfolge, in gleichen Schritten.";

export const timeline: TimelineWords = {
  subtitle: {
    blocks: "Von links nach rechts verläuft die Reihenfolge, und nur innerhalb eines Blocks.",
    block: "Von links nach rechts verläuft die Reihenfolge, entlang der Linien.",
    strips: "Streifen zeigen, wie die Dinge stehen.",
    lanes: (accounts) =>
      `Wie ${accounts === 1 ? "eine Darstellung es erzählt" : `${NUMBERS[accounts] ?? accounts} Darstellungen es erzählen`}. ${ORDER}`,
    time: "Von links nach rechts verläuft die Zeit.",
    order: ORDER,
    column: "Nach unten entlang der Linien zu lesen: Jede ist eine Reihenfolge, die jemand angibt.",
    list: "Nach unten verläuft die Reihenfolge.",
    columns: "Die Spalten folgen einander von links nach rechts.",
    apart: "Von links nach rechts verläuft die längste Kette angegebener Reihenfolge, die zu einem Ereignis führt.",
    timeDown: "Nach unten verläuft die Zeit.",
    orderDown: "Nach unten verläuft die Reihenfolge, in gleichen Schritten.",
    apartDown: "Nach unten verläuft die längste Kette angegebener Reihenfolge, die zu einem Ereignis führt.",
    middle: "Ein Ereignis ohne genaues Datum steht in der Mitte seiner Grenzen.",
    samePlace: "Ereignisse an einer Stelle sind dadurch nicht geordnet.",
    hatching: {
      blocks: "Schraffur heißt: Niemand ordnet diese Blöcke zueinander.",
      stretch: "Schraffur bezeichnet einen Abschnitt, dessen innere Reihenfolge niemand angibt.",
      where: "Schraffur steht, wo niemand die Reihenfolge angibt.",
    },
  },
  head: {
    whoActs: "WER HANDELT",
    whereThingsStand: "WIE DIE DINGE STEHEN",
    whoSaysSo: "WER ES SAGT",
    notTaken: "NICHT EINGETRETEN",
    responsible: "VERANTWORTLICH GEMACHT",
    atFirst: "ZU BEGINN",
  },
  withoutStrip: (regions) => `Ohne Streifen, da niemand die Ereignisse ordnet, die ihn bewegen: ${regions}.`,
  withoutStates: (regions) =>
    `Bei den Ereignissen nicht genannt, da niemand die Ereignisse ordnet, die es bewegen: ${regions}.`,
  tooShort: (states) => `Zu kurz für den Namen: ${states}.`,
  tooShortCount: (states) => `${states} Zustände sind zu kurz für ihre Namen.`,
  outcome: (event) => `Für ${quoted(event)}`,
  rejoins: (event) => `kehrt zurück bei ${quoted(event)}`,
  span: "dauert an; gepunktet, wo das Ende nicht angegeben ist",
  noAccount: "Keine Darstellung",
  noParty: "niemand genannt",
  via: (names) => `über ${names}`,
  with: (names) => `mit ${names}`,
  otherParties: (count) => (count === 1 ? "1 weitere Partei" : `${count} weitere Parteien`),
  otherAccounts: (count) => (count === 1 ? "1 weitere Darstellung" : `${count} weitere Darstellungen`),
  states: (count) => plural(count, "Zustand", "Zustände"),
  labelled: (some, all) =>
    `${some} von ${all} Ereignissen sind beschriftet: zuerst Wendepunkte und Enden, dann das erste und das letzte, was verantwortlich gemacht wird und was die meisten erzählen. Die Zeichen zeigen alle.`,
  bars: "Ein Balken steht für alle Ereignisse an seiner Stelle, höher für mehr; gepunktet, wo sie nicht ohne Vorbehalt behauptet werden.",
  barsDown:
    "Ein Balken steht für alle Ereignisse an seiner Stelle, länger für mehr; gepunktet, wo sie nicht ohne Vorbehalt behauptet werden.",
  undrawn: (groups) =>
    groups === 1
      ? "Eine kleine Gruppe von Ereignissen steht in der Schraffur: Ihre innere Reihenfolge ist angegeben, hat aber keinen Platz."
      : `${groups} kleine Gruppen von Ereignissen stehen in der Schraffur: Ihre innere Reihenfolge ist angegeben, hat aber keinen Platz.`,
  leftOut: "Wer von einem Ereignis erzählt und was es ändert, hat in dieser Spalte keinen Platz.",
  moreBranches: (count) =>
    count === 1 ? "Ein weiterer Zweig hat keinen Platz." : `${count} weitere Zweige haben keinen Platz.`,
  instead: (title, event) => `${title} (statt dessen, was auf ${quoted(event)} folgte)`,
  onward: (title, branch) => `${title} (im Anschluss an ${quoted(branch)})`,
  explained: (cause, account) => `${cause}, laut ${account}`,
  count: {
    one: "Ein Ereignis.",
    all: (pairs, events) =>
      pairs === 1
        ? "Die Reihenfolge der zwei Ereignisse ist angegeben."
        : `Alle ${number(pairs)} Reihenfolgen zwischen den ${number(events)} Ereignissen sind angegeben.`,
    some: (stated, pairs, events) => {
      if (pairs === 1) return "Die Reihenfolge der zwei Ereignisse ist nicht angegeben.";
      const all = `von ${number(pairs)} Reihenfolgen zwischen den ${number(events)} Ereignissen`;
      if (stated === 0) return `Keine ${all} ist angegeben.`;
      return `${number(stated)} ${all} ${stated === 1 ? "ist" : "sind"} angegeben.`;
    },
    unknown: (pairs, events) =>
      `Wie viele der ${number(pairs)} Reihenfolgen zwischen den ${number(events)} Ereignissen angegeben sind, wurde nicht gezählt.`,
  },
  spoken: {
    planned: "geplant, nicht erreicht",
    hypothetical: "nicht geschehen",
    tellsOf: (account, count) => `${account} erzählt von ${count === 1 ? "einem Ereignis" : `${count} Ereignissen`}`,
    tellsTitles: (account, titles) => `${account} erzählt von: ${titles}`,
    notTaken: (title) => `Nicht eingetreten: ${title}`,
    notTakenFrom: (event, title) => `Nicht eingetreten, ab ${quoted(event)}: ${title}`,
  },
  description: {
    opening: (events, accounts) =>
      `Zeitverlauf von ${events === 1 ? "einem Ereignis" : `${events} Ereignissen`}, erzählt von ${accounts.length === 0 ? "niemandem" : and(accounts)}.`,
    only: (title) => `Es ist ${quoted(title)}.`,
    inOrder: (titles) => `Der Reihe nach: ${titles}.`,
    partlyInOrder: (titles) => `Soweit ihre Reihenfolge angegeben ist: ${titles}.`,
    apart: (number, title) => `Gruppe ${number} ist ${quoted(title)} allein.`,
    group: (number, titles) => `Gruppe ${number}. ${titles}`,
    moreGroups: (count) => (count === 1 ? "Eine weitere Gruppe." : `${count} weitere Gruppen.`),
  },
};
