import {
  citationOf,
  contradictionsOf,
  countOf,
  endsInWords,
  type Facts,
  gatherFacts,
  type SelectionOptions,
  selectModel,
  timesInWords,
  titleBefore,
  titleOfCause,
  transitionsInWords,
} from "../../layout/index.ts";
import { stateAt } from "../../machine/index.ts";
import type { Event, Model } from "../../model/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { type Wording, wordingOf } from "../../wording/index.ts";
import { changeWords, orderWords, toldWords, whenWords } from "./cells.ts";

/** One event as a row of a table, in words. */
export type StoryRow = {
  readonly number: number;
  readonly event: string;
  readonly when: string;
  readonly order: string;
  readonly told: string;
  readonly change: string;
};

/** What a picture shows, told in words: for those who do not see it, and for texts that cannot hold it. */
export type Story = {
  readonly title: string;
  /** of what the model says, BCP 47 */
  readonly language: string;
  /** of the fixed words */
  readonly locale: LocaleName;
  readonly direction: "ltr" | "rtl";
  readonly columns: Wording["story"]["columns"];
  readonly opening: string;
  /** one for each island of the stated order, in the order of the pictures */
  readonly groups: readonly { readonly title: string; readonly rows: readonly StoryRow[] }[];
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
};

/** What part of a model is told, and in which language; by default all, in the model's where there are words for it. */
export type StoryOptions = SelectionOptions & { readonly locale?: LocaleName | undefined };

/** Tells a model in words: events in the order of the story, what is stated of each and by whom, and what was not taken; all of it or a part. */
export function tellStory(record: Model, options: StoryOptions = {}): Story {
  const wording = wordingOf(options.locale, record.language);
  const words = wording.story;
  const selected = selectModel(record, options, wording);
  const facts = gatherFacts(record, wording, selected);
  const { model, notes } = selected;
  const islands = islandsOf(facts);
  const byId = new Map(model.events.map((event) => [event.id, event]));
  const ordered = islands.map((island) => island.flatMap((id) => byId.get(id) ?? []));
  const times = timesInWords(model, wording);
  const numbers = new Map(ordered.flat().map((event, index) => [event.id, index + 1]));
  return {
    title: model.title,
    language: model.language,
    locale: wording.locale,
    direction: wording.direction,
    columns: words.columns,
    opening: openingOf(facts, notes),
    groups: ordered.map((events, index) => ({
      title: groupTitle(ordered.length, events.length, index, words),
      rows: events.map((event) =>
        rowOf(facts, event, { number: numbers.get(event.id) ?? 0, times, isOrdered: events.length > 1 }),
      ),
    })),
    sections: sectionsOf(facts, notes.length === 0).filter((section) => section.items.length > 0),
  };
}

/** What a record is, in a few sentences: how much is told and by whom, and how much of the order is stated. */
export function openingOf(facts: Facts, notes: readonly string[] = []): string {
  const { model, words } = facts;
  const groups = islandsOf(facts).length;
  return words.sentences([
    ...notes,
    words.story.opening(
      model.events.length,
      model.accounts.map((account) => account.name),
    ),
    ...(model.events.length > 1 ? [countOf(facts)] : []),
    ...(groups > 1 ? [words.summary.groups(groups)] : []),
  ]);
}

const islandsOf = ({ model, timing }: Facts): readonly (readonly string[])[] =>
  timing.islands(model.events.map((event) => event.id));

function groupTitle(groups: number, events: number, index: number, words: Wording["story"]): string {
  if (groups === 1) return "";
  return events === 1 ? words.apart : words.group(index + 1);
}

type Told = {
  readonly number: number;
  readonly times: ReadonlyMap<string, string>;
  /** to any other event */
  readonly isOrdered: boolean;
};

const rowOf = (facts: Facts, event: Event, { number, times, isOrdered }: Told): StoryRow => ({
  number,
  event: eventWords(facts, event),
  when: whenWords(facts, event, times),
  order: orderWords(facts, event, isOrdered),
  told: toldWords(facts, event),
  change: changeWords(facts, event),
});

function eventWords(facts: Facts, event: Event): string {
  const { story: words, list, noted } = facts.words;
  const namesOf = (ids: readonly string[]) =>
    ids.map((id) => facts.model.parties.find((party) => party.id === id)?.name ?? id);
  const [parties, others] = [namesOf(event.by), namesOf(event.with)];
  const modality = event.modality === "actual" ? [] : [words[event.modality]];
  const notes = [
    ...(parties.length === 0 ? [] : [words.by(parties)]),
    ...(others.length === 0 ? [] : [words.with(others)]),
    ...modality,
  ];
  return notes.length === 0 ? event.title : noted(event.title, list(notes));
}

/** What is told beside the events; of the machine as a whole only with the whole record. */
function sectionsOf(facts: Facts, isWhole: boolean): Story["sections"] {
  const { model } = facts;
  const words = facts.words.story;
  const title = (id: string): string => facts.events.get(id)?.event.title ?? id;
  const account = (id: string): string => facts.accounts.get(id)?.name ?? id;
  return [
    { title: words.ends, items: endsInWords(facts) },
    { title: facts.words.statechart.machine, items: isWhole ? transitionsInWords(facts) : [] },
    {
      title: words.disagreed,
      items: contradictionsOf(model, facts.words).map((each) => facts.words.named(each.title, each.text)),
    },
    {
      title: words.notTaken,
      items: model.branches.map((branch) =>
        words.branch(titleBefore(model, branch), branch.title, stateTitle(model, branch.reaches)),
      ),
    },
    {
      title: words.responsible,
      items: model.explanations.map((each) =>
        words.explanation(title(each.of), titleOfCause(facts, each), account(each.account)),
      ),
    },
    {
      title: words.sources,
      items: model.sources.map((source) => `[${source.number}] ${citationOf(source, facts.words)}`),
    },
  ];
}

/** A state by its title. */
function stateTitle({ machine }: Model, path: string): string {
  return stateAt(machine, path)?.title ?? path.split(".").at(-1) ?? path;
}
