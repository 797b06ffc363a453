import type { OrderEdge } from "../../../time/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { stretchesOf } from "../lanes/order.ts";
import { stripsOnRow, stripsWithin } from "../strips-within.ts";
import { type BlockFrame, type Laid, layBlock, reachOfBlock } from "./block.ts";
import type { Block } from "./plan.ts";

/** Events that rows hold on average, below which a chain is not worth folding. */
const LEAST_IN_ROW = 5;
/** px that a block may reach beyond the end of its plot */
const OVER = 12;

/**
 * A block in one row, or where its chain has no room in rows that read on. Rows part where all that stands before is stated
 * to come before all that follows, by one line only.
 */
export function foldBlock(measure: MeasureText, facts: Facts, block: Block, frame: BlockFrame): Laid[] {
  const whole = layBlock(measure, facts, block, frame);
  const fits = (laid: Laid) => reachOfBlock(laid) <= frame.end + OVER;
  if (fits(whole) || !whole.grid || whole.grid.brackets.length > 0) return [whole];
  const edges = facts.timing.reduction(block.main);
  const rowOf = (ids: readonly string[], earlier: readonly string[]): Laid =>
    layBlock(measure, facts, rowBlock(facts, block, { ids, earlier, edges }), frame);
  const rows: Laid[] = [];
  let done: string[] = [];
  let row: string[] = [];
  for (const piece of piecesOf(facts, block.main)) {
    const wider = [...row, ...piece];
    if (row.length > 0 && !fits(rowOf(wider, done))) {
      rows.push(rowOf(row, done));
      done = [...done, ...row];
      row = [...piece];
    } else row = wider;
  }
  rows.push(rowOf(row, done));
  const isWorth = rows.every(fits) && block.main.length / rows.length >= LEAST_IN_ROW;
  return isWorth ? rows : [whole];
}

/** Runs of events between which a row may end: at both sides of it stands one event in order with all others. */
function piecesOf(facts: Facts, ids: readonly string[]): string[][] {
  const stretches = stretchesOf(facts.timing, ids);
  return stretches.reduce<string[][]>((pieces, stretch, index) => {
    const isCut = stretch.length === 1 && stretches[index - 1]?.length === 1;
    return isCut || index === 0
      ? [...pieces, [...stretch]]
      : [...pieces.slice(0, -1), [...(pieces.at(-1) ?? []), ...stretch]];
  }, []);
}

type Row = {
  readonly ids: readonly string[];
  readonly earlier: readonly string[];
  readonly edges: readonly OrderEdge[];
};

/** A row as a block: the first has the head and the lone events, each later one the line that leads to it. */
function rowBlock(facts: Facts, block: Block, { ids, earlier, edges }: Row): Block {
  const strips = stripsWithin(facts, block.main).map((strip) => stripsOnRow(strip, ids, earlier));
  if (earlier.length === 0) return { ...block, main: ids, strips };
  const into = edges.find(({ from, to }) => earlier.includes(from) && ids.includes(to));
  return { ...block, main: ids, lone: [], strips, into };
}
