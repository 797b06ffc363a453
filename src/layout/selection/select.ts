import type { AccountRun } from "../../machine/index.ts";
import type { Model } from "../../model/index.ts";
import type { Wording } from "../../wording/index.ts";
import { selectAccount } from "./account.ts";
import { selectUntil } from "./until.ts";
import { selectWindow } from "./window.ts";

/** What part of the record a picture is of. */
export type SelectionOptions = {
  /** id of an account: only what it tells itself */
  readonly account?: string | undefined;
  /** id of an event: nothing that is stated to come after it */
  readonly until?: string | undefined;
  /** the window's ends: EDTF, or ids of events */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A part of the record, and what is to be said of it. */
export type Selected = {
  /** what is drawn; its statements are those of the record, so that order stands that leads through what is left out */
  readonly model: Model;
  /** the record up to where the picture ends: what led to the states in which it begins */
  readonly history: Model;
  /** events left out that come before what is drawn */
  readonly earlier: ReadonlySet<string>;
  /** the account's own run, where the picture is of one account */
  readonly telling?: AccountRun | undefined;
  /** what is left out, in sentences */
  readonly notes: readonly string[];
};

/**
 * The part of a record that options ask for.
 *
 * @throws RangeError when an account or an event is not in the model, or a date is no EDTF
 */
export function selectModel(model: Model, options: SelectionOptions, words: Wording): Selected {
  const whole: Selected = { model, history: model, earlier: new Set(), notes: [] };
  return [selectAccount, selectUntil, selectWindow].reduce((done, select) => select(done, options, words), whole);
}
