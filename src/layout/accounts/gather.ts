import { type AccountRun, runByAccount } from "../../machine/index.ts";
import type { Account, Claim, Event, Model } from "../../model/index.ts";
import { type Bounds, formatDate, recallDate, type Statement, solveTime } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { groupByOrder } from "../islands/index.ts";
import { type Appearance, openDisputes } from "../timeline/facts.ts";

/** An account that tells of an event, or passes one on that does; `depth` counts the accounts it comes through. */
export type Teller = { readonly account: Account; readonly depth: number; readonly source: number | undefined };

/** What accounts say against each other of one event: by stance, or by dates that cannot both be right. */
export type Contradiction =
  | { readonly kind: "stance"; readonly event: Event; readonly claims: readonly Claim[] }
  | {
      readonly kind: "time";
      readonly event: Event;
      readonly dates: readonly { readonly date: string; readonly accounts: readonly string[] }[];
    };

/** All that the picture of accounts is drawn from. */
export type Accounts = {
  readonly model: Model;
  /** the fixed words, in the language of the picture */
  readonly words: Wording;
  readonly tellers: readonly Teller[];
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
    silent: model.accounts.filter(({ id }) => !tells.has(id)),
    islands: islandsOf(model),
    contradictions: model.events.flatMap((event) => [...byStance(event), ...byTime(model, event, words)]),
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

const isFor = (claim: Claim): boolean => claim.stance === "asserts" || claim.stance === "believes";

function byStance(event: Event): Contradiction[] {
  const claims = event.claims.filter((claim) => claim.modality === "actual");
  const unlike = claims.some(
    (one) => isFor(one) && claims.some((other) => !isFor(other) && other.account !== one.account),
  );
  return unlike ? [{ kind: "stance", event, claims }] : [];
}

type Dated = Statement & { readonly kind: "date" };

/** Dates of different accounts of which two do not meet. */
function byTime(model: Model, event: Event, words: Wording): Contradiction[] {
  const dated = model.statements.filter(
    (each): each is Dated => each.kind === "date" && each.subject === event.id && each.basis !== "context",
  );
  const all = dated.map((each) => ({ ...each, bounds: boundsOf(model, each.date) }));
  const unlike = all.some((one) =>
    all.some((other) => other.account !== one.account && one.bounds.latest < other.bounds.earliest),
  );
  if (!unlike) return [];
  const dates = [
    ...new Set(
      all
        .toSorted((a, b) => a.bounds.earliest - b.bounds.earliest || (a.date < b.date ? -1 : 1))
        .map((each) => each.date),
    ),
  ];
  return [
    {
      kind: "time",
      event,
      dates: dates.map((date) => ({
        date: dateText(model, date, words),
        accounts: namesOf(
          model,
          all.filter((each) => each.date === date).map((each) => each.account),
        ),
      })),
    },
  ];
}

function boundsOf(model: Model, date: string): Bounds {
  const parsed = recallDate(date, { timezone: model.timezone });
  return parsed.ok
    ? { earliest: parsed.date.start.earliest, latest: parsed.date.end.latest }
    : { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
}

function dateText(model: Model, date: string, { locale }: Wording): string {
  const parsed = recallDate(date, { timezone: model.timezone });
  return parsed.ok ? formatDate(parsed.date, { timezone: model.timezone, style: "short", locale }) : date;
}

/** Names of accounts in the file's order, each once. */
export function namesOf(model: Model, ids: readonly (string | undefined)[]): string[] {
  const named = new Set(ids);
  return model.accounts.filter((account) => named.has(account.id)).map((account) => account.name);
}
