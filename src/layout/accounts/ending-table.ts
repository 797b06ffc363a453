import { type AccountRun, stateAt } from "../../machine/index.ts";
import type { Tone } from "../../model/index.ts";
import type { Mark } from "../../scene/index.ts";
import type { Wording } from "../../wording/index.ts";
import { box, face, heightOf, paragraph, paragraphMarks } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Accounts, Teller } from "./gather.ts";
import type { Cell, RowHead, Table } from "./table.ts";

type Ending = { readonly title: string; readonly tone: Tone };

/** Accounts by regions of the machine: the state in which each account alone leaves them; undefined when none moves one. */
export function endingTable(measure: MeasureText, facts: Accounts): Table | undefined {
  const { machine } = facts.model;
  const endings = new Map(facts.runs.map((run) => [run.account, endingsOf(facts, run)]));
  const regions = machine?.type === "parallel" ? Object.keys(machine.states) : [""];
  const moved = regions.filter((region) => [...endings.values()].some((each) => each.has(region)));
  if (moved.length === 0) return undefined;
  const titleOf = (region: string) => titleOfRegion(facts, region);
  const columns = moved.map((region) => {
    const found = new Set([...endings.values()].flatMap((each) => each.get(region)?.title ?? []));
    return { id: region, title: titleOf(region), look: face.strong, apart: false, marked: found.size > 1 };
  });
  return {
    id: "ending",
    of: "region",
    rows: facts.tellers
      .filter(({ account }) => (endings.get(account.id)?.size ?? 0) > 0)
      .map((teller) => rowOf(teller, endings, { titleOf, words: facts.words })),
    columns: columns.map((column) => ({ ...column, marked: false })),
    column: { least: 104, most: 168 },
    cell: (row, column, width) => {
      const ending = endings.get(row.id)?.get(column.id);
      return ending && stateCell(measure, ending, width - 12);
    },
  };
}

/** Where each telling ends that moves a region. */
export const endingSentences = (facts: Accounts): string[] =>
  facts.tellers.flatMap(({ account: { id, name } }) => {
    const run = facts.runs.find(({ account }) => account === id);
    const ends = [...(run ? endingsOf(facts, run) : [])].map(([region, { title }]) =>
      facts.words.named(titleOfRegion(facts, region), title),
    );
    if (ends.length === 0) return [];
    return [facts.words.sentence(facts.words.accounts.spoken.endsIn(name, facts.words.apart(ends)))];
  });

function titleOfRegion({ model: { machine }, words }: Accounts, region: string): string {
  if (region === "") return machine?.title ?? words.statechart.machine;
  return stateAt(machine, region)?.title ?? region;
}

/** The states that an account's telling leaves other than at the start, by region. */
function endingsOf(facts: Accounts, run: AccountRun): Map<string, Ending> {
  const { machine } = facts.model;
  const regionOf = (path: string) => (machine?.type === "parallel" ? (path.split(".")[0] ?? "") : "");
  const found = new Map<string, Ending>();
  for (const path of run.reached) {
    const spec = stateAt(machine, path);
    const title = spec?.title ?? path.split(".").at(-1) ?? path;
    const before = found.get(regionOf(path));
    found.set(
      regionOf(path),
      before ? { ...before, title: `${before.title} + ${title}` } : { title, tone: spec?.tone ?? "neutral" },
    );
  }
  return found;
}

function rowOf(
  { account }: Teller,
  endings: ReadonlyMap<string, ReadonlyMap<string, Ending>>,
  { titleOf, words }: { titleOf: (region: string) => string; words: Wording },
): RowHead {
  const own = endings.get(account.id);
  return {
    id: account.id,
    name: account.name,
    depth: 0,
    notes: [],
    remark: "",
    say: (columns) => {
      const states = columns.map((column) =>
        words.named(titleOf(column.id), own?.get(column.id)?.title ?? words.accounts.unmoved),
      );
      return words.accounts.spoken.endsIn(account.name, words.apart(states));
    },
  };
}

/** A state as a strip of the timeline shows it: a tint, an edge in its tone, its name. */
function stateCell(measure: MeasureText, ending: Ending, width: number): Cell {
  const text = paragraph(measure, ending.title, width - 18, { size: 11, weight: 500, fill: ending.tone });
  const height = Math.max(20, heightOf(text) + 8);
  return {
    height,
    covers: width,
    draw: (x, y): Mark[] => {
      const area = { x: x - width / 2, y: y - height / 2, width, height };
      return [
        box(area, { fill: `${ending.tone}Tint`, radius: 3 }),
        box({ ...area, width: 3 }, { fill: ending.tone, radius: 1.5 }),
        ...paragraphMarks(measure, text, { x: area.x + 10, y: y - heightOf(text) / 2 + 10.5 }),
      ];
    },
  };
}
