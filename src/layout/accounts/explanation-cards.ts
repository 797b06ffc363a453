import { group } from "d3";
import type { Explanation } from "../../model/index.ts";
import type { Mark } from "../../scene/index.ts";
import { box, diamond, face, heightOf, paragraph, paragraphMarks } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Accounts } from "./gather.ts";
import type { Drawn } from "./table.ts";

/** px */
const LEAST_CARD = 190;
const MOST_CARD = 330;
const GAP = 16;
const PADDING = 12;

/** For each outcome that accounts explain, one card per account, side by side: what it holds responsible, with its words. */
export function explanationCards(
  measure: MeasureText,
  facts: Accounts,
  area: { x: number; end: number; y: number },
): Drawn {
  const outcomes = [...group(facts.model.explanations, (each) => each.of)];
  return outcomes.reduce<Drawn>(
    (done, [of, explanations]) => {
      const drawn = outcomeMarks(measure, facts, { of, explanations }, { ...area, y: done.bottom + 30 });
      return { marks: [...done.marks, ...drawn.marks], bottom: drawn.bottom };
    },
    { marks: [], bottom: area.y },
  );
}

function outcomeMarks(
  measure: MeasureText,
  facts: Accounts,
  outcome: { of: string; explanations: readonly Explanation[] },
  area: { x: number; end: number; y: number },
): Drawn {
  const title = facts.model.events.find((event) => event.id === outcome.of)?.title ?? outcome.of;
  const head = paragraph(measure, facts.words.accounts.head.responsible(title), area.end - area.x, face.section);
  const accounts = [...group(outcome.explanations, (each) => each.account)];
  const most = Math.max(1, Math.floor((area.end - area.x + GAP) / (LEAST_CARD + GAP)));
  const columns = Math.min(most, accounts.length);
  const width = Math.min(MOST_CARD, (area.end - area.x + GAP) / columns - GAP);
  const cards = accounts.map(([account, all]) => cardOf(measure, facts, { of: outcome.of, account, all }, width));
  const marks: Mark[] = [...paragraphMarks(measure, head, { x: area.x, y: area.y })];
  let y = area.y + heightOf(head) + 2;
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
