import {
  citationOf,
  type Facts,
  gatherFacts,
  type SelectionOptions,
  selectModel,
  titleOfCause,
} from "../../layout/index.ts";
import type { Event, Model } from "../../model/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { changeWords, orderWords, toldWords, whenWords } from "./cells.ts";
import { en, type StoryWords } from "./words.ts";

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
  readonly language: string;
  readonly columns: StoryWords["columns"];
  readonly opening: string;
  /** one for each island of the stated order, in the order of the pictures */
  readonly groups: readonly { readonly title: string; readonly rows: readonly StoryRow[] }[];
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
};

/** Tells a model in words: events in the order of the story, what is stated of each and by whom, and what was not taken; all of it or a part. */
export function tellStory(record: Model, words: StoryWords = en, selection: SelectionOptions = {}): Story {
  const selected = selectModel(record, selection, wordingOf("en"));
  const facts = gatherFacts(record, wordingOf("en"), selected);
  const { model, notes } = selected;
  const islands = facts.timing.islands(model.events.map((event) => event.id));
  const byId = new Map(model.events.map((event) => [event.id, event]));
  const ordered = islands.map((island) => island.flatMap((id) => byId.get(id) ?? []));
  const numbers = new Map(ordered.flat().map((event, index) => [event.id, index + 1]));
  const { stated, all } = facts.timing.pairs(model.events.map((event) => event.id));
  const names = model.accounts.map((account) => account.name);
  return {
    title: model.title,
    language: model.language,
    columns: words.columns,
    opening: [...notes, words.opening(model.events.length, names), words.ordered(stated, all)]
      .filter(Boolean)
      .join(" "),
    groups: ordered.map((events, index) => ({
      title: groupTitle(ordered.length, events.length, index, words),
      rows: events.map((event) => rowOf(facts, event, { words, number: numbers.get(event.id) ?? 0 })),
    })),
    sections: sectionsOf(facts, words).filter((section) => section.items.length > 0),
  };
}

function groupTitle(groups: number, events: number, index: number, words: StoryWords): string {
  if (groups === 1) return "";
  return events === 1 ? words.apart : words.group(index + 1);
}

const rowOf = (facts: Facts, event: Event, { words, number }: { words: StoryWords; number: number }): StoryRow => ({
  number,
  event: eventWords(facts, event, words),
  when: whenWords(facts, event, words),
  order: orderWords(facts, event, words),
  told: toldWords(facts, event, words),
  change: changeWords(facts, event),
});

function eventWords(facts: Facts, event: Event, words: StoryWords): string {
  const parties = event.by.map((id) => facts.model.parties.find((party) => party.id === id)?.name ?? id);
  const modality = event.modality === "actual" ? [] : [words[event.modality]];
  const notes = [...(parties.length === 0 ? [] : [words.by(parties)]), ...modality];
  return notes.length === 0 ? event.title : `${event.title} (${notes.join(", ")})`;
}

function sectionsOf(facts: Facts, words: StoryWords): Story["sections"] {
  const { model } = facts;
  const title = (id: string): string => facts.events.get(id)?.event.title ?? id;
  const account = (id: string): string => facts.accounts.get(id)?.name ?? id;
  return [
    {
      title: words.notTaken,
      items: model.branches.map((branch) => words.branch(title(branch.from), branch.title, branch.reaches)),
    },
    {
      title: words.responsible,
      items: model.explanations.map((each) =>
        words.explanation(title(each.of), titleOfCause(facts, each), account(each.account)),
      ),
    },
    {
      title: words.sources,
      items: model.sources.map((source) => `[${source.number}] ${citationOf(source, wordingOf("en"))}`),
    },
  ];
}
