import { group } from "d3";
import { replayRecord, type Strip, stateAt } from "../../machine/index.ts";
import type { Account, Claim, Event, Model } from "../../model/index.ts";
import { type Statement, solveTime, type Timing } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { type Selected, stepsOfTelling, stripsWithin } from "../selection/index.ts";
import { setAsideNotes } from "../set-aside.ts";
import { type ToldDate, toldDates } from "./told-dates.ts";

/** How an event's mark looks, by what the accounts say of it; `silent` is an event that nobody claims. */
export type Appearance =
  | "asserted"
  | "believed"
  | "hedged"
  | "denied"
  | "doubted"
  | "disputed"
  | "planned"
  | "context"
  | "silent";

/** What a picture must know of one event. */
export type EventFacts = {
  readonly event: Event;
  readonly appearance: Appearance;
  /** the account with the most to say of it */
  readonly lead?: Account | undefined;
  /** numbers of the sources that its claims stand in, ascending */
  readonly footnotes: readonly number[];
  /** its transition enters a final state */
  readonly isEnd: boolean;
};

/** All that a timeline is drawn from. */
export type Facts = {
  readonly model: Model;
  /** the fixed words, in the language of the picture */
  readonly words: Wording;
  /** the order that the sources state or imply, without outside context */
  readonly timing: Timing;
  readonly events: ReadonlyMap<string, EventFacts>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly strips: readonly Strip[];
  /** the dates that are told, from the earliest on */
  readonly dates: readonly ToldDate[];
  /** what is left out of the record, and what is stated but cannot hold with the rest, in sentences */
  readonly notes: readonly string[];
};

/** Gathers what the pictures need of a model, or of the part of it that is drawn. */
export function gatherFacts(model: Model, words: Wording, selected: Selected = wholeOf(model)): Facts {
  const drawn = selected.model;
  const timing = solveTime(drawn.timed, openDisputes(drawn), {
    timezone: drawn.timezone,
    bases: ["stated", "implied", "inferred"],
  });
  const steps = selected.telling ? stepsOfTelling(model, selected.telling) : replayRecord(selected.history, timing);
  const ends = endingEvents(drawn, steps.steps);
  const accounts = new Map(drawn.accounts.map((account) => [account.id, account]));
  const numbers = new Map(drawn.sources.map((source) => [source.id, source.number]));
  const factsOf = (event: Event): EventFacts => ({
    event,
    appearance: appearanceOf(event),
    lead: accounts.get(leadOf(event.claims) ?? ""),
    footnotes: footnotesOf(event.claims, accounts, numbers),
    isEnd: ends.has(event.id),
  });
  const events = new Map(drawn.events.map((event) => [event.id, factsOf(event)]));
  const strips = stripsWithin(selected, steps).map((strip) => ({
    ...strip,
    title: strip.title === "" ? words.statechart.machine : strip.title,
  }));
  const notes = [...selected.notes, ...(timing.relaxed.length === 0 ? [] : setAsideNotes(drawn, timing, words))];
  return { model: drawn, words, timing, events, accounts, strips, dates: toldDates(drawn), notes };
}

const wholeOf = (model: Model): Selected => ({ model, history: model, earlier: new Set(), notes: [] });

/** How a mark looks: a dispute shows before all else, an assertion before a belief. */
export function appearanceOf(event: Event): Appearance {
  const claims = event.claims;
  if (claims.length === 0) return "silent";
  if (event.modality !== "actual") return "planned";
  if (claims.every((claim) => claim.basis === "context")) return "context";
  const told = claims.length === 1 ? claims : claims.filter((claim) => claim.basis !== "context");
  const stances = told.map((claim) => claim.stance);
  const held = stances.includes("asserts") || stances.includes("believes");
  if (held && (stances.includes("denies") || stances.includes("doubts"))) return "disputed";
  if (stances.includes("asserts")) return appearanceOfAssertion(told);
  if (stances.includes("believes")) return "believed";
  return stances.includes("denies") ? "denied" : "doubted";
}

/** An assertion that is hedged wherever it is made is drawn hedged; beside a belief, the belief shows. */
function appearanceOfAssertion(told: readonly Claim[]): Appearance {
  const plain = told.some((claim) => claim.stance === "asserts" && claim.hedge === undefined);
  if (plain) return "asserted";
  return told.some((claim) => claim.stance === "believes") ? "believed" : "hedged";
}

/** The account with the most claims; the first of equals. */
export function leadOf(claims: readonly Claim[]): string | undefined {
  if (claims.length < 2) return claims[0]?.account;
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(claim.account, (counts.get(claim.account) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0];
}

export function footnotesOf(
  claims: readonly Claim[],
  accounts: ReadonlyMap<string, Account>,
  numbers: ReadonlyMap<string, number>,
): number[] {
  const found: number[] = [];
  claims.forEach(({ account }) => {
    const number = numbers.get(accounts.get(account)?.source ?? "");
    if (number !== undefined && !found.includes(number)) found.push(number);
  });
  return found.sort((a, b) => a - b);
}

type Steps = ReturnType<typeof replayRecord>["steps"];

function endingEvents(model: Model, steps: Steps): Set<string> {
  const isFinal = (path: string) => stateAt(model.machine, path)?.type === "final";
  return new Set(steps.filter((step) => step.changes.some((change) => isFinal(change.to))).map((step) => step.event));
}

/**
 * Dates of one event that its accounts give differently become the stretch from the earliest to the latest of them: which
 * is right is not ours to draw.
 */
export function openDisputes(model: Model): readonly Statement[] {
  const told = model.statements.filter((each) => each.kind === "date" && each.basis !== "context");
  if (new Set(told.map(({ subject }) => subject)).size === told.length) return model.statements;
  const dated = group(
    toldDates(model).filter((each) => each.basis !== "context"),
    (each) => each.subject,
  );
  return model.statements.flatMap((statement) => {
    const all = dated.get(statement.subject) ?? [];
    if (statement.kind !== "date" || all.length < 2 || !all.includes(statement)) return [statement];
    const [first = "", last = ""] = [all[0]?.date, all.at(-1)?.date];
    return statement === all[0]
      ? [{ ...statement, date: first === last || first.includes("/") ? first : `${first}/${last}` }]
      : [];
  });
}
