import type { TimesWords } from "../times.ts";
import { plural } from "./common.ts";

/** After a preposition a day takes an article, a month or a year none. */
const isDay = (date: string): boolean => /^\d{1,2}(er)? \p{L}/u.test(date);

export const times: TimesWords = {
  subtitle:
    "Chaque barre va du moment le plus tôt au plus tard que les récits laissent ouverts. Son bout dit ce qui la borne.",
  subtitleOfMarks: "Chaque marque se trouve au moment que les récits indiquent.",
  subtitleWithoutTimes:
    "Aucun récit ne date ces événements, il n’y a donc pas d’axe du temps. Ci-dessous, ce qui est indiqué à la place.",
  apart: (count) => `ordre non indiqué, pas plus que parmi les ${count} événements suivants`,
  head: { noTime: "SANS BORNES DANS LE TEMPS", when: "QUAND", event: "ÉVÉNEMENT" },
  boundsNothing: (date) => `donné comme ${date}, ce qui ne borne rien`,
  nothingStated: "ni date ni ordre indiqués",
  by: (names) => `selon ${names}`,
  from: (start) => `${start} ou plus tard`,
  until: (end) => `${end} ou plus tôt`,
  unknownEnd: (start) => `à partir ${isDay(start) ? "du" : "de"} ${start}, fin inconnue`,
  unknownStart: (end) => `jusqu’${isDay(end) ? "au" : "à"} ${end}, début inconnu`,
  andMore: (count) => ` et ${plural(count, "autre")}`,
  legend: {
    mark: "date connue à la largeur de la marque près",
    dated: "quelque part entre deux bornes datées",
    order: "borné par le seul ordre indiqué",
    open: "rien ne le borne",
    unknown: "fin inconnue, dit la source",
    core: "dure\u00a0: sûr, et possible",
    broken: "axe interrompu\u00a0: rien n’y commence ni n’y finit",
  },
  counts: (all, known, exact) =>
    `${known} ${known < 2 ? "événement" : "événements"} sur ${all} ${known < 2 ? "a" : "ont"} une date que quelque chose borne${exact === 0 ? "" : `, ${exact === known ? (known < 2 ? "à la largeur d’une marque près" : "tous à la largeur d’une marque près") : `dont ${exact} à la largeur d’une marque près`}`}.`,
  zone: (zone) => `Les heures sont celles de ${zone}.`,
  context: (numbers) => `Les dates de ${numbers} viennent d’ailleurs que des sources étudiées.`,
  disputed: (titles) => `Datés différemment selon les récits\u00a0: ${titles}.`,
  byOrder: "par l’ordre indiqué",
  description: {
    dated: (count) => `L’image montre quand ${plural(count, "événement")} ${count < 2 ? "a" : "ont"} pu avoir lieu.`,
    undated: (count) =>
      count === 1 ? "Aucun récit ne date l’événement." : `Aucun récit ne date l’un des ${count} événements.`,
    more: (count) => `Et ${count} de plus.`,
    noTime: (titles) => `Rien ne borne dans le temps\u00a0: ${titles}.`,
  },
};
