import type { Account, Claim } from "../../../model/index.ts";
import type { TextMark } from "../../../scene/index.ts";
import {
  face,
  heightOf,
  type Paragraph,
  paragraph,
  paragraphMarks,
  type Spot,
  type Typeface,
  withNotes,
} from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { dateLines } from "../when-words.ts";

/** An event's title with the numbers of its sources, when it was, and who tells it when that is not the voice of the block. */
export type EventLabel = {
  readonly title: Paragraph;
  /** when it was, where no axis tells it */
  readonly when?: Paragraph | undefined;
  readonly tellers?: Paragraph | undefined;
  readonly width: number;
  readonly height: number;
};

/** px: widest label under a mark, and beside one. */
const BELOW_WIDTH = 132;
const RIGHT_WIDTH = 250;

/** `goesOn`: a line leaves from the end of a label that stands beside its mark. */
export type LabelStyle = {
  readonly side: "below" | "beside";
  readonly goesOn?: boolean;
  readonly lead?: Account | undefined;
};

const WHEN = { ...face.tiny, weight: 500 } as const;

/** Breaks an event's label into lines and measures it. */
export function eventLabel(measure: MeasureText, facts: Facts, of: EventFacts, style: LabelStyle): EventLabel {
  const look = titleFace(of);
  const room = style.side === "below" || style.goesOn ? BELOW_WIDTH : RIGHT_WIDTH;
  const title = paragraph(measure, withNotes(of.event.title, of.footnotes), room, look);
  const told = tellersOf(facts, of.event.claims, style.lead);
  const tellers = told === "" ? undefined : paragraph(measure, told, room + 12, face.tiny);
  const dated = dateLines(measure, facts, of.event.id, { width: room + 12, look: WHEN });
  const when = dated.width === 0 ? undefined : dated;
  const parts = [when, tellers].filter((part) => part !== undefined);
  const width = Math.max(title.width, ...parts.map((part) => part.width));
  const height = heightOf(title) + parts.reduce((sum, part) => sum + heightOf(part) + 1, 0);
  return { title, when, tellers, width, height };
}

const titleFace = (of: EventFacts): Typeface => {
  if (of.appearance === "planned" || of.appearance === "context") return { ...face.label, fill: "muted" };
  return of.event.turningPoint || of.isEnd ? face.strong : face.label;
};

/** The label's texts; the spot is that of the first baseline. */
export function labelMarks(measure: MeasureText, label: EventLabel, spot: Spot): TextMark[] {
  const below = spot.y + heightOf(label.title) + 0.5;
  const after = below + (label.when ? heightOf(label.when) + 1 : 0);
  return [
    ...paragraphMarks(measure, label.title, spot),
    ...(label.when ? paragraphMarks(measure, label.when, { ...spot, y: below }) : []),
    ...(label.tellers ? paragraphMarks(measure, label.tellers, { ...spot, y: after }) : []),
  ];
}

const STANCES = ["asserts", "believes", "denies", "doubts"] as const;

/** Who tells an event and how, e.g. "told by Headline; believed by Officials"; empty when only `lead` asserts it. */
export function tellersOf(facts: Facts, claims: readonly Claim[], lead?: Account): string {
  const told = claims.filter((claim) => claim.basis !== "context");
  if (told.every((claim) => claim.account === lead?.id && claim.stance === "asserts")) return "";
  const parts = STANCES.flatMap((stance) => {
    const accounts = new Set(told.filter((claim) => claim.stance === stance).map((claim) => claim.account));
    const names = facts.model.accounts.filter((account) => accounts.has(account.id)).map((account) => account.name);
    return names.length === 0 ? [] : [facts.words.told[stance](facts.words.list(names))];
  });
  return facts.words.apart(parts);
}
