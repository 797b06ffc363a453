import { isDelayName, stateAt } from "../machine/index.ts";
import type { Account, StateSpec, Tone } from "../model/index.ts";
import type { Story } from "./story.ts";

/** "1 step", "2 steps" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Names joined as in a sentence. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

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
export function wordsOfStates({ data }: Story, paths: string): StateWords {
  const { machine } = data.model;
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
  if (isDelayName(trigger)) return { title: trigger, kind: branch ? "branch" : "none" };
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

/** Through whom an account comes, e.g. "via Narrator, relayed by South Korea". */
export function chainWords(story: Story, account: Account | undefined): string {
  const outer = (account?.chain ?? []).slice(0, -1).map((id) => nameOfAccount(story, id));
  const relayed = (account?.relayedBy ?? []).map((id) => nameOfParty(story, id));
  return [
    ...(outer.length > 0 ? [`via ${listed(outer.toReversed())}`] : []),
    ...(relayed.length > 0 ? [`relayed by ${listed(relayed)}`] : []),
    ...(account?.note === undefined ? [] : [account.note]),
  ].join(", ");
}

/** The bases of claims that their sources do not state outright. */
export const BASES: Readonly<Record<string, string>> = {
  implied: "implied",
  inferred: "inferred",
  context: "from outside the sources under study",
};

/** Words in quotation marks; those that bring their own stay as they are. */
export const quoted = (text: string): string => (/[“”]/.test(text) ? text : `“${text}”`);
