import { changesOf, type Run } from "../machine/index.ts";
import { quoteLines } from "./step-draw.ts";
import type { Screen, Session } from "./step-screen.ts";
import { changeWords, claimsOn, legalNow, refusedNow, stepView, titleOf } from "./step-view.ts";
import { wrapLabelled } from "./telling-words.ts";
import { wrapLine } from "./wrap.ts";

/** How an answer is written for a reader. */
export type Writing = { readonly colour: boolean; readonly columns: number };

/** What a line is answered, as text or as data. */
export type Answer = {
  /** it tells where the run has come to; all others look, and change nothing */
  readonly isStep?: true;
  text(writing: Writing): string;
  data(): Readonly<Record<string, unknown>>;
};

/** Where the run stands now, what its last step changed, and a note on the line that led here. */
export const stepAnswer = (session: Session, screen: Screen, note = ""): Answer => ({
  isStep: true,
  text: (writing) => {
    const view = stepView(session.model, screen.run, { ...writing, refused: false });
    return note === "" ? view : `${view}\n\n${note}`;
  },
  data: () => ({ ...stepData(session, screen.run), ...(screen.left !== undefined && { leftAfter: screen.left }) }),
});

/** One step as data: what it was, and where things stand after it. */
export function stepData({ model }: Session, run: Run): Readonly<Record<string, unknown>> {
  const last = run.history.at(-1);
  return {
    step: run.history.length,
    trigger: last?.trigger,
    changes: last?.changes ?? [],
    delays: last?.delays,
    open: last?.open,
    states: run.states,
    context: run.context,
    legal: legalNow(model, run),
  };
}

export const legalAnswer = ({ model }: Session, { run }: Screen): Answer => ({
  text: ({ columns }) => {
    const entries = legalNow(model, run).map((trigger) => `  ${trigger}  ${titleOf(model, trigger, run)}`.trimEnd());
    return entries.length === 0
      ? "Nothing more can happen."
      : ["LEGAL NOW", ...entries.flatMap((entry) => wrapLine(entry, columns))].join("\n");
  },
  data: () => ({ legal: legalNow(model, run) }),
});

export const refusedAnswer = ({ model }: Session, { run }: Screen): Answer => ({
  text: ({ columns }) => {
    const entries = refusedNow(model, run).map(({ trigger, reason }) => `      ${trigger}: ${reason}`);
    return [
      "REFUSED",
      ...(entries.length === 0 ? ["  Nothing."] : entries.flatMap((each) => wrapLine(each, columns))),
    ].join("\n");
  },
  data: () => ({ refused: refusedNow(model, run).map(({ trigger, reason }) => ({ trigger, reason })) }),
});

export function canAnswer({ momentOf }: Session, { run }: Screen, trigger: string): Answer {
  const attempt = run.attempt(trigger, momentOf(run, trigger));
  const reason = attempt.ok ? undefined : attempt.refusal.reason;
  return {
    text: ({ columns }) =>
      wrapLine(reason === undefined ? `${trigger} is legal.` : `${trigger} would be refused: ${reason}.`, columns).join(
        "\n",
      ),
    data: () => ({ trigger, legal: attempt.ok, reason }),
  };
}

/** What differs between two steps of the way taken. */
export function diffAnswer({ model }: Session, { trail }: Screen, from: number, to: number): Answer {
  const [before, after] = [trail.at(from), trail.at(to)];
  const changes = changesOf(model, before.states, after.states);
  const keys = [...new Set([...Object.keys(before.context), ...Object.keys(after.context)])];
  const context = keys
    .map((key) => ({ key, from: before.context[key], to: after.context[key] }))
    .filter((each) => JSON.stringify(each.from) !== JSON.stringify(each.to));
  return {
    text: ({ columns }) => {
      const lines = [
        ...changes.map((change) => changeWords(model, change)),
        ...context.map((each) => `  ${each.key}: ${JSON.stringify(each.from)} → ${JSON.stringify(each.to)}`),
      ];
      const head = `FROM STEP ${from} TO STEP ${to}`;
      return [
        head,
        ...(lines.length === 0 ? ["  Nothing differs."] : lines.flatMap((line) => wrapLine(line, columns))),
      ].join("\n");
    },
    data: () => ({ from, to, changes, context }),
  };
}

/** The claims behind the last step. */
export function evidenceAnswer(session: Session, { run }: Screen): Answer {
  const step = run.history.at(-1);
  const claims = step === undefined ? [] : claimsOn(session.model, step.trigger, run.back());
  return {
    text: ({ columns }) => {
      const lines = claims.flatMap((claim) => quoteLines(session, claim, columns));
      return ["WHO SAYS SO, IN WHICH WORDS", ...(lines.length === 0 ? ["  Nobody speaks of this."] : lines)].join("\n");
    },
    data: () => ({
      step: run.history.length,
      claims: claims.map((claim) => ({
        account: claim.account,
        stance: claim.stance,
        quote: claim.quote?.exact,
        verified: claim.quote && session.evidence(claim),
      })),
    }),
  };
}

export function wayAnswer(_: Session, { run, left }: Screen): Answer {
  const triggers = run.history.map((step) => step.trigger);
  return {
    text: ({ columns }) =>
      [
        "THE WAY SO FAR",
        ...(triggers.length === 0 ? ["  No step yet."] : wrapLine(`  ${triggers.join(", ")}`, columns)),
        ...(left === undefined ? [] : [`  off the order of the record since step ${left}`]),
      ].join("\n"),
    data: () => ({ triggers, leftAfter: left }),
  };
}

export const helpAnswer = (lines: readonly (readonly [string, string])[]): Answer => ({
  text: ({ columns }) =>
    lines.flatMap(([line, words]) => wrapLabelled(`  ${line}`, [words], { columns, indent: 22 })).join("\n"),
  data: () => ({ lines: lines.map(([line, words]) => ({ line, words })) }),
});
