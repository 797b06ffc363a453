import type { End, Member, ParsedDate, Qualifier, Qualifiers } from "../edtf/index.ts";
import { type FormatOptions, singleWords } from "./single.ts";

/**
 * A date in words for pictures and texts, e.g. "about 28 February 2019", "late February 2019", "some day of 2019",
 * "between 27 and 28 February 2019". Names of months are those of `locale`; the words around them are English.
 */
export function formatDate(date: ParsedDate, options: FormatOptions = {}): string {
  switch (date.kind) {
    case "interval":
      return date.ends ? intervalWords(date.ends, options) : date.text;
    case "oneOf":
      return listed(
        (date.members ?? []).map((member) => choiceWords(member, options)),
        "or",
      );
    case "allOf":
      return listed(
        (date.members ?? []).map((member) => choiceWords(member, options)),
        "and",
      );
    case "date":
    case "dateTime":
    case "season":
      return qualifiedWords(date, singleWords(date, options));
  }
}

function qualifiedWords({ qualifier, qualifiers }: ParsedDate, words: string): string {
  switch (qualifier) {
    case "uncertain":
      return `${words}?`;
    case "approximate":
      return `about ${words}`;
    case "uncertainAndApproximate":
      return `about ${words}?`;
    case undefined: {
      const parts = partWords(qualifiers);
      return parts === "" ? words : `${words} (${parts})`;
    }
  }
}

const ADJECTIVES: Readonly<Record<Qualifier, string>> = {
  uncertain: "uncertain",
  approximate: "approximate",
  uncertainAndApproximate: "uncertain and approximate",
};

/** "year uncertain, day approximate" */
const partWords = (qualifiers: Qualifiers): string =>
  (["year", "month", "day"] as const)
    .flatMap((part) => {
      const qualifier = qualifiers[part];
      return qualifier === undefined ? [] : [`${part} ${ADJECTIVES[qualifier]}`];
    })
    .join(", ");

function intervalWords([start, end]: readonly [End, End], options: FormatOptions): string {
  const words = (side: End): string =>
    side.kind === "date" ? formatDate(side.date, options) : side.kind === "open" ? "…" : "?";
  if (start.kind === "date" && end.kind === "open") return `from ${words(start)} on`;
  if (start.kind === "open" && end.kind === "date") return `until ${words(end)}`;
  return `${words(start)} – ${words(end)}`;
}

function choiceWords(member: Member, options: FormatOptions): string {
  if (member.kind === "date") return formatDate(member.date, options);
  const [start, end] = member.ends;
  if (start.kind !== "date") return end.kind === "date" ? `${formatDate(end.date, options)} or before` : "…";
  if (end.kind !== "date") return `${formatDate(start.date, options)} or later`;
  const [first, last] = [formatDate(start.date, options), formatDate(end.date, options)];
  return `between ${withoutShared(first, last, start.date, end.date)} and ${last}`;
}

/** The first of two dates without the month and year that the second repeats: "27" of "27 February 2019". */
function withoutShared(first: string, last: string, ...[start, end]: readonly [ParsedDate, ParsedDate]): string {
  if (start.precision !== end.precision || start.kind !== "date" || end.kind !== "date") return first;
  const [head = "", ...tail] = first.split(" ");
  return tail.length > 0 && last.endsWith(` ${tail.join(" ")}`) ? head : first;
}

const listed = (words: readonly string[], last: "and" | "or"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
