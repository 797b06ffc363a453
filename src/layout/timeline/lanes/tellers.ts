import type { Account, Claim } from "../../../model/index.ts";
import type { Mark } from "../../../scene/index.ts";
import { face, line, rule } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import type { LanesPlan } from "./plan.ts";

/** px */
const ROW = 23.5;
const R = 4.6;

/** Accounts by events: a mark where an account tells of an event, its fill by stance. */
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
  const rows = telling.map((account, index) => rowMark(measure, facts, plan, { account, y: top + 22 + index * ROW }));
  return { marks: [head, ...rows], bottom: top + 12 + telling.length * ROW };
}

function rowMark(
  measure: MeasureText,
  facts: Facts,
  plan: LanesPlan,
  { account, y }: { account: Account; y: number },
): Mark {
  const dots = plan.columns.map((column): Mark => {
    const { id, claims } = column.facts.event;
    const claim = claims.find((each) => each.account === account.id);
    return claim
      ? { kind: "group", data: { event: id }, marks: stanceDot(column.x, y, claim.stance) }
      : { kind: "circle", cx: column.x, cy: y, r: 1.4, fill: "rule" };
  });
  const marks = [
    line(measure, account.name, { x: plan.plot.start - 16, y: y + 4, anchor: "end" }, { ...face.label, size: 12 }),
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
