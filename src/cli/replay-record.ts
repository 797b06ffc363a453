import pc from "picocolors";
import {
  type Alignment,
  alignRecord,
  compareOrders,
  type FittingOrder,
  findFittingOrder,
  type OrderVerdict,
  type Replay,
  recordedEvents,
  replayRecord,
} from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import { changeWords, standing } from "./step-view.ts";
import { countWords } from "./telling-words.ts";
import { wrapLine } from "./wrap.ts";

/** The record held against the machine. */
export type RecordReplay = {
  readonly replay: Replay;
  /** ids of the events, in the order replayed */
  readonly order: readonly string[];
  /** where the record fits: whether the orders permitted lead to one end */
  readonly orders?: OrderVerdict | undefined;
  /** where it does not: its cheapest repair, and whether another order would do */
  readonly repair?: Alignment | undefined;
  readonly fitting?: FittingOrder | undefined;
  /** undefined where there are too many events to count them */
  readonly possible: { readonly count: bigint; readonly exact: boolean } | undefined;
  readonly data: object;
};

export function replayOfRecord(model: Model, timing: Timing, limit: number | undefined): RecordReplay {
  const replay = replayRecord(model, timing);
  const events = recordedEvents(model, timing);
  const order = events.map((event) => event.id);
  const { stopped } = replay;
  const found = {
    replay,
    order,
    possible: timing.possibleOrders(order),
    ...(stopped
      ? { repair: alignRecord(model, timing, { limit }), fitting: findFittingOrder(model, timing) }
      : { orders: compareOrders(model, timing) }),
  };
  return { ...found, data: dataOf(found) };
}

function dataOf({ replay, order, orders, repair, fitting, possible }: Omit<RecordReplay, "data">): object {
  return {
    fits: replay.stopped === undefined,
    order,
    steps: replay.steps,
    deviation: replay.stopped,
    repair: repair && { ...repair, moves: undefined, edits: editsOf(repair, order) },
    fitting,
    states: replay.run.states,
    context: replay.run.context,
    possibleOrders: possible ? { count: possible.count.toString(), exact: possible.exact } : null,
    orders,
  };
}

/** Skips and insertions by the events that they concern; an insertion without one stands at the end. */
const editsOf = (repair: Alignment, order: readonly string[]) =>
  repair.kind === "unknown"
    ? []
    : repair.moves.flatMap(({ kind, at, trigger }) => (kind === "keep" ? [] : [{ kind, trigger, event: order[at] }]));

type Look = { readonly colour: boolean; readonly account: string | undefined };

/** Columns of all that is printed. */
const COLUMNS = 80;

export function recordText(model: Model, found: RecordReplay, look: Look): string {
  const paint = pc.createColors(look.colour);
  const who = model.accounts.find((each) => each.id === look.account)?.name;
  const { replay, order } = found;
  const head = `${model.title}: ${who === undefined ? "the record" : `what ${who} tell${/s$/.test(who) ? "" : "s"}`}`;
  const sections: [string, string[]][] = [
    ["REPLAYED", stepLines(model, replay)],
    ["WHERE IT DEVIATES", deviationLines(model, found)],
    ["WHERE IT ENDS", replay.stopped ? [] : replay.run.states.map((path) => standing(model, path))],
    ["DOES THE ORDER MATTER", orderLines(model, found)],
  ];
  const hint =
    replay.stopped && look.account !== undefined
      ? ["demarche accounts MODEL takes for granted what an account leaves unsaid."]
      : [];
  const verdict = replay.stopped
    ? paint.red(`It deviates after ${replay.steps.length} of ${count(order.length, "step")}.`)
    : paint.green(`It fits: all ${count(order.length, "step")} taken.`);
  return [
    ...wrapLine(head, COLUMNS).map((line) => paint.bold(line)),
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : ["", paint.dim(title), ...lines.flatMap((line) => wrapLine(line, COLUMNS))],
    ),
    "",
    verdict,
    ...hint,
  ].join("\n");
}

export const count = (number: number, what: string): string =>
  `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

const eventTitle = (model: Model, id: string): string => model.events.find((event) => event.id === id)?.title ?? id;

const stepLines = (model: Model, { steps }: Replay): string[] =>
  steps.flatMap(({ event, trigger, changes, delays = [], open = [] }, index) => [
    `  ${String(index + 1).padStart(2)}  ${trigger}  ${eventTitle(model, event)}`,
    ...delays.map((delay) => `      first, by the dates: ${delay}`),
    ...open.map((delay) => `      not stated whether it had run out: ${delay}`),
    ...changes.map((change) => `    ${changeWords(model, change)}`),
  ]);

function deviationLines(model: Model, { replay, order, repair, fitting }: RecordReplay): string[] {
  const { stopped, steps } = replay;
  if (!stopped) return [];
  const last = steps.at(-1);
  return [
    `  after     ${last ? `${last.trigger}  ${eventTitle(model, last.event)}` : "the start"}`,
    `  came      ${stopped.refusal.trigger}  ${eventTitle(model, stopped.event)}`,
    `  refused   ${stopped.refusal.reason}`,
    `  expected  ${stopped.refusal.legal.join(", ") || "nothing: no trigger is legal there"}`,
    ...(repair ? repairLines(model, repair, order) : []),
    ...fittingLines(fitting),
  ];
}

function repairLines(model: Model, repair: Alignment, order: readonly string[]): string[] {
  if (repair.kind === "unknown") return [unknownRepair(repair)];
  const lines = editsOf(repair, order).map(({ kind, trigger, event }) => {
    const title = event === undefined ? undefined : eventTitle(model, event);
    if (kind === "skip") return `    skip ${trigger}  ${title ?? ""}`;
    return title === undefined ? `    at the end: insert ${trigger}` : `    before “${title}”: insert ${trigger}`;
  });
  return [`  cheapest repair, ${count(repair.cost, "change")}:`, ...lines];
}

/** What is said where the bound was reached. */
export const unknownRepair = ({ expanded, atLeast }: Extract<Alignment, { kind: "unknown" }>): string =>
  `  no repair was found among ${expanded.toLocaleString("en")} nodes: it costs at least ${count(atLeast, "change")}; --bound looks further`;

function fittingLines(fitting: FittingOrder | undefined): string[] {
  switch (fitting?.kind) {
    case "found":
      return ["  another order that the accounts allow fits:", `    ${fitting.order.join(", ")}`];
    case "none":
      return ["  no other order that the accounts allow fits"];
    case "unknown":
      return [`  whether another order would fit was not found out within ${fitting.limit.toLocaleString("en")} tries`];
    case undefined:
      return [];
  }
}

function orderLines(model: Model, { orders, possible }: RecordReplay): string[] {
  if (!orders) return [];
  const many = possible ? `${possible.exact ? "" : "more than "}${countWords(possible.count)}` : "many";
  switch (orders.kind) {
    case "same":
      return [
        possible?.count === 1n
          ? "  There is one order that the accounts allow."
          : `  No: each of the ${many} orders that the accounts allow ends there.`,
      ];
    case "differ":
      return [
        `  Yes: of the ${many} orders that the accounts allow, two differ. The events concerned:`,
        ...[orders.first, orders.second].flatMap((order, index) => [
          `  ${index === 0 ? "one" : "other"}:`,
          ...order.map((id, at) => `    ${at + 1}  ${eventTitle(model, id)}`),
        ]),
        `  ${orders.because}`,
      ];
    case "unknown":
      return [`  Not found out: ${orders.limit.toLocaleString("en")} steps were tried, of ${many} orders.`];
  }
}
