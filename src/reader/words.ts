import { lengthWords } from "../layout/index.ts";
import { isDelayName, stateAt } from "../machine/index.ts";
import type { Account, Basis, Model, StateSpec, Tone } from "../model/index.ts";
import type { ReaderWording } from "../wording/index.ts";
import type { Story } from "./story.ts";

export const titleOfEvent = ({ events }: Story, id: string): string => events.get(id)?.title ?? id;

export const accountOf = ({ data }: Story, id: string): Account | undefined =>
  data.model.accounts.find((account) => account.id === id);

export const nameOfAccount = (story: Story, id: string): string => accountOf(story, id)?.name ?? id;

export const nameOfParty = ({ data }: Story, id: string): string =>
  data.model.parties.find((party) => party.id === id)?.name ?? id;

/** A state in words: its region's title where the machine has regions, its own, and how it is coloured. */
export type StateWords = {
  readonly region: string;
  readonly state: string;
  readonly tone: Tone;
  readonly described: boolean;
};

/** One or several leaves of one region, joined by " + ". */
export function wordsOfStates({ machine }: Pick<Model, "machine">, paths: string): StateWords {
  const leaves = paths.split(" + ");
  const specs = leaves.map((path) => stateAt(machine, path));
  const name = (spec: StateSpec | undefined, path: string): string => spec?.title ?? path.split(".").at(-1) ?? path;
  const region = leaves[0]?.split(".")[0] ?? "";
  return {
    region: machine?.type === "parallel" ? name(stateAt(machine, region), region) : "",
    state: specs.map((spec, index) => name(spec, leaves[index] ?? "")).join(" + "),
    tone: specs[0]?.tone ?? "neutral",
    described: specs.some((spec) => spec?.described !== false),
  };
}

export const stateText = ({ region, state }: StateWords): string => (region === "" ? state : `${region} · ${state}`);

/** What a trigger stands for: the event or branch that sends it, or its own name in words. */
export function wordsOfTrigger(
  story: Story,
  trigger: string,
): { readonly title: string; readonly kind: "event" | "branch" | "none" } {
  const event = story.data.model.events.find((each) => each.trigger === trigger);
  if (event) return { title: event.title, kind: "event" };
  const branch = story.data.model.branches.find((each) => each.triggers.includes(trigger));
  if (branch && branch.triggers.length === 1) return { title: branch.title, kind: "branch" };
  if (isDelayName(trigger))
    return { title: delayWords(story.data.model, story.words, trigger), kind: branch ? "branch" : "none" };
  const capitals = capitalsOf(story);
  const words = trigger
    .split("_")
    .map((word) => (capitals.has(word) ? word : word.toLowerCase()))
    .join(" ");
  return { title: words.charAt(0).toUpperCase() + words.slice(1), kind: branch ? "branch" : "none" };
}

const capitals = new WeakMap<Story, ReadonlySet<string>>();

/** Words that the model's own names write in capitals, such as US and UN. */
function capitalsOf(story: Story): ReadonlySet<string> {
  const known = capitals.get(story);
  if (known) return known;
  const { events, branches, parties } = story.data.model;
  const names = [...events, ...branches].map(({ title }) => title).concat(parties.map(({ name }) => name));
  const found = new Set(names.flatMap((name) => name.match(/\b[A-Z][A-Z\d]+\b/g) ?? []));
  capitals.set(story, found);
  return found;
}

/** A delay by its state and its length: "Clock · running, after 30 days". */
export function delayWords(model: Pick<Model, "machine">, words: ReaderWording, trigger: string): string {
  const [path = "", length = ""] = trigger.split(/(?:^| )after (?=P)/);
  const after = words.statechart.after(lengthWords(length, words));
  return path === "" ? after : words.list([stateText(wordsOfStates(model, path)), after]);
}

/** Through whom an account comes, e.g. "via Narrator, relayed by South Korea". */
export function chainWords(story: Story, account: Account | undefined): string {
  const { claims } = story.words.reader;
  const outer = (account?.chain ?? []).slice(0, -1).map((id) => nameOfAccount(story, id));
  const relayed = (account?.relayedBy ?? []).map((id) => nameOfParty(story, id));
  return story.words.list([
    ...(outer.length > 0 ? [claims.via(story.words.and(outer.toReversed()))] : []),
    ...(relayed.length > 0 ? [claims.relayedBy(story.words.and(relayed))] : []),
    ...(account?.note === undefined ? [] : [account.note]),
  ]);
}

/** What a claim rests on, where its source does not state it outright. */
export const basisWords = ({ words }: Story, basis: Basis): string => (basis === "stated" ? "" : words.basis[basis]);

/** Words of a source in quotation marks; those that bring their own stay as they are. */
export const quoted = ({ words }: Story, text: string): string => (/[“”«»„]/.test(text) ? text : words.quoted(text));

/** Which way a sentence of the page runs that names what the model says: the way of the page, or where that is to the right, of most of its letters. */
export const sentenceWay = ({ words }: Story): "auto" | undefined => (words.direction === "rtl" ? undefined : "auto");

/** The language of what the model says, as an attribute, where the fixed words are of another. */
export const languageOf = ({ data, words }: Story): string | undefined =>
  data.model.language.split("-")[0]?.toLowerCase() === words.locale ? undefined : data.model.language;
