import pc from "picocolors";
import { type Change, type Run, stateAt } from "../machine/index.ts";
import type { Claim, Model } from "../model/index.ts";
import { printable } from "./report.ts";

export type ViewOptions = {
  readonly colour: boolean;
  readonly columns: number;
  readonly refused: boolean;
  /** states and triggers run on in paragraphs, without empty lines: for low terminals */
  readonly compact?: boolean;
};

/** One step of a run in words: what changed, who says so, where things stand, what may come next and what may not. */
export function stepView(model: Model, run: Run, options: ViewOptions): string {
  const paint = pc.createColors(options.colour);
  const step = run.history.at(-1);
  const head =
    step === undefined
      ? `Start of ${model.title}`
      : `Step ${run.history.length}: ${step.trigger}  ${titleOf(model, step.trigger)}`;
  const parts = sectionsOf(model, run, options).filter(([, lines]) => lines.length > 0);
  return [
    ...wrapLine(head, options.columns).map((line) => paint.bold(line)),
    ...parts.flatMap(([title, lines]) => [
      ...(options.compact ? [] : [""]),
      paint.dim(title),
      ...lines.flatMap((text) => wrapLine(text, options.columns)),
    ]),
    ...(run.legal().length === 0 ? ["", "Nothing more can happen."] : []),
  ].join("\n");
}

type Section = readonly [title: string, lines: readonly string[]];

function sectionsOf(model: Model, run: Run, options: ViewOptions): Section[] {
  const step = run.history.at(-1);
  const changes = (step?.changes ?? []).map((change) => changeWords(model, change));
  const standings = run.states.map((path) => standing(model, path));
  const legal = run.legal();
  const refused = options.refused ? run.refused() : [];
  const happened: Section[] = [
    ["WHAT CHANGED", changes],
    ["WHO SAYS SO", step === undefined ? [] : tellers(model, step.trigger)],
  ];
  if (options.compact) {
    return [
      ...happened,
      ["WHERE THINGS STAND", [`  ${standings.map((line) => line.trim().replace(/ {2,}/, ": ")).join(" · ")}`]],
      ["LEGAL NOW", legal.length === 0 ? [] : [`  ${legal.join(", ")}`]],
      [
        "REFUSED",
        refused.length === 0 ? [] : [`  ${refused.map(({ trigger }) => trigger).join(", ")}; type one for the reason`],
      ],
    ];
  }
  return [
    ...happened,
    ["WHERE THINGS STAND", standings],
    [
      "LEGAL NOW",
      legal.map((trigger, index) => `  ${String(index + 1).padStart(2)}  ${trigger}  ${titleOf(model, trigger)}`),
    ],
    ["REFUSED", refused.map(({ trigger, reason }) => `      ${trigger}: ${reason}`)],
  ];
}

/** The title of the event or branch that sends a trigger; empty when none does. */
export function titleOf(model: Model, trigger: string): string {
  const event = model.events.find((each) => each.trigger === trigger);
  if (event) return event.title;
  const branch = model.branches.find((each) => each.triggers.includes(trigger));
  return branch ? `not in the record: ${branch.title}` : "";
}

const VERBS = { asserts: "asserts", believes: "believes", denies: "denies", doubts: "doubts" } as const;

/** Who tells of the event behind a trigger, how, and in which words. */
export function tellers(model: Model, trigger: string): string[] {
  const claims = [
    ...model.events.filter((event) => event.trigger === trigger),
    ...model.branches.filter((branch) => branch.triggers.includes(trigger)),
  ].flatMap((each) => each.claims);
  return claims.map(
    (claim) =>
      `  ${chainOf(model, claim)}, ${VERBS[claim.stance]}${claim.hedge === undefined ? "" : `, hedged “${claim.hedge}”`}${claim.quote === undefined ? "" : `: ${quoted(claim.quote.exact)}`}`,
  );
}

/** A quote in quotation marks, unless it brings its own. */
const quoted = (text: string): string => (/[“”]/.test(text) ? text : `“${text}”`);

const chainOf = (model: Model, claim: Claim): string => {
  const account = model.accounts.find((each) => each.id === claim.account);
  const outer = (account?.chain ?? [])
    .slice(0, -1)
    .map((id) => model.accounts.find((each) => each.id === id)?.name ?? id);
  return `${account?.name ?? claim.account}${outer.length === 0 ? "" : ` via ${outer.toReversed().join(", ")}`}`;
};

function standing(model: Model, path: string): string {
  const region = path.split(".")[0] ?? path;
  const isRegion = model.machine?.type === "parallel";
  const title = stateAt(model.machine, path)?.title ?? path;
  return `  ${isRegion ? `${(stateAt(model.machine, region)?.title ?? region).padEnd(16)}  ` : ""}${title}`;
}

function changeWords(model: Model, change: Change): string {
  const title = (path: string) =>
    path
      .split(" + ")
      .map((each) => stateAt(model.machine, each)?.title ?? each)
      .join(" + ");
  const region = change.region === "" ? "" : `${stateAt(model.machine, change.region)?.title ?? change.region}: `;
  return `  ${region}${title(change.from)} → ${title(change.to)}`;
}

/** Printable lines of at most `columns` characters; what is broken off stands under the text, indented. */
export function wrapLine(text: string, columns: number): string[] {
  const lead = /^ */.exec(text)?.[0] ?? "";
  const words = printable(text.slice(lead.length)).split(/ (?=\S)/);
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= columns
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, ...breakWord(word, last === undefined ? lead : `${lead}  `, columns)];
  }, []);
}

/** A word in as many lines as it needs; almost always one. */
function breakWord(word: string, indent: string, columns: number): string[] {
  const room = Math.max(1, columns - indent.length);
  return (word.match(new RegExp(`.{1,${room}}`, "gsu")) ?? [""]).map((part) => indent + part);
}
