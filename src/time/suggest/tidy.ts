import { monthNamed, ordinalNamed } from "./numbers.ts";

/** Words that say no more than the date beside them does. */
const IDLE = [
  /\b(?:on|in|at) or (?=about|around|circa)/gi,
  /^(?:on|in|at|during) (?!or )/i,
  /^some ?time (?:(?:in|on|during) |(?=between|around|about|before|after))/i,
  /^(?:the )?(?:year|month of)(?: of)? (?=\p{L}*,? ?\d)/iu,
  /^(?:b\.|born|d\.|died) (?:in |on )?(?=.*\d)/i,
  /(?:,? local time| \(local(?: time)?\))(?= |$)/i,
  /(?<=\d)(?:st|nd|rd|th|er)\b/gi,
  /(?<=^\d{1,2})\.(?= \p{L}{3})/u,
  /(?<=\b\d{1,3}),(?=\d{3} ?(?:bc|b\.c|bp))/gi,
] as const;

/** A date as people write it, with one kind of dash, of space and of day: "the fifth of March, 2019" is "5 March, 2019". */
export function tidied(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\u2010-\u2015\u2212]/g, "–")
    .replace(/\s+/g, " ")
    .trim();
  const said = IDLE.reduce((rest, words) => rest.replace(words, ""), plain)
    .replace(/^(?:on|in|at) or (before|after) (.+)$/i, "$2 or $1")
    .replace(/^(before|after) or (?:on|in|at) (.+)$/i, "$2 or $1")
    .replace(/^\[((?:ca?\.|circa|about|\d{4} ?or) ?.+|\d{4} ?\?)\]$/i, "$1")
    .replace(/^by (?:the )?end of (.+)$/i, "by $1");
  return inSigns(dayInFigures(said)).replace(/[,;]$|(?<![ap]\.m|[bc]\.c|b\.c\.e|\bc|a\.d|o\.s|n\.s)\.$/i, "");
}

const NAMED_DAY = /\b(?:the )?([a-z]+(?:-[a-z]+)?|\d{1,2}) of (\p{L}{3,})/iu;
const DAY_AFTER = /\b(\p{L}{3,}) the ([a-z]+(?:-[a-z]+)?|\d{1,2})\b/iu;

/** "the fifth of March" and "March the 5" as "5 March". */
function dayInFigures(text: string): string {
  const figures = (whole: string, day: string, month: string): string => {
    const number = monthNamed(month) === undefined ? undefined : ordinalNamed(day);
    return number === undefined ? whole : `${number} ${month}`;
  };
  return text
    .replace(NAMED_DAY, (whole, day: string, month: string) => figures(whole, day, month))
    .replace(DAY_AFTER, (whole, month: string, day: string) => figures(whole, day, month));
}

/** "2019년 2월 27일", "2019年2月27日" and "ngày 27 tháng 2 năm 2019" as year, month and day. */
const inSigns = (text: string): string =>
  text
    .replace(
      /^(\d{4}) ?[년年](?: ?(\d{1,2}) ?[월月](?: ?(\d{1,2}) ?[일日])?)?$/,
      (_, ...parts: (string | undefined)[]) => padded(parts.slice(0, 3)),
    )
    .replace(/^(?:(?:ngày )?(\d{1,2}) )?tháng (\d{1,2}),? (?:năm )?(\d{4})$/i, (_, ...parts: (string | undefined)[]) =>
      padded(parts.slice(0, 3).toReversed()),
    );

const padded = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
