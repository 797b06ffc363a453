import { type AccountRun, runOfAccount } from "../../machine/index.ts";
import { eventModality, type Model } from "../../model/index.ts";
import type { Wording } from "../../wording/index.ts";
import { keepEvents, leftOutNote, some } from "./keep.ts";
import type { Selected, SelectionOptions } from "./select.ts";

/**
 * What one account tells itself: its claims, dates and order, its branches and explanations. An account nested in it says
 * its own, and what its telling cannot do without is named, not drawn.
 */
export function selectAccount(done: Selected, { account }: SelectionOptions, words: Wording): Selected {
  if (account === undefined) return done;
  const { model } = done;
  const name = model.accounts.find((each) => each.id === account)?.name;
  if (name === undefined) throw new RangeError(`account: the model has no account ${account}`);
  const told = toldBy(model, account);
  const kept = keepEvents(told, (id) => told.events.some((event) => event.id === id && event.claims.length > 0));
  const telling = model.machine === undefined ? undefined : runOfAccount(model, account);
  const untold = some(model.events.length - kept.model.events.length, words.selection.untold);
  return {
    ...done,
    model: kept.model,
    history: kept.model,
    telling,
    notes: [
      words.selection.only(name),
      ...leftOutNote(words, untold, {
        branches: model.branches.length - kept.model.branches.length,
        explanations: model.explanations.length - kept.model.explanations.length,
      }),
      ...(telling ? notesOnRun(model, telling, words) : []),
    ],
  };
}

/** The record with the claims and statements of one account alone. */
function toldBy(model: Model, account: string): Model {
  const own = <T extends { readonly account?: string | undefined }>(all: readonly T[]) =>
    all.filter((each) => each.account === account);
  return {
    ...model,
    events: model.events.map((event) => {
      const claims = own(event.claims);
      return { ...event, claims, modality: eventModality(claims) };
    }),
    branches: model.branches
      .map((branch) => ({ ...branch, claims: own(branch.claims) }))
      .filter((branch) => branch.claims.length > 0),
    explanations: own(model.explanations),
    accounts: model.accounts.filter((each) => each.id === account),
    statements: own(model.statements),
  };
}

/** What the account takes for granted, and where the machine does not go along with it. */
function notesOnRun(model: Model, { steps }: AccountRun, words: Wording): string[] {
  const title = (id: string) => model.events.find((event) => event.id === id)?.title ?? id;
  const granted = steps.filter((step) => step.kind === "presupposed").map((step) => words.quoted(title(step.event)));
  const refused = steps.find((step) => step.kind === "refused");
  return [
    ...(granted.length > 0 ? [words.selection.granted(words.list(granted))] : []),
    ...(refused ? [words.selection.stuck(title(refused.event))] : []),
  ];
}
