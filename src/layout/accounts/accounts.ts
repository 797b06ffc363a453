import type { Model } from "../../model/index.ts";
import type { Mark, Scene } from "../../scene/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { fillPage, type PageName, widthOf } from "../page.ts";
import { face, heightOf, line, paragraph, paragraphMarks } from "../pen/index.ts";
import { readIn } from "../reading.ts";
import { type SelectionOptions, selectModel } from "../selection/index.ts";
import { type MeasureText, measureText } from "../text/index.ts";
import { gatherFacts } from "../timeline/facts.ts";
import { headerMarks, MARGIN } from "../timeline/frame.ts";
import { describeAccounts } from "./description.ts";
import { endingTable } from "./ending-table.ts";
import { explanationCards } from "./explanation-cards.ts";
import { footMarks } from "./foot.ts";
import { type Accounts, gatherAccounts } from "./gather.ts";
import { type Drawn, type Table, tableMarks, UNLIKE } from "./table.ts";
import { tellingTable } from "./telling-table.ts";

export type AccountsOptions = Omit<SelectionOptions, "account"> & {
  /** px; 1360 by default */
  readonly width?: number;
  /** a page that the picture is laid for, as high as that at least */
  readonly page?: PageName;
  /** how wide a text is; by default the bundled table of Inter */
  readonly measure?: MeasureText;
  /** language of fixed words and dates; by default the model's, and English where there are no words for that */
  readonly locale?: LocaleName;
};

type Area = { readonly x: number; readonly end: number; readonly y: number };

/**
 * Who tells what, as a scene: accounts by events with a mark for each stance, where they contradict each other, where each
 * account's telling leaves the machine, and what each holds responsible.
 *
 * @param model  a valid model
 * @returns      plain data, the same for the same model and options
 */
export function layoutAccounts(model: Model, options: AccountsOptions = {}): Scene {
  const measure = options.measure ?? measureText;
  const width = widthOf(options) ?? 1360;
  const words = wordingOf(options.locale, model.language);
  const selected = selectModel(model, { ...options, account: undefined }, words);
  const facts = gatherAccounts(selected.model, words, selected.history);
  const { notes } = selected;
  const header = headerMarks(measure, { ...model, notes }, subtitleOf(facts), width);
  const parts = [tellingMarks, contradictionMarks, endingMarks, explanationCards];
  const drawn = parts.reduce<Drawn>(
    (done, part) => {
      const next = part(measure, facts, { x: MARGIN, end: width - MARGIN, y: done.bottom });
      return { marks: [...done.marks, ...next.marks], bottom: next.bottom };
    },
    { marks: [], bottom: header.bottom },
  );
  const foot = footMarks(measure, facts, { top: drawn.bottom, width });
  return readIn(words, {
    id: `${model.id}-accounts`,
    width,
    title: model.title,
    description: describeAccounts(facts, gatherFacts(model, words, selected)),
    language: model.language,
    ...fillPage(options.page, { head: header.marks, body: drawn.marks, foot: foot.marks, bottom: foot.bottom + 10 }),
  });
}

/** How the table is read: of nested accounts and of hatching where there are some. */
function subtitleOf({ tellers, islands, words }: Accounts): string {
  const { rows, nested, hatching } = words.accounts.subtitle;
  return words.sentences([
    rows,
    ...(tellers.some(({ depth }) => depth > 0) ? [nested] : []),
    ...(islands.length > 1 ? [hatching] : []),
  ]);
}

/** A table under its heading. */
function headed(measure: MeasureText, head: string, table: Table, area: Area): Drawn {
  const title = line(measure, head, { x: area.x, y: area.y + 20 }, face.section);
  const body = tableMarks(measure, table, { ...area, y: area.y + 34 });
  return { marks: [title, ...body.marks], bottom: body.bottom };
}

function tellingMarks(measure: MeasureText, facts: Accounts, area: Area): Drawn {
  return headed(measure, facts.words.accounts.head.tells, tellingTable(measure, facts), area);
}

function endingMarks(measure: MeasureText, facts: Accounts, area: Area): Drawn {
  const table = endingTable(measure, facts);
  return table
    ? headed(measure, facts.words.accounts.head.ends, table, { ...area, y: area.y + 12 })
    : { marks: [], bottom: area.y };
}

/** Who contradicts whom, one line for each. */
function contradictionMarks(measure: MeasureText, facts: Accounts, area: Area): Drawn {
  const { contradictions } = facts;
  if (contradictions.length === 0) return { marks: [], bottom: area.y };
  const head = line(measure, facts.words.accounts.head.contradictions, { x: area.x, y: area.y + 32 }, face.section);
  return contradictions.reduce<Drawn>(
    (done, { title, text }, index) => {
      const room = area.end - area.x - 20;
      const said = paragraph(measure, text, room, face.small);
      const named = paragraph(measure, title, room, face.strong);
      const y = done.bottom + 12;
      const marks: Mark[] = [
        line(measure, UNLIKE, { x: area.x, y: y + 1 }, { ...face.strong, size: 14, fill: "accent1" }),
        ...paragraphMarks(measure, named, { x: area.x + 20, y }),
        ...paragraphMarks(measure, said, { x: area.x + 20, y: y + heightOf(named) }),
      ];
      const id = `contradiction-${index + 1}`;
      return {
        marks: [...done.marks, { kind: "group", id, name: facts.words.named(title, text), marks }],
        bottom: y + heightOf(named) + heightOf(said) - 6,
      };
    },
    { marks: [head], bottom: area.y + 40 },
  );
}
