import { guardWords, type Speech } from "../layout/index.ts";
import {
  delayBar,
  type Failure,
  isForbidden,
  type OpenDelay,
  openDelays,
  type Sending,
  type Stepper,
  selectTransitions,
  statesAccepting,
} from "../machine/index.ts";
import type { Guard, Model } from "../model/index.ts";
import type { DurationRange } from "../time/index.ts";
import type { ReaderWording } from "../wording/index.ts";
import { delayWords, stateText, wordsOfStates } from "./words.ts";

/** Why a machine does not go along, in the words of the page; states and events go by their titles. */
export type Reasons = {
  /** of a trigger that is refused as it is sent */
  of(sent: Sending, trigger: string): string;
  /** of a delay that is left running */
  open(delay: OpenDelay): string;
};

type Frame = {
  readonly model: Model;
  readonly stepper: Stepper;
  readonly words: ReaderWording;
  readonly speech: Speech;
};

export function reasonsOf(model: Model, stepper: Stepper, words: ReaderWording): Reasons {
  const titles = new Map(model.events.map(({ id, title }) => [id, title]));
  const frame: Frame = {
    model,
    stepper,
    words,
    speech: { words, titleOf: (path) => titleOf(model, path), eventOf: (id) => titles.get(id) ?? id },
  };
  const open = (delay: OpenDelay): string =>
    words.reader.why.delayOpen(delayWords(model, words, delay.trigger), passedWords(delay.passed, words));
  return { open, of: (sent, trigger) => words.apart(partsOf(frame, sent, trigger, open)) };
}

const titleOf = (model: Model, path: string): string => stateText(wordsOfStates(model, path));

function partsOf(frame: Frame, sent: Sending, trigger: string, open: Reasons["open"]): string[] {
  const { model, stepper, words } = frame;
  const { why } = words.reader;
  const ran = sent.ran.map((each) => delayWords(model, words, each.trigger));
  const left = sent.now === undefined ? [] : openDelays(stepper, sent.timers, sent.now, sent.clock);
  return [
    barOf(frame, sent, trigger) ?? refusalOf(frame, sent, trigger),
    ...(ran.length === 0 ? [] : [why.ranOut(words.list(ran))]),
    ...left.map(open),
  ];
}

/** Why a delay of an active state cannot run out there. */
function barOf({ stepper, words }: Frame, sent: Sending, trigger: string): string | undefined {
  if (!stepper.running(sent.at).includes(trigger)) return undefined;
  const bar = delayBar(stepper, sent.timers, trigger, sent);
  if (!bar) return undefined;
  const { why } = words.reader;
  return bar.passed ? why.notOver(passedWords(bar.passed, words)) : why.notRunning;
}

function refusalOf(frame: Frame, { at, elapsed }: Sending, trigger: string): string {
  const { model, stepper, words } = frame;
  const { why } = words.reader;
  if (at.isDone) return why.ended;
  const isIn = (path: string): boolean => stepper.isIn(at, path);
  const { taken, failures } = selectTransitions(model, trigger, { context: at.context, isIn, elapsed });
  if (taken.some((each) => !isForbidden(each))) return why.restless;
  if (taken.length > 0) return why.forbidden;
  if (failures.length > 0)
    return words.apart([
      ...new Set(failures.map((each) => failureWords(frame, each, { context: at.context, elapsed }))),
    ]);
  const accepting = statesAccepting(model, trigger).map((path) => titleOf(model, path));
  return accepting.length === 0 ? why.nowhere : why.needs(words.or(accepting));
}

type Known = Pick<Sending, "elapsed"> & Pick<Sending["at"], "context">;

/** The condition that fails, and what it looks at as it is. */
function failureWords({ words, speech }: Frame, { transition, guard, verdict }: Failure, known: Known): string {
  const condition = transition.description ?? guardWords(guard, speech);
  const now = [...new Set(looksAt(guard, known, words))];
  const told = now.length === 0 ? condition : words.noted(condition, words.list(now));
  const { why } = words.reader;
  return verdict.open ? why.open(told) : why.condition(told);
}

function looksAt(guard: Guard, known: Known, words: ReaderWording): string[] {
  if ("in" in guard) return [];
  if ("not" in guard) return looksAt(guard.not, known, words);
  if ("and" in guard) return guard.and.flatMap((part) => looksAt(part, known, words));
  if ("or" in guard) return guard.or.flatMap((part) => looksAt(part, known, words));
  if ("since" in guard) {
    const passed = known.elapsed && Object.hasOwn(known.elapsed, guard.since) ? known.elapsed[guard.since] : undefined;
    return [passed === undefined ? words.reader.why.timeUnknown : passedWords(passed, words)];
  }
  const [key = ""] = Object.values(guard)[0] as readonly [string, unknown]; // what is left compares a key
  const value = Object.hasOwn(known.context, key) ? known.context[key] : undefined;
  return [words.named(key, JSON.stringify(value) ?? "–")];
}

const DAY = 86_400_000; // ms
const HOUR = 3_600_000; // ms

/** What has elapsed; parts of a unit are left off below and rounded up above. */
function passedWords({ least, most }: DurationRange, words: ReaderWording): string {
  const { why } = words.reader;
  const ends = [least, most].filter(Number.isFinite);
  if (ends.length === 0) return why.timeUnknown;
  const [ms, unit] = Math.max(...ends.map(Math.abs)) < DAY ? ([HOUR, "hour"] as const) : ([DAY, "day"] as const);
  const [low, high] = [Math.floor(least / ms), Math.ceil(most / ms)];
  if (!Number.isFinite(most)) return why.atLeast(words.duration(low, unit));
  if (!Number.isFinite(least)) return why.atMost(words.duration(high, unit));
  return low === high ? words.duration(low, unit) : why.between(String(low), words.duration(high, unit));
}
