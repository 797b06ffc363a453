import { stateAt, titleOfStates } from "../../machine/index.ts";
import { type Claim, type Model, nearestName } from "../../model/index.ts";
import type { ReportWording } from "../../wording/index.ts";
import { whenWords } from "../story/cells.ts";
import type { OpenModel } from "./library.ts";
import type { Noted } from "./notes.ts";
import type { ReferencePart } from "./part.ts";
import { REFERENCES, type ReferenceName, type Target } from "./reference.ts";
import type { Fault } from "./trouble.ts";

/** Words to insert, and the account or source that a note behind them names; or why there is nothing to insert. */
export type Value = {
  readonly text?: string;
  readonly note?: Noted;
  readonly issue?: Fault;
};

type Asked = {
  readonly part: ReferencePart;
  readonly target: Target;
  readonly open: OpenModel;
  readonly words: ReportWording;
};

/** What a reference inserts. */
export function valueFor(name: Exclude<ReferenceName, "figure">, asked: Asked): Value {
  switch (name) {
    case "quote":
      return quoteOf(asked);
    case "state":
      return stateOf(asked);
    case "title":
      return ofEvent(asked, ({ title }) => ({ text: title }));
    case "when":
      return ofEvent(asked, ({ id }) => {
        const facts = asked.open.facts();
        const event = facts.events.get(id)?.event;
        return { text: event ? whenWords(facts, event) : facts.words.story.notStated };
      });
    case "source":
      return sourceOf(asked);
  }
}

type Told = { readonly id: string; readonly title: string; readonly claims: readonly Claim[] };

/** An event, or a branch where no event has the name. */
function ofEvent({ target, open: { model } }: Asked, give: (told: Told) => Value): Value {
  const found =
    model.events.find((event) => event.id === target.subject) ??
    model.branches.find((branch) => branch.id === target.subject);
  return found
    ? give(found)
    : unknown(
        target.subject,
        "event",
        model,
        [...model.events, ...model.branches].map(({ id }) => id),
      );
}

const unknown = (id: string, what: string, model: Model, known: readonly string[]): Value => ({
  issue: { code: "report-reference", id, what, where: `“${model.title}”`, nearest: nearestName(id, known) },
});

const incomplete = ({ part }: Asked, name: ReferenceName): Value => ({
  issue: { code: "report-reference-form", text: part.text, expected: REFERENCES[name] },
});

function quoteOf(asked: Asked): Value {
  const { target, open } = asked;
  const { model } = open;
  if (target.subject === "") return incomplete(asked, "quote");
  const account = model.accounts.find((each) => each.id === target.other);
  return ofEvent(asked, ({ title, claims }) => {
    if (target.other !== undefined && !account)
      return unknown(
        target.other,
        "account",
        model,
        model.accounts.map(({ id }) => id),
      );
    const quoted = claims.filter((claim) => claim.quote && (!account || claim.account === account.id));
    const claim = quoted[(target.number ?? 1) - 1];
    if (!claim?.quote) return { issue: { code: "report-quote-missing", title, account: account?.name } };
    const teller = model.accounts.find((each) => each.id === claim.account);
    const source = model.sources.find((each) => each.id === teller?.source);
    return { text: inMarks(claim.quote.exact, asked.words), ...(source ? { note: { source, account: teller } } : {}) };
  });
}

/** In quotation marks, unless the words bring their own. */
const inMarks = (text: string, words: ReportWording): string => (/[“”«»„]/.test(text) ? text : words.quoted(text));

function stateOf(asked: Asked): Value {
  const { target, open, words } = asked;
  const { model } = open;
  const regions = Object.keys(model.machine?.states ?? {});
  const part = target.subject;
  const inside = stateAt(model.machine, part)?.states;
  if (part !== "" && !inside) return unknown(part, "region", model, model.machine?.type === "parallel" ? regions : []);
  if (part === "" && target.other === undefined) return incomplete(asked, "state");
  const event = model.events.find(({ id }) => id === target.other);
  if (target.other !== undefined && !event)
    return unknown(
      target.other,
      "event",
      model,
      model.events.map(({ id }) => id),
    );
  const region = (part === "" ? model.machine?.title : stateAt(model.machine, part)?.title) ?? (part || model.title);
  if (event && event.modality !== "actual")
    return {
      issue: {
        code: "report-state-unreached",
        region,
        title: event.title,
        detail: "no account tells it as having happened",
      },
    };
  const title = event?.title ?? model.events.at(-1)?.title ?? model.title;
  const stands = open.stands(part, event?.id);
  if (stands.kind !== "told") {
    const detail =
      stands.kind === "refused" ? stands.reason : `more than ${stands.limit} orders would have to be tried`;
    return { issue: { code: "report-state-unreached", region, title, detail } };
  }
  if (stands.outcomes.some((states) => states.length === 0))
    return { issue: { code: "report-state-unreached", region, title, detail: "it is not active there" } };
  const states = [...new Set(stands.outcomes.map((each) => titleOfStates(model, each)))];
  return {
    text: words.or(states),
    ...(states.length > 1 ? { issue: { code: "report-state-open", region, title, states } as const } : {}),
  };
}

function sourceOf({ target, open: { model } }: Asked): Value {
  const source = model.sources.find(({ id }) => id === target.subject);
  return source
    ? { text: "", note: { source } }
    : unknown(
        target.subject,
        "source",
        model,
        model.sources.map(({ id }) => id),
      );
}
