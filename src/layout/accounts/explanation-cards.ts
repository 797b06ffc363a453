import { group } from "d3";
import type { Explanation } from "../../model/index.ts";
import type { Mark } from "../../scene/index.ts";
import {
  box,
  diamond,
  face,
  heightOf,
  type Paragraph,
  paragraph,
  paragraphMarks,
  roomInAnyFont,
} from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Accounts } from "./gather.ts";
import type { Drawn } from "./table.ts";

/** px */
const LEAST_CARD = 190;
const MOST_CARD = 330;
const GAP = 16;
const PADDING = 12;

/**
 * For each outcome that accounts explain, one card per account, side by side: what it holds responsible, with its words.
 * Outcomes with few cards stand beside each other.
 */
export function explanationCards(
  measure: MeasureText,
  facts: Accounts,
  area: { x: number; end: number; y: number },
): Drawn {
  const outcomes = [...group(facts.model.explanations, (each) => each.of)].map(([of, explanations]) =>
    outcomeOf(measure, facts, { of, explanations }, area.end - area.x),
  );
  const rows = outcomes.reduce<Outcome[][]>((done, outcome) => {
    const last = done.at(-1);
    const fits = last && widthOf([...last, outcome]) <= area.end - area.x;
    return fits ? [...done.slice(0, -1), [...last, outcome]] : [...done, [outcome]];
  }, []);
  return rows.reduce<Drawn>(
    (done, row) => {
      const y = done.bottom + 30;
      const heads = Math.max(...row.map(({ head }) => heightOf(head)));
      const drawn = row.map((outcome, index) =>
        outcomeMarks(measure, outcome, { x: area.x + widthOf(row.slice(0, index)) + (index > 0 ? GAP : 0), y, heads }),
      );
      return {
        marks: [...done.marks, ...drawn.flatMap(({ marks }) => marks)],
        bottom: Math.max(...drawn.map(({ bottom }) => bottom)),
      };
    },
    { marks: [], bottom: area.y },
  );
}

/** The cards of one outcome under its head, as wide as so many columns of cards. */
type Outcome = {
  readonly head: Paragraph;
  readonly cards: readonly Card[];
  readonly columns: number;
  readonly width: number;
};

/** px of outcomes beside each other */
const widthOf = (row: readonly Outcome[]): number =>
  row.reduce((sum, { columns, width }) => sum + columns * (width + GAP), row.length === 0 ? 0 : -GAP);

function outcomeOf(
  measure: MeasureText,
  facts: Accounts,
  outcome: { of: string; explanations: readonly Explanation[] },
  room: number,
): Outcome {
  const title = facts.model.events.find((event) => event.id === outcome.of)?.title ?? outcome.of;
  const accounts = [...group(outcome.explanations, (each) => each.account)];
  const most = Math.max(1, Math.floor((room + GAP) / (LEAST_CARD + GAP)));
  const columns = Math.min(most, accounts.length);
  const width = Math.min(MOST_CARD, (room + GAP) / columns - GAP);
  const words = facts.words.accounts.head.responsible(title);
  return {
    head: paragraph(measure, words, roomInAnyFont(columns * (width + GAP) - GAP), face.section),
    cards: accounts.map(([account, all]) => cardOf(measure, facts, { of: outcome.of, account, all }, width)),
    columns,
    width,
  };
}

/** `heads`: px of the highest head beside it, at whose foot its own stands */
function outcomeMarks(
  measure: MeasureText,
  { head, cards, columns, width }: Outcome,
  area: { x: number; y: number; heads: number },
): Drawn {
  const marks: Mark[] = [...paragraphMarks(measure, head, { x: area.x, y: area.y + area.heads - heightOf(head) })];
  let y = area.y + area.heads + 2;
  for (let from = 0; from < cards.length; from += columns) {
    const row = cards.slice(from, from + columns);
    const height = Math.max(...row.map((card) => card.height));
    for (const [index, card] of row.entries()) marks.push(card.draw(area.x + index * (width + GAP), y, height));
    y += height + 12;
  }
  return { marks, bottom: y - 12 };
}

type Card = { readonly height: number; readonly draw: (x: number, y: number, height: number) => Mark };

function cardOf(
  measure: MeasureText,
  facts: Accounts,
  of: { of: string; account: string; all: readonly Explanation[] },
  width: number,
): Card {
  const name = facts.model.accounts.find((account) => account.id === of.account)?.name ?? of.account;
  const room = width - 2 * PADDING;
  const head = paragraph(measure, name, room, face.head);
  const causes = of.all.map((each) => ({
    each,
    cause: paragraph(measure, causeText(facts, each), room - 18, face.label),
    quote: paragraph(measure, quoteText(facts, each), room - 18, face.words),
  }));
  const height = causes.reduce(
    (sum, { cause, quote }) => sum + heightOf(cause) + (quote.width > 0 ? heightOf(quote) : 0) + 7,
    PADDING + heightOf(head) + PADDING,
  );
  const draw = (x: number, y: number, tall: number): Mark => {
    const placed = causes.reduce<{ marks: Mark[]; y: number }>(
      (done, { each, cause, quote }) => {
        const below = done.y + heightOf(cause);
        const filled = each.basis === "stated";
        const sign: Mark = {
          kind: "path",
          d: diamond(x + PADDING + 5, done.y - 4, filled ? 5 : 4.2),
          fill: filled ? "ink" : "panel",
          stroke: filled ? undefined : { colour: "ink", width: 1.4 },
        };
        const lines = [
          ...paragraphMarks(measure, cause, { x: x + PADDING + 18, y: done.y }),
          ...(quote.width > 0 ? paragraphMarks(measure, quote, { x: x + PADDING + 18, y: below }) : []),
        ];
        return { marks: [...done.marks, sign, ...lines], y: below + (quote.width > 0 ? heightOf(quote) : 0) + 7 };
      },
      { marks: [], y: y + PADDING + heightOf(head) + 12 },
    );
    return {
      kind: "group",
      id: `explanation-${of.of}-${of.account}`,
      name: facts.words.apart(of.all.map((each) => facts.words.accounts.spoken.holds(name, causeText(facts, each)))),
      data: { account: of.account },
      marks: [
        box({ x, y, width, height: tall }, { fill: "panel", radius: 5, stroke: { colour: "rule", width: 1 } }),
        ...paragraphMarks(measure, head, { x: x + PADDING, y: y + PADDING + 11 }),
        ...placed.marks,
      ],
    };
  };
  return { height, draw };
}

function causeText(facts: Accounts, each: Explanation): string {
  const cause =
    facts.model.events.find((event) => event.id === each.by)?.title ??
    facts.model.parties.find((party) => party.id === each.by)?.name ??
    each.by;
  return each.basis === "stated" ? cause : facts.words.noted(cause, facts.words.basis[each.basis]);
}

const quoteText = (facts: Accounts, { quote }: Explanation): string =>
  quote === undefined ? "" : facts.words.quoted(quote.exact);
