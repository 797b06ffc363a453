import type { Account, Claim } from "../../../model/index.ts";
import type { Mark } from "../../../scene/index.ts";
import { besideMarks, face, heightOf, line, type Paragraph, paragraph, rule } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import type { LanesPlan } from "./plan.ts";

/** px */
const ROW = 23.5;
const R = 4.6;
/** between the marks of an account that takes several stances on one event */
const BESIDE = 12;

/** Accounts by events: a mark for each stance that an account takes on an event. */
export function tellersMarks(
  measure: MeasureText,
  facts: Facts,
  plan: LanesPlan,
  top: number,
): { marks: Mark[]; bottom: number } {
  const telling = facts.model.accounts.filter((account) =>
    plan.columns.some((column) => column.facts.event.claims.some((claim) => claim.account === account.id)),
  );
  const head = line(measure, facts.words.timeline.head.whoSaysSo, { x: 28, y: top }, face.section);
  return telling.reduce<{ marks: Mark[]; bottom: number }>(
    (done, account) => {
      const name = paragraph(measure, account.name, plan.plot.start - 44, { ...face.label, size: 12 });
      const height = Math.max(ROW, heightOf(name) + 6);
      const row = rowMark(measure, facts, plan, { account, name, y: done.bottom + height / 2 - 2 });
      return { marks: [...done.marks, row], bottom: done.bottom + height };
    },
    { marks: [head], bottom: top + 12 },
  );
}

function rowMark(
  measure: MeasureText,
  facts: Facts,
  plan: LanesPlan,
  { account, name, y }: { account: Account; name: Paragraph; y: number },
): Mark {
  const dots = plan.columns.map((column): Mark => {
    const { id, claims } = column.facts.event;
    const stances = new Set(claims.filter((each) => each.account === account.id).map((each) => each.stance));
    if (stances.size === 0) return { kind: "circle", cx: column.x, cy: y, r: 1.4, fill: "rule" };
    const first = column.x - ((stances.size - 1) * BESIDE) / 2;
    const marks = [...stances].flatMap((stance, index) => stanceDot(first + index * BESIDE, y, stance));
    return { kind: "group", data: { event: id }, marks };
  });
  const marks = [
    ...besideMarks(measure, name, plan.plot.start - 16, y),
    rule([plan.plot.start - 6, y], [plan.plot.end, y], { colour: "rule", width: 1 }),
    ...dots,
  ];
  const told = plan.columns
    .filter((column) => column.facts.event.claims.some((claim) => claim.account === account.id))
    .map((column) => column.facts.event.title);
  return {
    kind: "group",
    id: `account-${account.id}`,
    name: facts.words.timeline.spoken.tellsTitles(account.name, facts.words.apart(told)),
    data: { account: account.id },
    marks,
  };
}

/** The mark of a stance in the rows of who says so. */
export function stanceDot(x: number, y: number, stance: Claim["stance"]): Mark[] {
  const stroke = { colour: "ink", width: 1.8 } as const;
  switch (stance) {
    case "asserts":
      return [{ kind: "circle", cx: x, cy: y, r: R, fill: "ink" }];
    case "believes":
      return [{ kind: "circle", cx: x, cy: y, r: R - 0.6, fill: "paper", stroke }];
    case "denies":
      return [
        { kind: "circle", cx: x, cy: y, r: R - 0.6, fill: "paper", stroke },
        rule([x - 3.6, y + 3.6], [x + 3.6, y - 3.6], stroke),
      ];
    case "doubts":
      return [
        { kind: "circle", cx: x, cy: y, r: R - 0.6, fill: "paper", stroke },
        { kind: "circle", cx: x, cy: y, r: 1.4, fill: "ink" },
      ];
  }
}
