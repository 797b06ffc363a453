import type { Model } from "../model/index.ts";
import type { FoundOrder, OrderStep } from "./order.ts";
import { countWords, wrapLabelled } from "./telling-words.ts";
import { wrapLine } from "./wrap.ts";

const LABEL = 16; // columns: the longest join and two of gap
const JOINS = { before: "before", beforeOrSame: "before or with", contains: "around", overlaps: "overlaps" } as const;

/** Steps of an island up to which they are listed. */
export const MOST_STEPS = 100_000;

/** The order for a terminal: each island as chains from first to last, with timing words, dates, and how much is stated. */
export function orderText(model: Model, found: FoundOrder, columns: number): string {
  const title = titlesWithDates(model, found);
  const islands = found.islands.map(({ events, edges }, index) => {
    if (!edges) {
      const many = `${countWords(events.length)} events, more than ${countWords(MOST_STEPS)} steps from one to the next: too many to list; demarche between tells of any two`;
      return numbered(index, [many], columns).join("\n");
    }
    if (edges.length === 0) {
      const alone = events.map(title);
      return numbered(index, alone.length === 1 ? alone : [`the same time: ${alone.join(", ")}`], columns).join("\n");
    }
    const lines = chainsOf(edges).map((chain) =>
      [
        ...wrapLabelled("", [title(chain[0]?.from ?? "")], { columns, indent: 4 }),
        ...chain.flatMap((step) => stepLines(model, step, title(step.to), columns)),
      ].join("\n"),
    );
    return [...numbered(index, [`${countWords(events.length)} events`], columns), lines.join("\n\n")].join("\n");
  });
  const alone = found.islands.filter(({ edges, events }) => edges?.length === 0 && events.length === 1).length;
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
  const left = new Map<string, OrderStep[]>();
  for (const edge of edges) {
    const own = left.get(edge.from);
    if (own) own.push(edge);
    else left.set(edge.from, [edge]);
  }
  const nextOf = (id: string): OrderStep | undefined => left.get(id)?.shift();
  return edges.flatMap(({ from }) => {
    const chain: OrderStep[] = [];
    for (let step = nextOf(from); step !== undefined; step = nextOf(step.to)) chain.push(step);
    return chain.length === 0 ? [] : [chain];
  });
}

/** "Trump walks out · 2019-02-28? “the last day”" */
function titlesWithDates(model: Model, found: FoundOrder): (id: string) => string {
  const titles = new Map(model.events.map((event) => [event.id, event.title]));
  const dates = new Map<string, Set<string>>();
  for (const { event, date, words } of found.dates) {
    const own = dates.get(event) ?? new Set();
    dates.set(event, own.add(words === undefined ? date : `${date} “${words}”`));
  }
  return (id) =>
    [titles.get(id) ?? id, ...(dates.has(id) ? [[...(dates.get(id) ?? [])].join(" or ")] : [])].join(" · ");
}

function summaryOf({ pairs, width, possibleOrders, uncertain }: FoundOrder): string {
  const ordered =
    pairs.stated === null
      ? `of ${pairs.all} pairs, how many are ordered was not counted: relations join too many events`
      : `${pairs.stated} of ${pairs.all} ${pairs.all === 1 ? "pair is" : "pairs are"} ordered`;
  const open = width === null || width < 2 ? "" : `at most ${width} events have no order among themselves; `;
  const marked = uncertain.length === 0 ? "" : " Dates marked with ? bound nothing; --assume uncertain counts them.";
  return `${ordered}; ${open}${ordersWords(possibleOrders)}.${marked}`;
}

function ordersWords(orders: FoundOrder["possibleOrders"]): string {
  if (!orders) return "width and possible orders were not computed, since an island has too many events";
  const many = orders.count === "1" ? "one order is" : `${countWords(BigInt(orders.count))} orders are`;
  return `${orders.exact ? "" : "more than "}${many} possible`;
}
