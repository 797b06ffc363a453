import pc from "picocolors";
import {
  type Change,
  eventsAlong,
  hasDelays,
  momentsAlong,
  type Refusal,
  type Run,
  sentTriggersOf,
  stateAt,
} from "../machine/index.ts";
import type { Claim, Model } from "../model/index.ts";
import { quoted } from "./telling-words.ts";
import { wrapLine } from "./wrap.ts";

export type ViewOptions = {
  readonly colour: boolean;
  readonly columns: number;
  readonly refused: boolean;
};

/** One step of a run in words: what changed, who says so, where things stand, what may come next and what may not. */
export function stepView(model: Model, run: Run, options: ViewOptions): string {
  const paint = pc.createColors(options.colour);
  const step = run.history.at(-1);
  const head =
    step === undefined
      ? `Start of ${model.title}`
      : `Step ${run.history.length}: ${step.trigger}  ${titleOf(model, step.trigger, run.back())}`;
  const parts = sectionsOf(model, run, options).filter(([, lines]) => lines.length > 0);
  return [
    ...wrapLine(head, options.columns).map((line) => paint.bold(line)),
    ...parts.flatMap(([title, lines]) => [
      "",
      paint.dim(title),
      ...lines.flatMap((text) => wrapLine(text, options.columns)),
    ]),
  ].join("\n");
}

/** The triggers that are legal, each at the moment of the event that the record sends it by. */
export function legalNow(model: Model, run: Run): readonly string[] {
  const momentOf = momentsAlong(model);
  return sentTriggersOf(model).filter((trigger) => run.can(trigger, momentOf(run, trigger)));
}

/** The delays that run out before a legal trigger, in words, since its moment is after theirs; empty for most. */
export function delaysFirst(model: Model, run: Run, trigger: string): string {
  if (!hasDelays(model)) return "";
  const attempt = run.attempt(trigger, momentsAlong(model)(run, trigger));
  const delays = attempt.ok ? (attempt.run.history.at(-1)?.delays ?? []) : [];
  return delays.length === 0 ? "" : `first ${delays.join(", ")}: `;
}

/** The others, each with the reason at its moment. */
export function refusedNow(model: Model, run: Run): readonly Refusal[] {
  const momentOf = momentsAlong(model);
  return sentTriggersOf(model).flatMap((trigger) => {
    const attempt = run.attempt(trigger, momentOf(run, trigger));
    return attempt.ok ? [] : [attempt.refusal];
  });
}

type Section = readonly [title: string, lines: readonly string[]];

function sectionsOf(model: Model, run: Run, options: ViewOptions): Section[] {
  const step = run.history.at(-1);
  const changes = (step?.changes ?? []).map((change) => changeWords(model, change));
  const standings = run.states.map((path) => standing(model, path));
  const legal = legalNow(model, run);
  const refused = options.refused ? refusedNow(model, run) : [];
  const happened: Section[] = [
    ["WHAT CHANGED", changes],
    ["WHO SAYS SO", step === undefined ? [] : tellers(model, step.trigger, run.back())],
  ];
  return [
    ...happened,
    ["WHERE THINGS STAND", standings],
    [
      "LEGAL NOW",
      legal.length === 0
        ? ["  Nothing more can happen."]
        : legal.map((trigger, index) =>
            `  ${String(index + 1).padStart(2)}  ${trigger}  ${delaysFirst(model, run, trigger)}${titleOf(model, trigger, run)}`.trimEnd(),
          ),
    ],
    ["REFUSED", refused.map(({ trigger, reason }) => `      ${trigger}: ${reason}`)],
  ];
}

type Before = Pick<Run, "history">;

/** The title of the event or branch that sends a trigger, after the steps before it; empty when none does. */
export function titleOf(model: Model, trigger: string, before: Before = { history: [] }): string {
  const id = eventsAlong(model)(before, trigger);
  const event = model.events.find((each) => (id === undefined ? each.trigger === trigger : each.id === id));
  if (event) return event.title;
  const branch = model.branches.find((each) => each.triggers.includes(trigger));
  return branch ? `not in the record: ${branch.title}` : "";
}

/** The claims on the event that sends a trigger, after the steps before it, and on the branches that do. */
export function claimsOn(model: Model, trigger: string, before: Before): Claim[] {
  const id = eventsAlong(model)(before, trigger);
  return [
    ...model.events.filter((each) => (id === undefined ? each.trigger === trigger : each.id === id)),
    ...model.branches.filter((branch) => branch.triggers.includes(trigger)),
  ].flatMap((each) => each.claims);
}

/** Who tells of the event behind a trigger, how, and in which words. */
const tellers = (model: Model, trigger: string, before: Before): string[] =>
  claimsOn(model, trigger, before).map((claim) => `  ${claimWords(model, claim)}`);

/** One claim, e.g. "Officials via Narrator, believes: “…”". */
export const claimWords = (model: Model, claim: Claim): string =>
  `${chainOf(model, claim)}, ${claim.stance}${claim.hedge === undefined ? "" : `, hedged “${claim.hedge}”`}${saidWords(claim)}`;

/** The quote, or in the author's words what is said where there is none. */
function saidWords({ quote, content }: Claim): string {
  if (quote !== undefined) return `: ${quoted(quote.exact)}`;
  return content === undefined ? "" : `: ${content}`;
}

const chainOf = (model: Model, claim: Claim): string => {
  const account = model.accounts.find((each) => each.id === claim.account);
  const outer = (account?.chain ?? [])
    .slice(0, -1)
    .map((id) => model.accounts.find((each) => each.id === id)?.name ?? id);
  return `${account?.name ?? claim.account}${outer.length === 0 ? "" : ` via ${outer.toReversed().join(", ")}`}`;
};

/** A region's title, none where the machine has no regions, and that of its state. */
export function standingWords(model: Model, path: string): { readonly region: string; readonly state: string } {
  const region = path.split(".")[0] ?? path;
  const state = stateAt(model.machine, path)?.title ?? path;
  return { region: model.machine?.type === "parallel" ? (stateAt(model.machine, region)?.title ?? region) : "", state };
}

/** One active state with its region, by their titles. */
export function standing(model: Model, path: string): string {
  const { region, state } = standingWords(model, path);
  return `  ${region === "" ? "" : `${region.padEnd(16)}  `}${state}`;
}

/** One region's change, by the titles of its states. */
export function changeWords(model: Model, change: Change): string {
  const title = (path: string) =>
    path
      .split(" + ")
      .map((each) => stateAt(model.machine, each)?.title ?? each)
      .join(" + ");
  const region = change.region === "" ? "" : `${stateAt(model.machine, change.region)?.title ?? change.region}: `;
  return `  ${region}${title(change.from)} → ${title(change.to)}`;
}
