import type { Model } from "../model/index.ts";
import type { FoundOrder, OrderStep } from "./order.ts";
import { wrapLabelled } from "./telling-words.ts";
import { wrapLine } from "./wrap.ts";

const LABEL = 16; // columns: the longest join and two of gap
const JOINS = { before: "before", beforeOrSame: "before or with", contains: "around", overlaps: "overlaps" } as const;

/** The order for a terminal: each island as chains from first to last, with timing words, dates, and how much is stated. */
export function orderText(model: Model, found: FoundOrder, columns: number): string {
  const islands = found.islands.map(({ events, edges }, index) => {
    const title = (id: string) => titleWithDates(model, found, id);
    const alone = events.map(title);
    if (edges.length === 0)
      return numbered(index, alone.length === 1 ? alone : [`the same time: ${alone.join(", ")}`], columns).join("\n");
    const lines = chainsOf(edges).map((chain) =>
      [
        ...wrapLabelled("", [title(chain[0]?.from ?? "")], { columns, indent: 4 }),
        ...chain.flatMap((step) => stepLines(model, step, title(step.to), columns)),
      ].join("\n"),
    );
    return [...numbered(index, [`${events.length} events`], columns), lines.join("\n\n")].join("\n");
  });
  const alone = found.islands.filter(({ edges, events }) => edges.length === 0 && events.length === 1).length;
  const note = alone === 0 ? "" : "\n\nAn event that stands alone has no stated order to any other.";
  return `${islands.join("\n\n")}${note}\n\n${wrapLine(summaryOf(found), columns).join("\n")}`;
}

const numbered = (index: number, texts: readonly string[], columns: number): string[] =>
  wrapLabelled(`${index + 1}`, texts, { columns, indent: 4 });

/** One step of a chain: how the next stands to the one before, and below it the words and whose they are. */
function stepLines(model: Model, step: OrderStep, next: string, columns: number): string[] {
  const account = model.accounts.find(({ id }) => id === step.account)?.name;
  const source = [account, step.basis === "stated" ? undefined : step.basis].filter((part) => part !== undefined);
  const ground = [
    ...[step.words ?? step.quote].flatMap((words) => (words === undefined ? [] : [`“${words}”`])),
    ...(source.length === 0 ? [] : [`(${source.join(", ")})`]),
  ].join(" ");
  const indent = LABEL + 4;
  return [
    ...wrapLabelled(`    ${JOINS[step.relationship]}`, [next], { columns, indent }),
    ...(ground === "" ? [] : wrapLabelled("", [ground], { columns, indent })),
  ];
}

/** Edges as chains, each as long as it can be; the first of several ways on is followed, the others begin anew. */
function chainsOf(edges: readonly OrderStep[]): OrderStep[][] {
  const left = new Set(edges);
  const chains: OrderStep[][] = [];
  for (const edge of edges) {
    if (!left.has(edge)) continue;
    const chain: OrderStep[] = [];
    const nextAfter = (step: OrderStep) => edges.find((each) => each.from === step.to && left.has(each));
    for (let at: OrderStep | undefined = edge; at !== undefined; at = nextAfter(at)) {
      left.delete(at);
      chain.push(at);
    }
    chains.push(chain);
  }
  return chains;
}

/** "Trump walks out · 2019-02-28? “the last day”" */
function titleWithDates(model: Model, found: FoundOrder, id: string): string {
  const title = model.events.find((event) => event.id === id)?.title ?? id;
  const dates = found.dates
    .filter((each) => each.event === id)
    .map(({ date, words }) => (words === undefined ? date : `${date} “${words}”`));
  return dates.length === 0 ? title : `${title} · ${[...new Set(dates)].join(" or ")}`;
}

function summaryOf({ pairs, width, possibleOrders, uncertain }: FoundOrder): string {
  const { count, exact } = possibleOrders;
  const grouped = count.replace(/\B(?=(\d{3})+$)/g, ",");
  const many = count.length > 15 ? `${count[0] ?? ""}.${count.slice(1, 3)} × 10^${count.length - 1}` : grouped;
  const orders = `${exact ? "" : "more than "}${count === "1" ? "one order is" : `${many} orders are`}`;
  const open = width < 2 ? "" : `at most ${width} events have no order among themselves; `;
  const marked = uncertain.length === 0 ? "" : " Dates marked with ? bound nothing; --assume uncertain counts them.";
  return `${pairs.stated} of ${pairs.all} pairs are ordered; ${open}${orders} possible.${marked}`;
}
