import { buildModel, type Model, ModelFile, type ModelInput } from "../../../src/model/index.ts";
import type { Knobs } from "./knobs.ts";
import { TITLES } from "./titles.ts";

const STANCES = ["asserts", "asserts", "asserts", "believes", "denies", "doubts"] as const;
const BASES = ["stated", "stated", "implied", "inferred", "context"] as const;
const WORDS = ["then", "In short order", "as", "“soon after that”, he said", "그 후 곧", "بعد ذلك"] as const;
const DAY = 86_400_000; // ms

/** What hangs on `place` and the seed alone, so that fewer events leave those that remain as they are. */
type Dice = { of(limit: number, ...place: number[]): number; pick<T>(list: readonly T[], ...place: number[]): T };

function diceOf(seed: number): Dice {
  const of = (limit: number, ...place: number[]): number => {
    const mixed = place.reduce((hash, each) => Math.imul(hash ^ (each + 0x9e3779b9), 0x85ebca6b), seed | 1);
    const once = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return ((once ^ (once >>> 13)) >>> 0) % limit;
  };
  return {
    of,
    pick: (list, ...place) => {
      const found = list[of(list.length, ...place)];
      if (found === undefined) throw new RangeError("pick(list): the list is empty");
      return found;
    },
  };
}

/** The model that knobs stand for: valid, and free of contradictions but for disputed dates. */
export const modelOf = (knobs: Knobs): Model => buildModel(ModelFile.parse(fileOf(knobs)));

/** The same as a file. */
export function fileOf(knobs: Knobs): ModelInput {
  const dice = diceOf(knobs.seed);
  const title = (...place: number[]): string => dice.pick(TITLES[knobs.titles], ...place);
  const numbered = <T>(count: number, each: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => each(index));
  return {
    demarche: 1,
    id: "random",
    title: `${title(1)} – ${title(2)}`,
    timezone: "+07:00",
    parties: Object.fromEntries(
      numbered(knobs.parties, (at) => [
        `p${at}`,
        { name: `${at} ${title(3, at)}`, ...(at % 4 === 3 ? { memberOf: `p${at - 3}` } : {}) },
      ]),
    ),
    sources: Object.fromEntries(numbered(3, (at) => [`s${at}`, { title: title(4, at), author: "Somebody" }])),
    accounts: Object.fromEntries(
      numbered(knobs.accounts, (at) => [
        `a${at}`,
        at % 3 === 2
          ? { name: `${title(5, at)} ${at}`, via: `a${at - 1}`, relayedBy: "p0" }
          : { name: `Account ${at}`, source: `s${at % 3}`, ...(at % 2 ? { note: title(6, at) } : {}) },
      ]),
    ),
    periods: Object.fromEntries(
      numbered(knobs.periods, (at) => [
        `t${at}`,
        { title: title(7, at), ...(knobs.dates === "none" ? {} : { when: "2009-12-31/2031-01-01" }) },
      ]),
    ),
    ...(knobs.regions > 0 ? { machine: machineOf(knobs, dice) } : {}),
    events: numbered(knobs.events, (at) => eventOf(knobs, dice, at)),
    branches: numbered(Math.min(knobs.branches, knobs.regions), (at) => branchOf(knobs, dice, at)),
    explanations: numbered(knobs.explanations, (at) => ({
      of: `e${dice.of(knobs.events, 8, at)}`,
      by: at % 2 ? `p${dice.of(knobs.parties, 9, at)}` : `e${dice.of(knobs.events, 9, at)}`,
      account: `a${dice.of(knobs.accounts, 10, at)}`,
      quote: title(11, at),
    })),
  };
}

type FileEvent = ModelInput["events"][number];

function eventOf(knobs: Knobs, dice: Dice, at: number): FileEvent {
  const roll = (limit: number, ...place: number[]): number => dice.of(limit, at, ...place);
  const isSpan = knobs.spans > 0 && roll(knobs.spans, 20) === 0;
  return {
    id: `e${at}`,
    title:
      knobs.events > 60 ? `${at} ${dice.pick(TITLES[knobs.titles], at, 21)}` : dice.pick(TITLES[knobs.titles], at, 21),
    ...(roll(6, 22) === 0 ? {} : { by: partiesOf(knobs, dice, at) }),
    ...(knobs.regions > 0 && roll(4, 23) > 0 ? { trigger: `T${roll(knobs.regions, 24)}` } : {}),
    ...(roll(5, 25) === 0 ? { turningPoint: true } : {}),
    ...(isSpan ? { span: true } : {}),
    ...datesOf(knobs, dice, at),
    ...relationsOf(knobs, dice, at),
    claims: claimsOf(knobs, dice, at),
  };
}

function partiesOf(knobs: Knobs, dice: Dice, at: number): string[] {
  const count = 1 + (dice.of(5, at, 30) === 0 ? dice.of(Math.min(3, knobs.parties), at, 31) : 0);
  return [...new Set(Array.from({ length: count }, (_, index) => `p${dice.of(knobs.parties, at, 32, index)}`))];
}

function claimsOf(knobs: Knobs, dice: Dice, at: number): FileEvent["claims"] {
  const count = dice.of(9, at, 40) === 0 ? 0 : 1 + dice.of(3, at, 41);
  const planned = dice.of(9, at, 42) === 0 ? "planned" : dice.of(15, at, 43) === 0 ? "hypothetical" : "actual";
  return Array.from({ length: count }, (_, index) => ({
    account: `a${dice.of(knobs.accounts, at, 44, index)}`,
    stance: dice.pick(STANCES, at, 45, index),
    modality: planned,
    basis: dice.pick(BASES, at, 46, index),
    quote: dice.pick(TITLES[knobs.titles], at, 47, index),
    because: "it follows",
    ...(dice.of(6, at, 48, index) === 0 ? { hedge: "apparently" } : {}),
  }));
}

/** Later events have later dates. */
function datesOf(knobs: Knobs, dice: Dice, at: number): { when?: NonNullable<FileEvent["when"]> } {
  const day = (offset: number): string =>
    new Date(Date.UTC(2010, 0, 1) + (at + offset) * DAY * Math.max(1, Math.floor(3650 / knobs.events)))
      .toISOString()
      .slice(0, 10);
  switch (knobs.dates) {
    case "none":
      return {};
    case "all":
      return { when: day(0) };
    case "some":
      return dice.of(2, at, 50)
        ? { when: { date: day(0), account: "a0", quote: "that day", basis: dice.pick(BASES, at, 53), because: "so" } }
        : {};
    case "close":
      return {
        when: `2019-02-28T${`${Math.floor(at / 60) % 24}`.padStart(2, "0")}:${`${at % 60}`.padStart(2, "0")}+07:00`,
      };
    case "vague":
      return {
        when: dice.pick(
          [day(0), day(0).slice(0, 7), `${day(0).slice(0, 4)}~`, `${day(0)}?`, `${day(0)}/${day(2)}`, `${day(0)}/..`],
          at,
          51,
        ),
      };
    case "disputed":
      return dice.of(3, at, 52)
        ? { when: day(0) }
        : {
            when: [
              { date: day(0), account: "a0" },
              { date: day(1), account: `a${knobs.accounts - 1}` },
            ],
          };
  }
}

/** Relations to earlier events only, so that they contradict neither each other nor the dates. */
function relationsOf(knobs: Knobs, dice: Dice, at: number): Partial<FileEvent> {
  const details = (place: number) => ({
    account: `a${dice.of(knobs.accounts, at, 60, place)}`,
    basis: dice.pick(BASES, at, 61, place),
    because: "it follows",
    ...(dice.of(3, at, 62, place) ? { words: dice.pick(WORDS, at, 63, place) } : {}),
  });
  const after = (others: readonly number[]): Partial<FileEvent> => {
    const earlier = [...new Set(others)].filter((other) => other >= 0 && other < at);
    if (earlier.length === 0) return {};
    const relation = dice.of(8, at, 64) === 0 ? "notBefore" : "after";
    return { [relation]: Object.fromEntries(earlier.map((other) => [`e${other}`, details(other)])) };
  };
  switch (knobs.order) {
    case "total":
      return after([at - 1]);
    case "chains":
      return after([at - 1 - (knobs.seed % 4)]);
    case "forks":
      return after(
        [dice.of(Math.max(1, at), at, 65), dice.of(Math.max(1, at), at, 66)].slice(0, 1 + dice.of(2, at, 67)),
      );
    case "pairs":
      return dice.of(2, at, 68) ? after([at - 1 - dice.of(5, at, 69)]) : {};
    case "none":
      return {};
  }
}

function machineOf(knobs: Knobs, dice: Dice): NonNullable<ModelInput["machine"]> {
  const region = (at: number) => {
    const count = 2 + dice.of(3, 70, at);
    return {
      title: dice.pick(TITLES[knobs.titles], 71, at),
      initial: "s0",
      states: Object.fromEntries(
        Array.from({ length: count }, (_, state) => [
          `s${state}`,
          {
            title: dice.pick(TITLES[knobs.titles], 72, at, state),
            tone: dice.pick(["neutral", "open", "good", "strained", "bad"] as const, 73, at, state),
            ...(dice.of(4, 74, at, state) === 0 ? { described: false } : {}),
            on: { [`T${at}`]: `s${(state + 1) % count}` },
          },
        ]),
      ),
    };
  };
  return {
    type: "parallel",
    states: Object.fromEntries(Array.from({ length: knobs.regions }, (_, at) => [`r${at}`, region(at)])),
  };
}

function branchOf(knobs: Knobs, dice: Dice, at: number): NonNullable<ModelInput["branches"]>[number] {
  const from = dice.of(knobs.events, 80, at);
  return {
    id: `b${at}`,
    title: dice.pick(TITLES[knobs.titles], 81, at),
    ...(dice.of(2, 82, at) ? { label: dice.pick(TITLES[knobs.titles], 83, at) } : {}),
    from: at > 0 && dice.of(3, 85, at) === 0 ? `b${dice.of(at, 86, at)}` : `e${from}`,
    triggers: [`T${at % knobs.regions}`],
    reaches: `r${at % knobs.regions}.s1`,
    ...(dice.of(3, 84, at) === 0 && from + 1 < knobs.events ? { rejoins: `e${from + 1}` } : {}),
  };
}
