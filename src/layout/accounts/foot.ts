import { type KeyEntry, keyMarks } from "../key/index.ts";
import { box, face, heightOf, line, paragraph, paragraphMarks, roomInAnyFont } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Appearance } from "../timeline/facts.ts";
import { citationOf, MARGIN } from "../timeline/frame.ts";
import { footRule } from "../timeline/legend.ts";
import { countSentences } from "./description.ts";
import type { Accounts } from "./gather.ts";
import { stanceMark } from "./stance-mark.ts";
import { type Drawn, UNLIKE } from "./table.ts";

/** What the marks mean, how much is told by how many, who is silent, and the sources of the accounts. */
export function footMarks(measure: MeasureText, facts: Accounts, area: { top: number; width: number }): Drawn {
  const room = area.width - 2 * MARGIN;
  const ruleY = area.top + 18;
  const key = keyMarks(measure, keyOf(measure, facts), { x: MARGIN, y: ruleY + 21, end: area.width - MARGIN });
  return notesOf(facts).reduce<Drawn>(
    (done, text) => {
      const note = paragraph(measure, text, roomInAnyFont(room), face.small);
      return {
        marks: [...done.marks, ...paragraphMarks(measure, note, { x: MARGIN, y: done.bottom + 5 })],
        bottom: done.bottom + heightOf(note) + 2,
      };
    },
    { marks: [footRule(MARGIN, ruleY, room), ...key.marks], bottom: key.bottom + 10 },
  );
}

/** Only what occurs. */
function keyOf(measure: MeasureText, facts: Accounts): KeyEntry[] {
  const { accounts: words, orderNotStated } = facts.words;
  const found = new Set([...facts.looks.values()].flatMap((own) => [...own.values()].flat()));
  const looks = (Object.keys(words.look) as Appearance[]).filter((look) => found.has(look)); // keys of a table of looks
  return [
    ...looks.map(
      (appearance): KeyEntry => ({
        words: words.look[appearance],
        width: 14,
        draw: (x, y) => stanceMark(x, y, appearance, "ink"),
      }),
    ),
    ...(facts.contradictions.length > 0
      ? [
          {
            words: words.unlike,
            width: 22,
            draw: (x: number, y: number) => [
              box({ x: x - 11, y: y - 9, width: 22, height: 18 }, { fill: "tint1", radius: 3 }),
              line(measure, UNLIKE, { x, y: y + 5, anchor: "middle" }, { ...face.strong, size: 14, fill: "accent1" }),
            ],
          },
        ]
      : []),
    ...(facts.islands.length > 1
      ? [
          {
            words: orderNotStated,
            width: 22,
            draw: (x: number, y: number) => [box({ x: x - 11, y: y - 9, width: 22, height: 18 }, { fill: "hatched" })],
          },
        ]
      : []),
  ];
}

function notesOf(facts: Accounts): string[] {
  const cited = new Set(facts.tellers.map((teller) => teller.source));
  return [
    facts.words.sentences(countSentences(facts)),
    ...facts.model.sources
      .filter((source) => cited.has(source.number))
      .map((source) => `${source.number} ${citationOf(source, facts.words)}`),
  ];
}
