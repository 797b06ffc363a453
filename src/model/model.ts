import type { Path } from "../issue/index.ts";
import type { Statement, Timed } from "../time/index.ts";
import type { Basis, Modality, Stance } from "./schema/evidence.ts";
import type { MachineSpec } from "./schema/machine.ts";

/** Words of a source, with what tells one occurrence from another. */
export type Quote = {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
};

export type Party = {
  readonly id: string;
  readonly name: string;
  readonly memberOf?: string | undefined;
  readonly note?: string | undefined;
};

/** A text that can be quoted; `number` is its place in the list of sources, from 1. */
export type Source = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly symbol?: string | undefined;
  readonly url?: string | undefined;
  readonly digest?: string | undefined;
  readonly file?: string | undefined;
  readonly exclude: readonly Exclusion[];
};
export type Exclusion = {
  readonly from: Quote;
  readonly to?: Quote | undefined;
  readonly because: string;
  readonly path: Path;
};

/** One voice's telling. `chain` runs from the outermost account to this one; `source` is the text all of it stands in. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly chain: readonly string[];
  readonly via?: string | undefined;
  readonly party?: string | undefined;
  readonly relayedBy: readonly string[];
  readonly note?: string | undefined;
};

/** One assertion of one account about one event or branch. */
export type Claim = {
  readonly path: Path;
  /** the event or branch it is about */
  readonly about: string;
  readonly account: string;
  readonly stance: Stance;
  readonly modality: Modality;
  readonly basis: Basis;
  readonly quote?: Quote | undefined;
  readonly hedge?: string | undefined;
  readonly because?: string | undefined;
  readonly content?: string | undefined;
};

/** actual: at least one account tells it as having happened, or nobody says otherwise; planned, hypothetical: all claims say so. */
export type Event = {
  readonly id: string;
  readonly path: Path;
  readonly title: string;
  readonly by: readonly string[];
  readonly with: readonly string[];
  readonly modality: Modality;
  readonly extent: "instant" | "span";
  readonly turningPoint: boolean;
  readonly trigger?: string | undefined;
  readonly claims: readonly Claim[];
  readonly note?: string | undefined;
};

export type Period = { readonly id: string; readonly path: Path; readonly title: string };

export type Branch = {
  readonly id: string;
  readonly path: Path;
  readonly title: string;
  /** the event at which it leaves the record; of one that goes on from another branch, where the first of them does */
  readonly from: string;
  /** the branch that it goes on from, where it does not leave the record itself */
  readonly within?: string | undefined;
  readonly triggers: readonly string[];
  /** the triggers from the record on: those of the branches that it goes on from, and its own */
  readonly way: readonly string[];
  /** state path from the root */
  readonly reaches: string;
  readonly rejoins?: string | undefined;
  readonly label?: string | undefined;
  readonly modality: Modality;
  readonly claims: readonly Claim[];
};

/** What an account says caused an outcome: `by` is an event or a party. */
export type Explanation = {
  readonly path: Path;
  readonly of: string;
  readonly by: string;
  readonly account: string;
  readonly basis: Basis;
  readonly quote?: Quote | undefined;
  readonly words?: string | undefined;
  readonly because?: string | undefined;
};

/** The whole file, parsed and valid: every reference resolves, lists are in the file's order, no two ids are alike. */
export type Model = {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly timezone?: string | undefined;
  readonly language: string;
  readonly parties: readonly Party[];
  readonly sources: readonly Source[];
  readonly accounts: readonly Account[];
  readonly periods: readonly Period[];
  readonly events: readonly Event[];
  readonly branches: readonly Branch[];
  readonly explanations: readonly Explanation[];
  readonly machine?: MachineSpec | undefined;
  /** all that is said about time, of events and periods, in the file's order */
  readonly statements: readonly Statement[];
  /** events and periods, as the solver takes them */
  readonly timed: readonly Timed[];
};
