import type { End, Member, ParsedDate, Qualifier } from "./date.ts";
import { PARTS } from "./qualifiers.ts";

/** Writes a date as EDTF. Qualifiers are placed as the specification does: to the right where one mark suffices, else left of each part. */
export function formatEdtf(date: ParsedDate): string {
  switch (date.kind) {
    case "interval":
      return (date.ends ?? []).map((end) => endText(end, "..")).join("/");
    case "oneOf":
      return `[${membersText(date)}]`;
    case "allOf":
      return `{${membersText(date)}}`;
    case "dateTime":
      return `${partsText(date)}T${date.fields.time ?? ""}`;
    case "date":
    case "season":
      return partsText(date);
  }
}

const membersText = (date: ParsedDate): string => (date.members ?? []).map(formatMember).join(",");
/** One member of a set, as EDTF. */
export const formatMember = (member: Member): string =>
  member.kind === "date" ? formatEdtf(member.date) : member.ends.map((end) => endText(end, "")).join("..");
const endText = (end: End, open: string): string =>
  end.kind === "date" ? formatEdtf(end.date) : end.kind === "open" ? open : "";

const MARKS: Readonly<Record<Qualifier, string>> = { uncertain: "?", approximate: "~", uncertainAndApproximate: "%" };

function partsText({ fields, qualifiers }: ParsedDate): string {
  const parts = PARTS.flatMap((part) => {
    const text = fields[part];
    const qualifier = qualifiers[part];
    return text === undefined ? [] : [{ text, mark: qualifier === undefined ? "" : MARKS[qualifier] }];
  });
  const marked = parts.filter(({ mark }) => mark !== "").length;
  const right = marked > 0 && parts.slice(0, marked).every(({ mark }) => mark !== "" && mark === parts[0]?.mark);
  return parts
    .map(({ text, mark }, index) => (right ? `${text}${index === marked - 1 ? mark : ""}` : `${mark}${text}`))
    .join("-");
}
