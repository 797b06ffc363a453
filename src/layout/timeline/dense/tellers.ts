import type { Account, Claim } from "../../../model/index.ts";
import type { Mark } from "../../../scene/index.ts";
import { face, heightOf, paragraph, paragraphMarks, rule } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { stanceDot } from "../lanes/tellers.ts";
import { barMarks, fullest, standApart } from "./bars.ts";
import { headMark, type Plot } from "./lane-marks.ts";
import type { Placed } from "./places.ts";

/** px */
const ROW = 24;
const APART = 11;
/** Rows for at most so many accounts; those that tell least share the last row. */
const MOST_ROWS = 24;

type Row = { readonly id: string; readonly name: string; readonly told: readonly Told[] };
type Told = { readonly x: number; readonly kind: Claim["stance"] };

/** Accounts by events: a mark or a bar wherever an account tells of an event. */
export function tellersMarks(
  measure: MeasureText,
  facts: Facts,
  events: readonly Placed[],
  area: { plot: Plot; top: number; most?: number | undefined },
): { marks: Mark[]; bottom: number; hasStances?: boolean } {
  const rows = rowsOf(facts, events, area.most);
  if (rows.length === 0) return { marks: [], bottom: area.top - 14 };
  const most = Math.max(1, ...rows.map((row) => fullest(row.told)));
  const marks: Mark[] = [headMark(measure, facts.words.timeline.head.whoSaysSo, area.top)];
  let y = area.top + 10;
  for (const row of rows) {
    const name = paragraph(measure, row.name, area.plot.start - 44, { ...face.label, size: 12 });
    const height = Math.max(ROW, heightOf(name) + 6);
    marks.push(rowMark(measure, facts, row, { name, most, y: y + height / 2, plot: area.plot }));
    y += height;
  }
  return { marks, bottom: y + 2, hasStances: rows.some(isApart) };
}

function rowsOf(facts: Facts, events: readonly Placed[], mostRows = MOST_ROWS): Row[] {
  const told = new Map<string, Told[]>();
  for (const { facts: of, x } of events)
    for (const claim of of.event.claims) {
      const own = told.get(claim.account);
      if (own) own.push({ x, kind: claim.stance });
      else told.set(claim.account, [{ x, kind: claim.stance }]);
    }
  const telling = facts.model.accounts.filter((account) => told.has(account.id));
  const count = (account: Account): number => told.get(account.id)?.length ?? 0;
  const most = telling.length > mostRows ? mostRows - 1 : mostRows;
  const kept = new Set(telling.toSorted((a, b) => count(b) - count(a)).slice(0, most));
  const others = telling.filter((account) => !kept.has(account));
  const own = telling
    .filter((account) => kept.has(account))
    .map((account) => ({ id: account.id, name: account.name, told: told.get(account.id) ?? [] }));
  if (others.length === 0) return own;
  const rest = others.flatMap((account) => told.get(account.id) ?? []);
  return [...own, { id: "other-accounts", name: facts.words.timeline.otherAccounts(others.length), told: rest }];
}

/** Do bars stand for what some account tells, since its events stand too close for marks of their own? */
export const tellersHaveBars = (facts: Facts, events: readonly Placed[], most?: number): boolean =>
  rowsOf(facts, events, most).some((row) => !isApart(row));

/** Does each event have a mark of its own, which shows the stance? */
const isApart = ({ told }: Row): boolean => standApart(told, APART);

function rowMark(
  measure: MeasureText,
  facts: Facts,
  row: Row,
  at: { name: ReturnType<typeof paragraph>; most: number; y: number; plot: Plot },
): Mark {
  const first = at.y + 4 - ((at.name.lines.length - 1) * at.name.leading) / 2;
  const dots = isApart(row)
    ? row.told.flatMap(({ x, kind }) => stanceDot(x, at.y, kind))
    : barMarks(row.told, at.y, at.most * 1.6, (kind) =>
        kind === "asserts" ? { colour: "ink" } : { colour: "muted", dash: [2, 1.6] },
      );
  return {
    kind: "group",
    id: `account-${row.id}`,
    name: facts.words.timeline.spoken.tellsOf(row.name, row.told.length),
    data: { account: row.id },
    marks: [
      ...paragraphMarks(measure, at.name, { x: at.plot.start - 16, y: first, anchor: "end" }),
      rule([at.plot.start - 6, at.y], [at.plot.end, at.y], { colour: "rule", width: 1 }),
      ...dots,
    ],
  };
}
