import { group } from "d3";
import type { Claim, Event, Model, Stance } from "../../model/index.ts";
import { recallDate, type Statement, solveTime } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { dateText, statementWords } from "../statement-words.ts";
import { isContested } from "../timeline/contested.ts";
import { openDisputes } from "../timeline/facts.ts";

/** What accounts say against each other: by stance, by dates that cannot both be right, or by the order that they state. */
export type Contradiction = {
  /** one, or all that the order is about */
  readonly events: readonly Event[];
  /** ids of those who take part in it */
  readonly accounts: readonly string[];
  /** the events by their titles, and who says what of them */
  readonly title: string;
  readonly text: string;
};

/** All contradictions of a record, event by event; then those of order. */
export const contradictionsOf = (model: Model, words: Wording): Contradiction[] => [
  ...model.events.flatMap((event) => [...byStance(model, event, words), ...byTime(model, event, words)]),
  ...byOrder(model, words),
];

function byStance(model: Model, event: Event, words: Wording): Contradiction[] {
  if (!isContested(event)) return [];
  const claims = event.claims.filter(({ modality }) => modality === "actual");
  const accounts = claims.map(({ account }) => account);
  return [{ events: [event], accounts, title: event.title, text: stancesText(model, claims, words) }];
}

const STANCES = ["asserts", "believes", "denies", "doubts"] as const;

/** Accounts of the same stances together, those who hold it to have happened first. */
function stancesText(model: Model, claims: readonly Claim[], words: Wording): string {
  const stancesOf = (id: string): readonly Stance[] =>
    STANCES.filter((stance) => claims.some((claim) => claim.account === id && claim.stance === stance));
  const accounts = model.accounts.filter(({ id }) => stancesOf(id).length > 0);
  const sides = [...group(accounts, ({ id }) => stancesOf(id).join())].toSorted(
    ([a], [b]) =>
      STANCES.findIndex((stance) => a.startsWith(stance)) - STANCES.findIndex((stance) => b.startsWith(stance)),
  );
  return words.apart(
    sides.map(([, all]) =>
      words.accounts.stated(
        all.map(({ name }) => name),
        stancesOf(all[0]?.id ?? ""),
      ),
    ),
  );
}

/** Dates of different accounts of which two do not meet. */
function byTime(model: Model, event: Event, words: Wording): Contradiction[] {
  const dated = model.statements.flatMap((each) =>
    each.kind === "date" && each.subject === event.id && each.basis !== "context"
      ? [{ ...each, ...boundsOf(model, each.date) }]
      : [],
  );
  const unlike = dated.some((one) =>
    dated.some((other) => other.account !== one.account && one.latest < other.earliest),
  );
  if (!unlike) return [];
  const sides = group(
    dated.toSorted((a, b) => a.earliest - b.earliest || (a.date < b.date ? -1 : 1)),
    ({ date }) => date,
  );
  const told = [...sides].map(([date, all]) => {
    const names = namesOf(
      model,
      all.map(({ account }) => account),
    );
    return words.named(words.and(names) || words.accounts.someone, dateText(model, date, words));
  });
  const accounts = dated.flatMap(({ account }) => account ?? []);
  return [{ events: [event], accounts, title: event.title, text: words.apart(told) }];
}

function boundsOf(model: Model, date: string): { readonly earliest: number; readonly latest: number } {
  const parsed = recallDate(date, { timezone: model.timezone });
  return parsed.ok
    ? { earliest: parsed.date.start.earliest, latest: parsed.date.end.latest }
    : { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
}

/** Statements of several accounts that cannot all hold, dates that are disputed by themselves left open. */
function byOrder(model: Model, words: Wording): Contradiction[] {
  const timing = solveTime(model.timed, openDisputes(model), {
    timezone: model.timezone,
    bases: ["stated", "implied", "inferred"],
  });
  return timing.contradictions
    .filter(({ layer }) => layer.kind === "merged")
    .map(({ cycle }) => {
      const ids = new Set(
        cycle.flatMap((each) => (each.kind === "date" ? [each.subject] : [each.subject, each.object])),
      );
      const events = model.events.filter(({ id }) => ids.has(id));
      return {
        events,
        accounts: cycle.flatMap(({ account }) => account ?? []),
        title: words.and(events.map(({ title }) => words.quoted(title))),
        text: orderText(model, cycle, words),
      };
    });
}

function orderText(model: Model, cycle: readonly Statement[], words: Wording): string {
  const says = statementWords(model, words);
  const told = [...group(cycle, ({ account }) => account)].map(([account, own]) => {
    const [name = words.accounts.someone] = namesOf(model, [account]);
    return words.named(name, words.and(own.map(says)));
  });
  return words.apart(told);
}

/** Names of accounts in the file's order, each once. */
function namesOf(model: Model, ids: readonly (string | undefined)[]): string[] {
  const named = new Set(ids);
  return model.accounts.filter((account) => named.has(account.id)).map((account) => account.name);
}
