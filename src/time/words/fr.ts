import { fr as names } from "date-fns/locale/fr";
import { type DateWords, listed, spaced } from "./table.ts";

const SEASONS = ["printemps", "été", "automne", "hiver"] as const;
const ORDINALS = ["premier", "deuxième", "troisième", "quatrième"] as const;
const PARTS = { year: "année", month: "mois", day: "jour" } as const;
const de = (words: string): string => (/^[aeiouéèêâô]/i.test(words) ? `d’${words}` : `de ${words}`);

/** The article that a date takes after a preposition: none before a bare year or month. */
const articleOf = (words: string): "le " | "les " | "l’" | "" => {
  if (/^\d{1,2}(er)?( |$)|^(printemps|premier|deuxième|troisième|quatrième|début|milieu)/.test(words)) return "le ";
  if (/^(été|automne|hiver)/.test(words)) return "l’";
  return words.startsWith("années") ? "les " : "";
};
const withArticle = (words: string): string => articleOf(words) + words;
const DE = { "le ": "du ", "les ": "des ", "l’": "de l’" } as const;
const A = { "le ": "au ", "les ": "aux ", "l’": "à l’" } as const;

function after(prepositions: typeof DE | typeof A, bare: string, words: string): string {
  const article = articleOf(words);
  return article === "" ? `${bare}${words}` : `${prepositions[article]}${words}`;
}
const phrase = (text: string) => ({ alone: text, joined: de(text), of: de(text) });
const decade = (first: string) => {
  const named = `des années ${first}`;
  return { alone: `années ${first}`, joined: named, of: named };
};

function adjective(part: "year" | "month" | "day", qualifier: string): string {
  const e = part === "year" ? "e" : "";
  const [uncertain, approximate] = [`incertain${e}`, `approximati${e === "" ? "f" : "ve"}`];
  if (qualifier === "uncertain") return uncertain;
  return qualifier === "approximate" ? approximate : `${uncertain} et ${approximate}`;
}

export const fr: DateWords = {
  names,
  month: { long: "MMMM", short: "MMM" },
  yearFirst: false,
  year: (text) => ({ alone: text, joined: text, of: `de ${text}` }),
  bc: (year) => `${year} av. J.-C.`,
  ad: (year) => `${year} apr. J.-C.`,
  decade,
  decadeAd: (first) => decade(`${first} apr. J.-C.`),
  yearBetween: (low, high) => phrase(`une année entre ${low} et ${high}`),
  anyYear: phrase("une certaine année"),
  yearNear: (year, digits) =>
    phrase(`une année proche de ${year} (${digits} ${digits === 1 ? "chiffre sûr" : "chiffres sûrs"})`),
  ofMonth: (month, year) => spaced(month, year),
  ofDay: (day, month, year) => spaced(day === "1" ? "1er" : day, month.startsWith("un ") ? de(month) : month, year),
  dayAlone: (day) => (day === "1" ? "1er" : day),
  atClock: (day, clock) => `${day} à ${clock}`,
  inMonth: de,
  someDay: (of) => `un jour ${of}`,
  someMonth: (of) => spaced("un mois", of),
  third: (which, named) => {
    if (which === 3) return `derniers jours ${de(named)}`;
    if (which === 1) return named.startsWith("un ") ? `milieu ${de(named)}` : `mi-${named}`;
    return `${which === 0 ? "début" : "fin"} ${named}`;
  },
  dayEndingIn: (digit, of) => `un jour finissant par ${digit} ${of}`,
  monthOr: (first, second) => `${first} ou ${second}`,
  monthTo: (first, last) => `${first} à ${last}`,
  season: (which, { joined }, southern) => spaced(SEASONS[which], southern ? "austral" : "", joined),
  quarter: (number, { of }) => `${ORDINALS[number - 1] ?? ""} trimestre ${of}`,
  thirdOfYear: (number, { of }) => `${ORDINALS[number - 1] ?? ""} quadrimestre ${of}`,
  half: (number, { of }) => `${ORDINALS[number - 1] ?? ""} semestre ${of}`,
  uncertain: (words) => `${words}\u00a0?`,
  approximate: (words) => `vers ${withArticle(words)}`,
  part: (part, qualifier) => `${PARTS[part]} ${adjective(part, qualifier)}`,
  comma: ", ",
  unknown: "inconnu",
  from: (start) => `à partir ${after(DE, "de ", start)}`,
  until: (end) => `jusqu’${after(A, "en ", end)}`,
  range: (start, end) => `${start} – ${end}`,
  between: (first, last) => `entre ${withArticle(first)} et ${withArticle(last)}`,
  orBefore: (words) => `${words} ou avant`,
  orLater: (words) => `${words} ou après`,
  or: listed(", ", " ou "),
  and: listed(", ", " et "),
};
