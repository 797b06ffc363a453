import { type AccountRun, runByAccount } from "../../machine/index.ts";
import type { Account, Claim, Event, Model } from "../../model/index.ts";
import { solveTime } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { groupByOrder } from "../islands/index.ts";
import { type Appearance, openDisputes } from "../timeline/facts.ts";
import { type Contradiction, contradictionsOf } from "./contradictions.ts";

/** An account that tells of an event, or passes one on that does; `depth` counts the accounts it comes through. */
export type Teller = { readonly account: Account; readonly depth: number; readonly source: number | undefined };

/** All that the picture of accounts is drawn from. */
export type Accounts = {
  readonly model: Model;
  /** the fixed words, in the language of the picture */
  readonly words: Wording;
  readonly tellers: readonly Teller[];
  /** accounts that claim nothing about an event themselves */
  readonly silent: readonly Account[];
  /** events by islands of the stated order */
  readonly islands: readonly (readonly Event[])[];
  /** how an account tells an event, by account and event */
  readonly looks: ReadonlyMap<string, ReadonlyMap<string, readonly Appearance[]>>;
  readonly contradictions: readonly Contradiction[];
  /** each account alone on the machine; none without a machine */
  readonly runs: readonly AccountRun[];
};

/** Beyond this many events an account's own order, which looks at all pairs, is not run. */
const MOST_RUN = 400;

/**
 * Gathers who tells what, and who contradicts whom.
 *
 * @param history  the record that each account is run on: what is drawn, and what came before
 */
export function gatherAccounts(model: Model, words: Wording, history: Model = model): Accounts {
  const runs = model.machine && history.events.length <= MOST_RUN ? runByAccount(history).accounts : [];
  const drawn = new Set(model.events.map((event) => event.id));
  const looks = new Map(model.accounts.map((account) => [account.id, new Map<string, Appearance[]>()]));
  for (const event of model.events)
    for (const claim of event.claims) {
      const own = looks.get(claim.account);
      own?.set(event.id, [...(own.get(event.id) ?? []), lookOf(claim)]);
    }
  for (const run of runs)
    for (const step of run.steps)
      if (step.kind === "presupposed" && drawn.has(step.event) && !looks.get(run.account)?.has(step.event))
        looks.get(run.account)?.set(step.event, ["silent"]);
  const tells = new Set(
    model.accounts.filter(({ id }) => (looks.get(id)?.size ?? 0) > 0).flatMap(({ chain }) => chain),
  );
  return {
    model,
    words,
    runs,
    looks: new Map(
      [...looks].map(([id, own]) => [id, new Map([...own].map(([event, all]) => [event, distinct(all)]))]),
    ),
    tellers: nested(model, tells),
    silent: model.accounts.filter(({ id }) =>
      model.events.every(({ claims }) => claims.every(({ account }) => account !== id)),
    ),
    islands: islandsOf(model),
    contradictions: contradictionsOf(model, words),
  };
}

function islandsOf(model: Model): Event[][] {
  const statements = openDisputes(model);
  const { timezone } = model;
  const times = solveTime(model.timed, statements, { timezone });
  const order = solveTime(model.timed, statements, { timezone, bases: ["stated", "implied", "inferred"] });
  const events = new Map(model.events.map((event) => [event.id, event]));
  return groupByOrder(model, order, times).map((ids) => ids.flatMap((id) => events.get(id) ?? []));
}

function lookOf(claim: Claim): Appearance {
  if (claim.basis === "context") return "context";
  if (claim.modality !== "actual") return "planned";
  switch (claim.stance) {
    case "asserts":
      return claim.hedge === undefined ? "asserted" : "hedged";
    case "believes":
      return "believed";
    case "denies":
      return "denied";
    case "doubts":
      return "doubted";
  }
}

const ORDER: readonly Appearance[] = [
  "asserted",
  "believed",
  "hedged",
  "denied",
  "doubted",
  "planned",
  "context",
  "silent",
];

/** Each look once; a plain assertion says more than a hedged one beside it. */
function distinct(looks: readonly Appearance[]): Appearance[] {
  const found = ORDER.filter((look) => looks.includes(look));
  return found.includes("asserted") ? found.filter((look) => look !== "hedged") : found;
}

/** Accounts under the ones they come through, in the file's order. */
function nested(model: Model, tells: ReadonlySet<string>): Teller[] {
  const sources = new Map(model.sources.map((source) => [source.id, source.number]));
  const under = (via: string | undefined, depth: number): Teller[] =>
    model.accounts
      .filter((account) => account.via === via && tells.has(account.id))
      .flatMap((account) => [{ account, depth, source: sources.get(account.source) }, ...under(account.id, depth + 1)]);
  return under(undefined, 0);
}
