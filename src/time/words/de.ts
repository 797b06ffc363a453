import { de as names } from "date-fns/locale/de";
import { type DateWords, listed, spaced } from "./table.ts";

const SEASONS = ["Frühling", "Sommer", "Herbst", "Winter"] as const;
const PARTS = { year: "Jahr", month: "Monat", day: "Tag" } as const;
const QUALIFIERS = {
  uncertain: "unsicher",
  approximate: "ungefähr",
  uncertainAndApproximate: "unsicher und ungefähr",
} as const;

const THIRDS = ["Anfang", "Mitte", "Ende"] as const;
const genitive = (month: string): string => month.replace(/^ein Monat/, "eines Monats");
/** A day takes an article after a preposition; a month or a year takes none. */
const dative = (words: string): string => (/^\d+\./.test(words) ? `dem ${words}` : words);
const decade = (first: string, era: string) => ({
  alone: `${first}er Jahre${era}`,
  joined: `der ${first}er Jahre${era}`,
  of: `in den ${first}er Jahren${era}`,
});

export const de: DateWords = {
  names,
  month: { long: "MMMM", short: "MMM" },
  yearFirst: false,
  year: (text) => ({ alone: text, joined: text, of: `im Jahr ${text}` }),
  bc: (year) => `${year} v. Chr.`,
  ad: (year) => `${year} n. Chr.`,
  decade: (first) => decade(first, ""),
  decadeAd: (first) => decade(`${first}`, " n. Chr."),
  yearBetween: (low, high) => ({
    alone: `ein Jahr von ${low} bis ${high}`,
    joined: `eines Jahres von ${low} bis ${high}`,
    of: `in einem Jahr von ${low} bis ${high}`,
  }),
  anyYear: { alone: "irgendein Jahr", joined: "irgendeines Jahres", of: "in irgendeinem Jahr" },
  yearNear: (year, digits) => {
    const known = `nahe ${year} (auf ${digits} ${digits === 1 ? "Stelle" : "Stellen"} bekannt)`;
    return { alone: `ein Jahr ${known}`, joined: `eines Jahres ${known}`, of: `in einem Jahr ${known}` };
  },
  ofMonth: (month, year) => spaced(month, year),
  ofDay: (day, month, year) => spaced(`${day}.`, genitive(month), year),
  dayAlone: (day) => `${day}.`,
  atClock: (day, clock) => `${day}, ${clock} Uhr`,
  inMonth: (named) => (named.startsWith("ein ") ? genitive(named) : `im ${named}`),
  someDay: (of) => `ein Tag ${of}`,
  someMonth: (of) => spaced("ein Monat", of),
  third: (which, named) =>
    which === 3
      ? `die letzten Tage ${named.startsWith("ein ") ? genitive(named) : `im ${named}`}`
      : `${THIRDS[which]} ${genitive(named)}`,
  dayEndingIn: (digit, of) => `ein Tag mit der Endziffer ${digit} ${of}`,
  monthOr: (first, second) => `${first} oder ${second}`,
  monthTo: (first, last) => `${first} bis ${last}`,
  season: (which, { joined }, southern) =>
    spaced(southern ? `Süd${(SEASONS[which] ?? "").toLowerCase()}` : SEASONS[which], joined),
  quarter: (number, { joined }) => `${number}. Quartal ${joined}`,
  thirdOfYear: (number, { joined }) => `${number}. Drittel ${joined}`,
  half: (number, { joined }) => `${number}. Halbjahr ${joined}`,
  uncertain: (words) => `${words}?`,
  approximate: (words) => `etwa ${words}`,
  part: (part, qualifier) => `${PARTS[part]} ${QUALIFIERS[qualifier]}`,
  comma: ", ",
  unknown: "unbekannt",
  from: (start) => `ab ${dative(start)}`,
  until: (end) => (/^\d+\./.test(end) ? `bis zum ${end}` : `bis ${end}`),
  range: (start, end) => `${start} – ${end}`,
  between: (first, last) => `zwischen ${dative(first)} und ${dative(last)}`,
  orBefore: (words) => `${words} oder früher`,
  orLater: (words) => `${words} oder später`,
  or: listed(", ", " oder "),
  and: listed(", ", " und "),
};
