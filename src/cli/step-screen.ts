import type { Key } from "node:readline";
import { type Moment, momentsAlong, type Run, replayRecord, startRun } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import { solveTime } from "../time/index.ts";
import { type Evidence, NO_EVIDENCE } from "./step-evidence.ts";
import { legalNow } from "./step-view.ts";

/** What stays the same while stepping: the model, the record's steps, and what is known of the quotes. */
export type Session = {
  readonly model: Model;
  readonly start: Run;
  /** triggers of the record in the order replayed, with their events */
  readonly record: readonly { readonly event: string; readonly trigger: string }[];
  readonly evidence: Evidence;
  /** when a trigger is sent, for guards that count time, and delays */
  momentOf(run: Run, trigger: string): Moment | undefined;
};

/** What the screen shows. */
export type Screen = {
  readonly run: Run;
  /** the farthest run on the way taken, for jumps forward after an undo */
  readonly trail: Run;
  /** which legal trigger is marked */
  readonly marked: number;
  /** the trigger, or the number of a step, that is being typed */
  readonly typed: string;
  readonly view: "step" | "quotes" | "refused" | "stands" | "help";
  readonly isJumping: boolean;
  /** lines of a long view that are above the screen */
  readonly scroll: number;
  /** after how many steps the record was left; undefined: on the record */
  readonly left?: number | undefined;
  readonly notice: string;
  readonly quit?: boolean;
};

export function openSession(model: Model, evidence: Evidence = NO_EVIDENCE): Session {
  const replay = replayRecord(model, solveTime(model.timed, model.statements, { timezone: model.timezone }));
  return {
    model,
    start: startRun(model) as Run,
    record: replay.steps.map(({ event, trigger }) => ({ event, trigger })),
    evidence,
    momentOf: momentsAlong(model),
  };
}

export function firstScreen(session: Session): Screen {
  const { start } = session;
  const blank = { typed: "", isJumping: false, scroll: 0, notice: "", marked: 0 };
  return at(session, { ...blank, run: start, trail: start, view: "step" }, start);
}

/** What the record tells next; undefined off the record and at its end. */
export const nextRecorded = ({ record }: Session, { run, left }: Screen) =>
  left === undefined ? record[run.history.length] : undefined;

type Pressed = Pick<Key, "name" | "ctrl" | "sequence">;

/** The screen after a key; pure, so that it can be tested without a terminal. */
export function pressKey(session: Session, screen: Screen, key: Pressed): Screen {
  if (key.ctrl && (key.name === "c" || key.name === "d")) return { ...screen, quit: true };
  const legal = legalNow(session.model, screen.run);
  switch (key.name) {
    case "up":
      return moved(screen, -1, legal.length);
    case "down":
      return moved(screen, 1, legal.length);
    case "pageup":
      return { ...screen, scroll: Math.max(0, screen.scroll - PAGE) };
    case "pagedown":
      return { ...screen, scroll: screen.scroll + PAGE };
    case "left":
      return goTo(session, screen, screen.run.history.length - 1);
    case "home":
      return goTo(session, screen, 0);
    case "end":
      return goTo(session, screen, Infinity);
    case "right":
    case "return":
      return enter(session, screen, legal[screen.marked]);
    case "backspace":
      return { ...screen, typed: screen.typed.slice(0, -1), notice: "" };
    case "escape":
      return { ...screen, typed: "", notice: "", view: "step", isJumping: false, scroll: 0 };
    default:
      return typeKey(session, screen, key.sequence ?? "");
  }
}

/** lines */
const PAGE = 10;

function moved(screen: Screen, by: 1 | -1, count: number): Screen {
  if (screen.view !== "step") return { ...screen, scroll: Math.max(0, screen.scroll + by) };
  const length = Math.max(1, count);
  return { ...screen, marked: (screen.marked + length + by) % length };
}

/** Enter: jumps to the step typed, or takes the trigger typed, else the one marked. */
function enter(session: Session, screen: Screen, marked: string | undefined): Screen {
  if (screen.isJumping)
    return screen.typed === "" ? { ...screen, isJumping: false } : goTo(session, screen, Number(screen.typed));
  const chosen = screen.typed === "" ? marked : screen.typed;
  return chosen === undefined ? screen : take(session, screen, chosen);
}

/** Small letters are commands until a word is begun; capitals, digits and _ begin one, as do letters that are no command. */
function typeKey(session: Session, screen: Screen, text: string): Screen {
  if (screen.isJumping) return /^\d$/.test(text) ? { ...screen, typed: screen.typed + text } : screen;
  const command = screen.typed === "" && Object.hasOwn(COMMANDS, text) ? COMMANDS[text] : undefined;
  if (command) return command(session, screen);
  return /^[A-Za-z0-9_]$/.test(text) ? { ...screen, typed: screen.typed + text.toUpperCase(), notice: "" } : screen;
}

const COMMANDS: Readonly<Record<string, (session: Session, screen: Screen) => Screen>> = {
  u: (session, screen) => goTo(session, screen, screen.run.history.length - 1),
  r: (session) => firstScreen(session),
  q: (_, screen) => ({ ...screen, quit: true }),
  f: followRecord,
  g: (_, screen) => ({ ...screen, isJumping: true, notice: "" }),
  w: leaveRecord,
  b: comeBack,
  e: (_, screen) => toggle(screen, "quotes"),
  x: (_, screen) => toggle(screen, "refused"),
  s: (_, screen) => toggle(screen, "stands"),
  "?": (_, screen) => toggle(screen, "help"),
};

const toggle = (screen: Screen, view: Screen["view"]): Screen => ({
  ...screen,
  view: screen.view === view ? "step" : view,
  scroll: 0,
  notice: "",
});

/** The screen at a run; what was typed and said of the one before is gone, and the record's next trigger is marked. */
function at(session: Session, before: Screen, run: Run, rest: Partial<Screen> = {}): Screen {
  const screen = { ...before, run, typed: "", isJumping: false, scroll: 0, notice: "", ...rest };
  const next = nextRecorded(session, screen)?.trigger;
  return { ...screen, marked: next === undefined ? 0 : Math.max(0, legalNow(session.model, run).indexOf(next)) };
}

/** When a trigger would be sent: as the event that the record tells next, or as the first that sends it. */
export function momentFor(session: Session, screen: Screen, trigger: string): Moment | undefined {
  const next = nextRecorded(session, screen);
  return next?.trigger === trigger ? { event: next.event } : session.momentOf(screen.run, trigger);
}

/** The screen after a trigger; a refused one leaves a notice that says why. */
export function take(session: Session, screen: Screen, trigger: string): Screen {
  const isRecorded = nextRecorded(session, screen)?.trigger === trigger;
  const attempt = screen.run.attempt(trigger, momentFor(session, screen, trigger));
  if (!attempt.ok) return { ...screen, typed: "", notice: `${trigger} is refused: ${attempt.refusal.reason}.` };
  const count = screen.run.history.length;
  const left = screen.left ?? (isRecorded ? undefined : count);
  return at(session, screen, attempt.run, { trail: attempt.run, left });
}

function followRecord(session: Session, screen: Screen): Screen {
  const next = nextRecorded(session, screen);
  if (next) return take(session, screen, next.trigger);
  const why =
    screen.left === undefined
      ? "The record ends here."
      : `The record was left after step ${screen.left}; b goes back to it.`;
  return { ...screen, notice: why };
}

/** From here on nothing is the record's, until `b`. */
export function leaveRecord(_: Session, screen: Screen): Screen {
  const { left, run } = screen;
  return left === undefined
    ? { ...screen, left: run.history.length, notice: "What if? Take any legal trigger; b comes back here." }
    : { ...screen, notice: `The record was left after step ${left}; b goes back to it.` };
}

export function comeBack(session: Session, screen: Screen): Screen {
  if (screen.left === undefined) return { ...screen, notice: "This is the record." };
  const run = screen.run.at(screen.left);
  return at(session, screen, run, { trail: run, left: undefined, view: "step" });
}

/** To a step of the way taken; on the record, also to one that it has yet to come to. */
export function goTo(session: Session, screen: Screen, wanted: number): Screen {
  const step = Math.max(0, wanted);
  const { trail, left } = screen;
  if (step <= trail.history.length) {
    const isBack = left !== undefined && step < left;
    return at(session, screen, trail.at(step), isBack ? { left: undefined, trail: trail.at(left) } : {});
  }
  let on = at(session, screen, trail);
  for (let next = nextRecorded(session, on); next && on.run.history.length < step; next = nextRecorded(session, on))
    on = take(session, on, next.trigger);
  const isThere = on.run.history.length === step || step === Infinity;
  return { ...on, notice: isThere ? "" : `There is no step ${step}; this is the last, step ${on.run.history.length}.` };
}
