import type { TimelineWords } from "../timeline.ts";
import { and, common, plural, quoted } from "./common.ts";

const { number } = common;

const NUMBERS = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"] as const;
const ORDER = "De gauche à droite, l’ordre, à pas égaux.";

export const timeline: TimelineWords = {
  subtitle: {
    blocks: "De gauche à droite, l’ordre, et seulement à l’intérieur d’un bloc.",
    block: "De gauche à droite, l’ordre, le long des lignes.",
    strips: "Les bandes montrent où en sont les choses.",
    lanes: (accounts) => `D’après ${NUMBERS[accounts] ?? accounts} ${accounts < 2 ? "récit" : "récits"}. ${ORDER}`,
    time: "De gauche à droite, le temps.",
    order: ORDER,
    column: "À lire vers le bas, le long des lignes\u00a0: chacune est un ordre qu’un récit indique.",
    list: "Vers le bas, l’ordre.",
    columns: "Les colonnes se suivent de gauche à droite.",
    apart: "De gauche à droite, la plus longue chaîne d’ordre indiqué qui mène à un événement.",
    timeDown: "Vers le bas, le temps.",
    orderDown: "Vers le bas, l’ordre, à pas égaux.",
    apartDown: "Vers le bas, la plus longue chaîne d’ordre indiqué qui mène à un événement.",
    middle: "Un événement sans date exacte se trouve au milieu de ses bornes.",
    samePlace: "La place ne dit rien de l’ordre des événements qui la partagent.",
    hatching: {
      blocks: "Les hachures signifient qu’aucun récit n’ordonne ces blocs entre eux.",
      stretch: "Les hachures marquent une suite dont aucun récit n’indique l’ordre interne.",
      where: "Les hachures marquent où aucun récit n’indique l’ordre.",
    },
  },
  head: {
    whoActs: "QUI AGIT",
    whereThingsStand: "OÙ EN SONT LES CHOSES",
    whoSaysSo: "QUI LE DIT",
    notTaken: "NON ADVENU",
    responsible: "TENU POUR RESPONSABLE",
    atFirst: "AU DÉBUT",
  },
  withoutStrip: (regions) =>
    `Sans bande, car aucun récit n’ordonne les événements qui la font changer\u00a0: ${regions}.`,
  withoutStates: (regions) =>
    `Non indiqué auprès des événements, car aucun récit n’ordonne ceux qui le font changer\u00a0: ${regions}.`,
  tooShort: (states) => `Trop court pour porter son nom\u00a0: ${states}.`,
  tooShortCount: (states) => `${states} états sont trop courts pour porter leur nom.`,
  outcome: (event) => `De ${quoted(event)}`,
  rejoins: (event) => `revient à ${quoted(event)}`,
  span: "dure ; pointillé si la fin n’est pas indiquée",
  noAccount: "Aucun récit",
  noParty: "personne de nommé",
  via: (names) => `par l’intermédiaire de ${names}`,
  with: (names) => `avec ${names}`,
  otherParties: (count) => (count < 2 ? `${count} autre partie` : `${count} autres parties`),
  otherAccounts: (count) => (count < 2 ? `${count} autre récit` : `${count} autres récits`),
  states: (count) => plural(count, "état"),
  labelled: (some, all) =>
    `${some} des ${all} événements portent leur nom\u00a0: d’abord les tournants et les fins, puis le premier et le dernier, ce qui est tenu pour responsable et ce que racontent le plus de récits. Les marques les montrent tous.`,
  bars: "Une barre vaut pour tous les événements de sa place, plus haute s’ils sont plus nombreux\u202f; pointillée s’ils ne sont pas affirmés sans réserve.",
  barsDown:
    "Une barre vaut pour tous les événements de sa place, plus longue s’ils sont plus nombreux\u202f; pointillée s’ils ne sont pas affirmés sans réserve.",
  undrawn: (groups) =>
    groups === 1
      ? "Un petit groupe d’événements se trouve dans les hachures\u00a0: son ordre interne est indiqué, mais n’a pas de place."
      : `${groups} petits groupes d’événements se trouvent dans les hachures\u00a0: leur ordre interne est indiqué, mais n’a pas de place.`,
  leftOut: "Qui raconte un événement, et ce qu’il change, n’ont pas de place dans cette colonne.",
  moreBranches: (count) =>
    count < 2 ? "Une autre branche n’a pas de place." : `${count} autres branches n’ont pas de place.`,
  instead: (title, event) => `${title} (au lieu de ce qui a suivi ${quoted(event)})`,
  onward: (title, branch) => `${title} (dans la suite de ${quoted(branch)})`,
  explained: (cause, account) => `${cause}, selon ${account}`,
  count: {
    one: "Un événement.",
    all: (pairs, events) =>
      pairs === 1
        ? "L’ordre des deux événements est indiqué."
        : `Les ${number(pairs)} ordres entre les ${number(events)} événements sont tous indiqués.`,
    some: (stated, pairs, events) => {
      if (pairs === 1) return "L’ordre des deux événements n’est pas indiqué.";
      const all = `des ${number(pairs)} ordres entre les ${number(events)} événements`;
      if (stated === 0) return `Aucun ${all} n’est indiqué.`;
      return `${number(stated)} ${all} ${stated === 1 ? "est indiqué" : "sont indiqués"}.`;
    },
    unknown: (pairs, events) =>
      `Combien des ${number(pairs)} ordres entre les ${number(events)} événements sont indiqués n’a pas été compté.`,
  },
  spoken: {
    planned: "prévu, non atteint",
    hypothetical: "n’a pas eu lieu",
    tellsOf: (account, count) => `${account} raconte ${count === 1 ? "un événement" : `${count} événements`}`,
    tellsTitles: (account, titles) => `${account} raconte\u00a0: ${titles}`,
    notTaken: (title) => `Non advenu\u00a0: ${title}`,
    notTakenFrom: (event, title) => `Non advenu, à partir de ${quoted(event)}\u00a0: ${title}`,
  },
  description: {
    opening: (events, accounts) =>
      `Chronologie de ${plural(events, "événement")}, ${accounts.length === 0 ? "sans récit" : `d’après ${and(accounts)}`}.`,
    only: (title) => `C’est ${quoted(title)}.`,
    inOrder: (titles) => `Dans l’ordre\u00a0: ${titles}.`,
    partlyInOrder: (titles) => `Pour autant que leur ordre soit indiqué\u00a0: ${titles}.`,
    apart: (number, title) => `Le groupe ${number} ne compte que ${quoted(title)}.`,
    group: (number, titles) => `Groupe ${number}. ${titles}`,
    moreGroups: (count) => (count === 1 ? "Encore un groupe." : `Encore ${count} groupes.`),
  },
};
