import { group } from "d3";
import type { Explanation } from "../../model/index.ts";
import type { Mark } from "../../scene/index.ts";
import { diamond, face, line, paragraph, paragraphMarks } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Facts } from "./facts.ts";
import { causeOf } from "./names.ts";

type Area = { readonly x: number; readonly y: number; readonly end: number };
type Drawn = { readonly marks: Mark[]; readonly bottom: number };

/** px */
const ITEM_GAP = 26;
const ROW = 18;

/** For each outcome that accounts explain: what they hold responsible, side by side. */
export function explanationMarks(measure: MeasureText, facts: Facts, area: Area): Drawn {
  const outcomes = [...group(facts.model.explanations, (explanation) => explanation.of)];
  return outcomes.reduce<Drawn>(
    (done, [of, explanations]) => {
      const row = outcomeMarks(measure, facts, { of, explanations }, { ...area, y: done.bottom });
      return { marks: [...done.marks, ...row.marks], bottom: row.bottom };
    },
    { marks: [], bottom: area.y },
  );
}

function outcomeMarks(
  measure: MeasureText,
  facts: Facts,
  outcome: { of: string; explanations: readonly Explanation[] },
  area: Area,
): Drawn {
  const title = facts.events.get(outcome.of)?.event.title ?? outcome.of;
  const head = line(measure, facts.words.timeline.head.responsible(title), { x: area.x, y: area.y }, face.section);
  const placed = outcome.explanations.reduce<{ marks: Mark[]; x: number; y: number }>(
    (done, explanation) => {
      const text = wordsOf(facts, explanation);
      const width = 14 + measure(text, face.label);
      const wraps = done.x > area.x && done.x + width > area.end;
      const at = wraps ? { x: area.x, y: done.y + ROW } : { x: done.x, y: done.y };
      return {
        marks: [...done.marks, explanationMark(measure, explanation, text, { ...at, end: area.end })],
        x: at.x + width + ITEM_GAP,
        y: at.y,
      };
    },
    { marks: [], x: area.x, y: area.y + 20 },
  );
  return { marks: [head, ...placed.marks], bottom: placed.y + 16 };
}

/** e.g. "Bolton arrives, say North Koreans" with the word for an inference where it is one. */
function wordsOf(facts: Facts, explanation: Explanation): string {
  const account = facts.accounts.get(explanation.account)?.name ?? explanation.account;
  const text = facts.words.timeline.explained(causeOf(facts, explanation), account);
  return explanation.basis === "stated" ? text : facts.words.noted(text, facts.words.basis[explanation.basis]);
}

function explanationMark(measure: MeasureText, explanation: Explanation, text: string, area: Area): Mark {
  const stated = explanation.basis === "stated";
  const mark: Mark = {
    kind: "path",
    d: diamond(area.x + 5, area.y - 4, stated ? 5 : 4.2),
    fill: stated ? "ink" : "paper",
    stroke: stated ? undefined : { colour: "ink", width: 1.4 },
  };
  const words = paragraph(measure, text, area.end - area.x - 14, face.label);
  return {
    kind: "group",
    id: `explanation-${explanation.of}-${explanation.by}-${explanation.account}`,
    name: text,
    marks: [mark, ...paragraphMarks(measure, words, { x: area.x + 14, y: area.y })],
  };
}
