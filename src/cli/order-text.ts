import type { Model } from "../model/index.ts";
import { distanceWords } from "../time/index.ts";
import { type FoundOrder, MOST_STEPS, type OrderStep } from "./order-data.ts";
import { countWords, wrapLabelled } from "./telling-words.ts";
import { wrapLine } from "./wrap.ts";

const LABEL = 16; // columns: the longest join and two of gap
const JOINS = { before: "before", beforeOrSame: "before or with", contains: "around", overlaps: "overlaps" } as const;

/** The order for a terminal: each island as chains from first to last, with timing words, dates, and how much is stated. */
export function orderText(model: Model, found: FoundOrder, columns: number): string {
  const title = titlesWithDates(model, found);
  const islands = found.islands.map(({ events, edges, together, beside }, index) => {
    const also = (beside ?? []).flatMap((each) => besideLines(model, each, columns)).join("\n");
    if (!edges) {
      const many =
        together === null
          ? "too many to find the steps from one to the next"
          : `more than ${countWords(MOST_STEPS)} steps from one to the next: too many to list`;
      const told = `${countWords(events.length)} events, ${many}; demarche between tells of any two`;
      return numbered(index, [told], columns).join("\n");
    }
    if (edges.length === 0) {
      const alone = events.map(title);
      const lines = numbered(index, alone.length === 1 ? alone : [`the same time: ${alone.join(", ")}`], columns);
      return [...lines, ...(also === "" ? [] : [also])].join("\n");
    }
    const lines = chainsOf(edges).map((chain) =>
      [
        ...wrapLabelled("", [title(chain[0]?.from ?? "")], { columns, indent: 4 }),
        ...chain.flatMap((step) => stepLines(model, step, title(step.to), columns)),
      ].join("\n"),
    );
    const parts = [...lines, ...(also === "" ? [] : [also])];
    return [...numbered(index, [`${countWords(events.length)} events`], columns), parts.join("\n\n")].join("\n");
  });
  const alone = found.islands.filter(({ edges, events }) => edges?.length === 0 && events.length === 1).length;
  const notes = [
    ...(alone === 0 ? [] : ["An event that stands alone has no stated order to any other."]),
    ...(found.untold === 0
      ? []
      : [`The account tells nothing of ${countWords(found.untold)} other ${found.untold === 1 ? "event" : "events"}.`]),
  ];
  const note = notes.length === 0 ? "" : `\n\n${wrapLine(notes.join(" "), columns).join("\n")}`;
  return `${islands.join("\n\n")}${note}\n\n${wrapLine(summaryOf(found), columns).join("\n")}`;
}

const numbered = (index: number, texts: readonly string[], columns: number): string[] =>
  wrapLabelled(`${index + 1}`, texts, { columns, indent: 4 });

/** One step of a chain: how the next stands to the one before, and below it the words and whose they are. */
function stepLines(model: Model, step: OrderStep, next: string, columns: number): string[] {
  const isFar = step.atLeast !== undefined || step.atMost !== undefined;
  const ground = [...(isFar ? [distanceWords(step)] : []), ...groundWords(model, step)].join(" ");
  return labelled(JOINS[step.relationship], ground === "" ? [next] : [next, ground], columns);
}

/** What is stated beside the chains, with the words and whose they are. */
function besideLines(model: Model, { says, ...rest }: Beside, columns: number): string[] {
  const ground = groundWords(model, rest).join(" ");
  return labelled("also", ground === "" ? [says] : [says, ground], columns);
}

type Beside = NonNullable<FoundOrder["islands"][number]["beside"]>[number];

const labelled = (label: string, texts: readonly string[], columns: number): string[] =>
  wrapLabelled(`    ${label}`, texts, { columns, indent: LABEL + 4 });

/** The words of a statement, and in brackets whose they are. */
function groundWords(model: Model, { words, quote, account, basis }: Omit<Beside, "says">): string[] {
  const name = model.accounts.find(({ id }) => id === account)?.name;
  const source = [name, basis === "stated" ? undefined : basis].filter((part) => part !== undefined);
  const told = words ?? quote;
  return [...(told === undefined ? [] : [`“${told}”`]), ...(source.length === 0 ? [] : [`(${source.join(", ")})`])];
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

/** "Trump walks out · 2019-02-28? “the last day”", with what is at the same time, and whether it was planned alone. */
function titlesWithDates(model: Model, found: FoundOrder): (id: string) => string {
  const titles = new Map(model.events.map((event) => [event.id, event.title]));
  const dates = new Map<string, Set<string>>();
  for (const { event, date, words } of found.dates) {
    const own = dates.get(event) ?? new Set();
    dates.set(event, own.add(words === undefined ? date : `${date} “${words}”`));
  }
  const title = (id: string): string => titles.get(id) ?? id;
  const modality = new Map(found.notActual.map((each) => [each.event, each.modality]));
  const together = togetherBeside(found);
  return (id) =>
    [
      title(id),
      modality.get(id),
      dates.has(id) ? [...(dates.get(id) ?? [])].join(" or ") : undefined,
      together.has(id) ? `at the same time as ${(together.get(id) ?? []).map(title).join(", ")}` : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(" · ");
}

/** Of each event of an island of several steps, those at the same time. */
const togetherBeside = ({ islands }: FoundOrder): ReadonlyMap<string, readonly string[]> =>
  new Map(
    islands.flatMap(({ edges, together }) =>
      edges?.length === 0
        ? []
        : (together ?? []).flatMap((group) => group.map((id) => [id, group.filter((other) => other !== id)] as const)),
    ),
  );

function summaryOf({ pairs, width, possibleOrders, uncertain, leftOut }: FoundOrder): string {
  const ordered =
    pairs.stated === null
      ? `of ${countWords(pairs.all)} pairs, how many are ordered was not counted: relations join too many events`
      : `${countWords(pairs.stated)} of ${countWords(pairs.all)} ${pairs.all === 1 ? "pair is" : "pairs are"} ordered`;
  const open =
    width === null || width < 2 ? "" : `at most ${countWords(width)} events have no order among themselves; `;
  const marked = uncertain.length === 0 ? "" : " Dates marked with ? bound nothing; --assume uncertain counts them.";
  const relaxed =
    leftOut.length === 0
      ? ""
      : ` ${countWords(leftOut.length)} ${leftOut.length === 1 ? "statement contradicts others and is" : "statements contradict others and are"} left out; demarche check tells.`;
  return `${ordered}; ${open}${ordersWords(possibleOrders)}.${marked}${relaxed}`;
}

function ordersWords(orders: FoundOrder["possibleOrders"]): string {
  if (!orders) return "width and possible orders were not computed, since an island has too many events";
  const many = orders.count === "1" ? "one order is" : `${countWords(BigInt(orders.count))} orders are`;
  return `${orders.exact ? "" : "more than "}${many} possible`;
}
