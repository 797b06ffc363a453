import { group } from "d3";
import type { Explanation } from "../../model/index.ts";
import type { Mark } from "../../scene/index.ts";
import {
  diamond,
  face,
  heightOf,
  inAnyFont,
  line,
  type Paragraph,
  paragraph,
  paragraphMarks,
  roomInAnyFont,
} from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Facts } from "./facts.ts";
import { causeOf } from "./names.ts";

type Area = { readonly x: number; readonly y: number; readonly end: number };
type Drawn = { readonly marks: Mark[]; readonly bottom: number };

/** px */
const ITEM_GAP = 26;
const ROW_GAP = 5;
const SIGN = 14; // room of the diamond before an item
const OUTCOME_WIDTH = 210;
const OUTCOME_GAP = 24;
const NARROW = 640; // room below which outcomes stand above what explains them

/** For each outcome that accounts explain: what they hold responsible, side by side. */
export function explanationMarks(measure: MeasureText, facts: Facts, all: readonly Explanation[], area: Area): Drawn {
  const outcomes = [...group(all, (explanation) => explanation.of)];
  if (outcomes.length === 0) return { marks: [], bottom: area.y };
  const titles = outcomes.map(([of]) => {
    const room = area.end - area.x < NARROW ? area.end - area.x : OUTCOME_WIDTH;
    return paragraph(measure, facts.words.timeline.outcome(facts.events.get(of)?.event.title ?? of), room, face.strong);
  });
  const column = inAnyFont(Math.max(...titles.map((title) => title.width)));
  const head = line(measure, facts.words.timeline.head.responsible, { x: area.x, y: area.y }, face.section);
  return outcomes.reduce<Drawn>(
    (done, [, explanations], index) => {
      const row = outcomeMarks(
        measure,
        facts,
        { title: titles[index], column, explanations },
        { ...area, y: done.bottom },
      );
      return { marks: [...done.marks, ...row.marks], bottom: row.bottom };
    },
    { marks: [head], bottom: area.y + 20 },
  );
}

type Outcome = {
  readonly title: Paragraph | undefined;
  /** px that the widest title of an outcome takes */
  readonly column: number;
  readonly explanations: readonly Explanation[];
};

/** `area.y` is the baseline of the outcome's title. */
function outcomeMarks(measure: MeasureText, facts: Facts, { title, column, explanations }: Outcome, area: Area): Drawn {
  if (!title) return { marks: [], bottom: area.y };
  const isNarrow = area.end - area.x < NARROW;
  const start = isNarrow ? area.x : area.x + column + OUTCOME_GAP;
  const below = area.y + heightOf(title) + ROW_GAP;
  let [x, y, height] = [start, isNarrow ? below : area.y, 0];
  const marks: Mark[] = paragraphMarks(measure, title, { x: area.x, y: area.y });
  for (const explanation of explanations) {
    const words = paragraph(measure, wordsOf(facts, explanation), roomInAnyFont(area.end - start - SIGN), face.label);
    const width = SIGN + inAnyFont(words.width);
    if (x > start && x + width > area.end) [x, y, height] = [start, y + height + ROW_GAP, 0];
    marks.push(explanationMark(measure, facts, explanation, { words, x, y }));
    x += width + ITEM_GAP;
    height = Math.max(height, heightOf(words));
  }
  return { marks, bottom: Math.max(below, y + height + ROW_GAP) + (isNarrow ? ROW_GAP : 0) };
}

/** e.g. "Bolton arrives, by North Koreans" with the word for an inference where it is one. */
function wordsOf(facts: Facts, explanation: Explanation): string {
  const account = facts.accounts.get(explanation.account)?.name ?? explanation.account;
  const text = facts.words.timeline.explained(causeOf(facts, explanation), account);
  return explanation.basis === "stated" ? text : facts.words.noted(text, facts.words.basis[explanation.basis]);
}

function explanationMark(
  measure: MeasureText,
  facts: Facts,
  explanation: Explanation,
  { words, x, y }: { words: Paragraph; x: number; y: number },
): Mark {
  const stated = explanation.basis === "stated";
  const mark: Mark = {
    kind: "path",
    d: diamond(x + 5, y - 4, stated ? 5 : 4.2),
    fill: stated ? "ink" : "paper",
    stroke: stated ? undefined : { colour: "ink", width: 1.4 },
  };
  return {
    kind: "group",
    id: `explanation-${explanation.of}-${explanation.by}-${explanation.account}`,
    name: wordsOf(facts, explanation),
    marks: [mark, ...paragraphMarks(measure, words, { x: x + SIGN, y })],
  };
}
