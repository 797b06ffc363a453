import type { Mark } from "../../scene/index.ts";
import { face, inAnyFont, type Typeface } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Appearance } from "../timeline/facts.ts";
import type { Accounts, Teller } from "./gather.ts";
import { stanceMark } from "./stance-mark.ts";
import type { Cell, ColumnHead, RowHead, Table } from "./table.ts";

/** px */
const LEAST_COLUMN = 62;
const MOST_COLUMN = 150;
const BESIDE = 17; // between two marks of one cell

/** Accounts by events: a mark where an account tells of an event, its shape and fill by stance. */
export function tellingTable(measure: MeasureText, facts: Accounts): Table {
  const contradicted = new Set(facts.contradictions.flatMap(({ events }) => events.map(({ id }) => id)));
  const columns = facts.islands.flatMap((island) =>
    island.map(
      (event, index): ColumnHead => ({
        id: event.id,
        title: event.title,
        look: titleFace(event.modality !== "actual", event.turningPoint),
        apart: index === 0,
        marked: contradicted.has(event.id),
      }),
    ),
  );
  const against = againstOf(facts);
  return {
    id: "account",
    of: "event",
    rows: facts.tellers.map((teller) => rowOf(facts, teller)),
    columns,
    column: { least: leastColumn(measure, columns), most: MOST_COLUMN },
    empty: (names) => facts.words.accounts.silentHere(facts.words.list(names)),
    cell: (row, column) => {
      const looks = facts.looks.get(row.id)?.get(column.id);
      return looks && cellOf(looks, against.get(column.id)?.has(row.id) === true);
    },
  };
}

/** As narrow as the longest word of a title lets a column be. */
const leastColumn = (measure: MeasureText, columns: readonly ColumnHead[]): number =>
  Math.min(
    MOST_COLUMN,
    Math.max(
      LEAST_COLUMN,
      ...columns.flatMap(({ title, look }) =>
        title.split(/[\s/–—-]+/u).map((word) => inAnyFont(measure(word, look)) + 16),
      ),
    ),
  );

const titleFace = (muted: boolean, strong: boolean): Typeface =>
  muted ? { ...face.label, fill: "muted" } : strong ? face.strong : face.label;

/** The accounts that take part in each contradiction, by event. */
function againstOf(facts: Accounts): Map<string, ReadonlySet<string>> {
  const sides = new Map<string, Set<string>>();
  for (const { events, accounts } of facts.contradictions)
    for (const { id } of events) sides.set(id, new Set([...(sides.get(id) ?? []), ...accounts]));
  return sides;
}

function cellOf(looks: readonly Appearance[], against: boolean): Cell {
  const colour = against ? "accent1" : "ink";
  return {
    height: 18,
    draw: (x, y) =>
      looks.flatMap((appearance, index): Mark[] =>
        stanceMark(x + (index - (looks.length - 1) / 2) * BESIDE, y, appearance, colour),
      ),
  };
}

function rowOf(facts: Accounts, { account, depth, source }: Teller): RowHead {
  const relayed = facts.model.parties
    .filter((party) => account.relayedBy.includes(party.id))
    .map((party) => party.name);
  const remarks = [
    ...(relayed.length > 0 ? [facts.words.accounts.relayedBy(facts.words.list(relayed))] : []),
    ...(account.note === undefined ? [] : [account.note]),
  ];
  return {
    id: account.id,
    name: account.name,
    depth,
    notes: source === undefined || depth > 0 ? [] : [source],
    remark: facts.words.apart(remarks),
    say: (columns) => sayRow(facts, account.id, account.name, columns),
  };
}

function sayRow(facts: Accounts, id: string, name: string, columns: readonly ColumnHead[]): string {
  const { accounts: words, and, apart } = facts.words;
  const told = columns.flatMap((column) => {
    const looks = facts.looks.get(id)?.get(column.id) ?? [];
    return looks.length === 0 ? [] : [words.spoken.told(and(looks.map((look) => words.look[look])), column.title)];
  });
  return told.length === 0 ? words.spoken.nothing(name) : words.spoken.row(name, apart(told));
}
