import type { Explanation, Model } from "../model/index.ts";
import { type OrderEdge, solveTime } from "../time/index.ts";
import { type Divergence, divergencesOf } from "./by-account-divergence.ts";
import { type AccountStep, runTelling } from "./by-account-run.ts";
import { isAgainst, type Telling, tellingOf } from "./by-account-telling.ts";
import type { Run } from "./run.ts";

/**
 * One account alone. A telling is what the account says itself: a claim of an account nested in it (`via`) is that account's
 * own, and what an outer account says is not said by the ones inside it.
 */
export type AccountRun = {
  readonly account: string;
  /** events that it asserts or believes to have happened, in the order that it states; ties keep the file's order */
  readonly told: readonly string[];
  /** events that it denies or doubts */
  readonly denied: readonly string[];
  /** the order it states among what it tells, as the edges of the transitive reduction */
  readonly order: readonly OrderEdge[];
  /** what moves the machine: told, taken for granted, or refused */
  readonly steps: readonly AccountStep[];
  /** where its telling ends; its states and context are final for the account */
  readonly run: Run;
  /** states that it leaves other than they were at the start */
  readonly reached: readonly string[];
  /** what it holds responsible, for which outcome */
  readonly explanations: readonly Explanation[];
};

/** Every account alone, in the file's order, and the first place at which each two of them part. */
export type AccountRuns = { readonly accounts: readonly AccountRun[]; readonly divergences: readonly Divergence[] };

/**
 * Runs each account alone on the machine: the events that it asserts or believes, in the order that it states. Where the
 * machine refuses one, events of the record that it leaves unsaid are taken for granted, as few as do; one that it denies never is.
 *
 * @throws RangeError when the machine's automatic transitions never come to rest
 * @example runByAccount(hanoi).accounts.length // → 9
 */
export function runByAccount(model: Model): AccountRuns {
  const record = recordOf(model);
  const tellings = model.accounts.map(({ id }) => tellingOf(model, id));
  const accounts = tellings.map((telling) => accountRun(model, telling, record));
  return { accounts, divergences: divergencesOf(model, tellings, accounts, record) };
}

/**
 * One account alone, as `runByAccount` has it.
 *
 * @param account  id of an account of the model
 */
export const runOfAccount = (model: Model, account: string): AccountRun =>
  accountRun(model, tellingOf(model, account), recordOf(model));

const recordOf = (model: Model): readonly string[] =>
  solveTime(model.timed, model.statements, { timezone: model.timezone }).sorted(model.events.map((event) => event.id));

function accountRun(model: Model, telling: Telling, record: readonly string[]): AccountRun {
  const { account, told, timing, sayings } = telling;
  const { steps, run, initial } = runTelling(model, telling, record);
  return {
    account,
    told,
    denied: model.events.map(({ id }) => id).filter((id) => isAgainst(sayings.get(id))),
    order: timing.reduction(told),
    steps,
    run,
    reached: run.states.filter((state) => !initial.includes(state)),
    explanations: model.explanations.filter((each) => each.account === account),
  };
}
