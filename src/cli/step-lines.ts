import { isDelayName, type Refusal, sentTriggersOf } from "../machine/index.ts";
import { nearestName } from "../model/index.ts";
import {
  type Answer,
  canAnswer,
  diffAnswer,
  evidenceAnswer,
  helpAnswer,
  legalAnswer,
  refusedAnswer,
  stepAnswer,
  wayAnswer,
} from "./step-answers.ts";
import {
  comeBack,
  firstScreen,
  goTo,
  leaveRecord,
  momentFor,
  nextRecorded,
  type Screen,
  type Session,
  take,
} from "./step-screen.ts";

/** What a line comes to: where things stand after it and what is answered, or why it cannot be carried out. */
export type Outcome = {
  readonly screen: Screen;
  readonly answers: readonly Answer[];
  readonly fault?: Fault | undefined;
};

/** `code`, the exit code: 1 where the machine or the record does not go along, 2 where the line cannot be read. */
export type Fault = {
  readonly code: 1 | 2;
  readonly message: string;
  readonly advice: string;
  readonly refusal?: Refusal | undefined;
};

/**
 * Carries out one line: triggers, with spaces or commas between them, or a command with what it takes. An empty line, and one that
 * begins with #, says nothing.
 */
export function carryOut(session: Session, screen: Screen, line: string): Outcome {
  const text = line.replace(/^\uFEFF/, "").trim();
  if (text === "" || text.startsWith("#")) return { screen, answers: [] };
  const [name = "", ...given] = text.split(/\s+/);
  const command = COMMANDS.get(ALIASES.get(name) ?? name);
  if (command) return command.act(session, screen, given);
  const triggers = text.match(TRIGGERS) ?? [];
  if (triggers.length > 0 && triggers.every(isTrigger)) return takeAll(session, screen, triggers);
  const nearest =
    name.length < 3 ? undefined : nearestName(name, [...COMMANDS.keys(), ...sentTriggersOf(session.model)]);
  const advice = nearest === undefined ? "help lists the commands" : `did you mean ${nearest}?`;
  return faulty(screen, 2, `${shortened(text)} is no trigger and no command`, advice);
}

/** Takes the triggers of a list. */
export const takeListed = (session: Session, screen: Screen, list: string): Outcome =>
  takeAll(session, screen, list.match(TRIGGERS) ?? []);

/** What was written, as far as it can be told on a line: without control characters, a long one cut with a mark. */
const shortened = (text: string): string => {
  const told = text.replace(/\p{C}/gu, "\ufffd");
  return told.length > MOST_TOLD ? `${told.slice(0, MOST_TOLD)}…` : told;
};
const MOST_TOLD = 60; // characters

/** The name of a delay has spaces in it: `clock.running after P30D`. */
const TRIGGERS = /(?:[^\s,]+ )?after P[^\s,]+|[^\s,]+/g;
const isTrigger = (text: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(text) || isDelayName(text);

type Command = {
  /** what follows its name */
  readonly takes: string;
  readonly words: string;
  act(session: Session, screen: Screen, given: readonly string[]): Outcome;
};

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["next", { takes: "", words: "take what the record tells next", act: alone(followRecord) }],
  ["undo", { takes: "", words: "take back the last step", act: alone(undo) }],
  ["go", { takes: "N, start or end", words: "go to a step by its number, back or forward", act: jump }],
  ["restart", { takes: "", words: "start again", act: alone((session) => moved(session, firstScreen(session))) }],
  ["what-if", { takes: "", words: "leave the record here", act: alone(leave) }],
  ["come-back", { takes: "", words: "come back to where the record was left", act: alone(rejoin) }],
  ["stands", { takes: "", words: "where things stand", act: alone((session, screen) => moved(session, screen)) }],
  ["legal", { takes: "", words: "the triggers that are legal here", act: look(legalAnswer) }],
  ["refused", { takes: "", words: "the others, each with the reason", act: look(refusedAnswer) }],
  ["can", { takes: "TRIGGER", words: "whether a trigger is legal here, or why not; it is not taken", act: ask }],
  ["diff", { takes: "[N [M]]", words: "what differs from step N to step M; from the last step to here", act: compare }],
  [
    "evidence",
    { takes: "", words: "who says so, the quotes, and whether they were verified", act: look(evidenceAnswer) },
  ],
  ["way", { takes: "", words: "the triggers taken so far", act: look(wayAnswer) }],
  ["help", { takes: "", words: "these lines", act: look(() => helpAnswer(HELP)) }],
  [
    "quit",
    { takes: "", words: "end here", act: alone((_, screen) => ({ screen: { ...screen, quit: true }, answers: [] })) },
  ],
]);

/** The keys of the terminal, and words that are often tried. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ...[
    ["f", "next"],
    ["u", "undo"],
    ["g", "go"],
    ["r", "restart"],
    ["w", "what-if"],
    ["b", "come-back"],
  ],
  ...[
    ["s", "stands"],
    ["x", "refused"],
    ["e", "evidence"],
    ["?", "help"],
    ["q", "quit"],
  ],
  ...[
    ["jump", "go"],
    ["whatif", "what-if"],
    ["exit", "quit"],
  ],
] as [string, string][]);

/** What is told of each line, beginning with triggers. */
const HELP: readonly (readonly [string, string])[] = [
  ["TRIGGER …", "take one trigger or more, with spaces or commas between them"],
  ...[...COMMANDS].map(([name, { takes, words }]) => [`${name} ${takes}`.trim(), words] as const),
];

const faulty = (screen: Screen, code: 1 | 2, message: string, advice: string): Outcome => ({
  screen,
  answers: [],
  fault: { code, message, advice },
});

const moved = (session: Session, screen: Screen, note?: string): Outcome => ({
  screen,
  answers: [stepAnswer(session, screen, note)],
});

/** A command that takes nothing. */
function alone(act: (session: Session, screen: Screen) => Outcome): Command["act"] {
  return (session, screen, given) =>
    given.length === 0
      ? act(session, screen)
      : faulty(
          screen,
          2,
          `${shortened(given.join(" "))} is more than this command takes`,
          "write it on a line of its own",
        );
}

function look(answer: (session: Session, screen: Screen) => Answer): Command["act"] {
  return alone((session, screen) => ({ screen, answers: [answer(session, screen)] }));
}

function takeAll(session: Session, screen: Screen, triggers: readonly string[]): Outcome {
  const answers: Answer[] = [];
  let at = screen;
  for (const trigger of triggers) {
    const attempt = at.run.attempt(trigger, momentFor(session, at, trigger));
    if (!attempt.ok) return { screen: at, answers, fault: faultOf(attempt.refusal) };
    at = take(session, at, trigger);
    answers.push(stepAnswer(session, at));
  }
  return { screen: at, answers };
}

const faultOf = (refusal: Refusal): Fault => ({
  code: 1,
  message: `${refusal.trigger} is refused: ${refusal.reason}`,
  advice: `legal now: ${refusal.legal.join(", ") || "nothing"}`,
  refusal,
});

function followRecord(session: Session, screen: Screen): Outcome {
  const next = nextRecorded(session, screen);
  if (next) return takeAll(session, screen, [next.trigger]);
  return screen.left === undefined
    ? faulty(screen, 1, "the record ends here", "undo and go lead back")
    : faulty(screen, 1, `the record was left after step ${screen.left}`, "come-back goes back to it");
}

function undo(session: Session, screen: Screen): Outcome {
  return screen.run.history.length === 0
    ? faulty(screen, 1, "there is no step to take back", "this is the start")
    : moved(session, goTo(session, screen, screen.run.history.length - 1));
}

function jump(session: Session, screen: Screen, given: readonly string[]): Outcome {
  const [to = ""] = given;
  const step = to === "start" ? 0 : to === "end" ? Number.POSITIVE_INFINITY : stepNumber(to);
  if (step === undefined || given.length !== 1)
    return faulty(
      screen,
      2,
      `go takes the number of a step, start or end, not ${shortened(given.join(" ") || "nothing")}`,
      "write for example go 2",
    );
  const next = goTo(session, screen, step);
  if (next.notice === "") return moved(session, next);
  return faulty(screen, 1, `there is no step ${to}`, `the last is step ${next.run.history.length}`);
}

const stepNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

function leave(session: Session, screen: Screen): Outcome {
  return screen.left === undefined
    ? moved(session, leaveRecord(session, screen), "The record is left here; come-back comes back.")
    : faulty(screen, 1, `the record was left after step ${screen.left}`, "come-back goes back to it");
}

function rejoin(session: Session, screen: Screen): Outcome {
  return screen.left === undefined
    ? faulty(screen, 1, "this is the record", "what-if leaves it")
    : moved(session, comeBack(session, screen));
}

function ask(session: Session, screen: Screen, given: readonly string[]): Outcome {
  const trigger = given.join(" ");
  return isTrigger(trigger)
    ? { screen, answers: [canAnswer(session, screen, trigger)] }
    : faulty(screen, 2, `can takes one trigger, not ${shortened(trigger || "nothing")}`, "write for example can OFFER");
}

function compare(session: Session, screen: Screen, given: readonly string[]): Outcome {
  const here = screen.run.history.length;
  const [from = Math.max(0, here - 1), to = here, ...rest] = given.map(stepNumber);
  const last = screen.trail.history.length;
  if (rest.length > 0 || given.some((each) => stepNumber(each) === undefined))
    return faulty(
      screen,
      2,
      `diff takes up to two numbers of steps, not ${shortened(given.join(" "))}`,
      "write for example diff 1 3",
    );
  const beyond = [from, to].find((step) => step > last);
  if (beyond !== undefined)
    return faulty(screen, 1, `there is no step ${beyond}`, `the last that was taken is step ${last}`);
  return { screen, answers: [diffAnswer(session, screen, from, to)] };
}
