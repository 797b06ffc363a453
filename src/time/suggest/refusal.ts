import { lastDayText, monthNamed, ordinalNamed } from "./numbers.ts";
import { tidied } from "./tidy.ts";

/** Why nothing is proposed for some words, and what to write instead. */
export type Refusal = { readonly why: string; readonly advice: string };

type Kind = { readonly form: RegExp; readonly why: string; readonly advise: (text: string) => string };

const COUNT =
  "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|a few|a couple of|many|\\d+)";
const UNIT = "(?:second|minute|hour|day|night|week|fortnight|month|year|decade)s?";
const ORDERED = [
  `^within ${COUNT} ${UNIT}`,
  `\\b${COUNT} ${UNIT}(?: and a half)? (?:later|earlier|after|before|afterwards?|on|into|from)\\b`,
  "^(?:the |on the )?(?:same|next|following|previous|preceding) [a-z]+",
  "^(?:soon|shortly|immediately|thereafter|subsequently|meanwhile|eventually|later|earlier|then|suddenly|in short order)\\b",
];
const SAID = "^(?:yesterday|today|tonight|tomorrow|now|recently|lately|(?:this|last|past|coming) [a-z]+|.+ ago)$";
const ELSEWHERE =
  "ramadan|muharram|safar|rajab|shawwal|dhu|hijri|a\\.?h\\.|nisan|tishri|adar|elul|tammuz|hebrew|vend[eé]miaire|brumaire|thermidor|prairial|tết|lunar|ides|kalends|calends|nones|olympiad|regnal|thanksgiving";

const KINDS: readonly Kind[] = [
  {
    form: new RegExp(SAID, "i"),
    why: "it counts from the day on which it was said",
    advise: (text) => `look up the day of the text, and write the day that is meant; words: keeps “${text}” beside it`,
  },
  { form: new RegExp(ORDERED.join("|"), "i"), why: "it counts from another event", advise: orderAdvice },
  {
    form: /^(?:n\. ?d\.?|s\. ?d\.?|undated|unknown|not? (?:date|dated|known))$/i,
    why: "it gives none",
    advise: () => "leave when: out, since an event needs no date",
  },
  {
    form: /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$|^(?:noon|midnight|midday)$/i,
    why: "it names no day",
    advise: () => "write the day too, e.g. 2019-02-28T14:05",
  },
  {
    form: /\d.*(?<!local) time\b/i,
    why: "its zone is told by a place",
    advise: () => "write the offset of that place, e.g. 2019-02-28T14:05+07:00",
  },
  {
    form: /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i,
    why: "a weekday has no date of its own",
    advise: (text) => `write the day, e.g. 2019-02-28; words: keeps “${text}” beside it`,
  },
  {
    form: /^(?:fy(?![a-z])|(?:fiscal|financial|tax|school|academic|business) )/i,
    why: "such a year begins when its institution says",
    advise: () => "write its first and last day, e.g. 2018-10-01/2019-09-30",
  },
  {
    form: new RegExp(`(?<!\\p{L})(?:${ELSEWHERE})(?!\\p{L})`, "iu"),
    why: "it is a day of another calendar, or of some places alone",
    advise: (text) => `look up the Gregorian day, and write that; words: keeps “${text}” beside it`,
  },
  {
    form: /^(?:the )?turn of the /i,
    why: "how many years on either side it means is not said",
    advise: () => "write the years that the source bears, e.g. [1895..1905]",
  },
];

/** "2 weeks later" is a relation to another event, with its words. */
function orderAdvice(text: string): string {
  const relation = /\b(?:earlier|before|previous|preceding)\b/i.test(text) ? "before" : "after";
  return `say it as an order: ${relation}: { EVENT: { words: ${JSON.stringify(text)} } }, with atLeast: and atMost: (such as P14D) if the source gives a length`;
}

/** Why `suggestDates` proposes nothing for a text, in words that help; undefined of what looks like EDTF. */
export function refuseDate(text: string): Refusal | undefined {
  const tidy = tidied(text);
  const kind = KINDS.find(({ form }) => form.test(tidy) || form.test(text));
  if (kind) return { why: kind.why, advice: kind.advise(text) };
  return noSuchDay(tidy) ?? (isWorded(text) ? UNKNOWN : undefined);
}

/** EDTF has single letters alone. */
const isWorded = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/X+/g, ""));

const UNKNOWN: Refusal = {
  why: "its words were not understood",
  advice: "write it as 2019-02-28, 2019-02~, 2019-02-27/2019-02-28 or 2019-02-28T14:05",
};

const DAY_FIRST = /^(\d{1,2})[ -](\p{L}{3,}\.?),?(?:[ -](\d{4}))?$/u;
const MONTH_FIRST = /^(\p{L}{3,}\.?) (\d{1,2})(?:,? (\d{4}))?$/u;

/** "30 February 2019" */
function noSuchDay(text: string): Refusal | undefined {
  const [, day, name = "", year] = DAY_FIRST.exec(text) ?? [];
  const [, first = name, last = day, other = year] = MONTH_FIRST.exec(text) ?? [];
  const month = monthNamed(first);
  if (month === undefined || last === undefined || ordinalNamed(last) === undefined) return undefined;
  const end = lastDayText(Number(other ?? 2000), month, 31)?.slice(-2) ?? "";
  return { why: "there is no such day", advice: `the month has ${end} days: read the source again` };
}
