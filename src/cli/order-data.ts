import { type Event, eventModality, type Model } from "../model/index.ts";
import { type OrderEdge, type Statement, saying, type Timing } from "../time/index.ts";
import { namingOf } from "./timing.ts";

/** Steps of an island up to which they are listed. */
export const MOST_STEPS = 100_000;

/** What the order is asked of: the statements that count, and the account when there is one alone. */
type Asked = { readonly statements: readonly Statement[]; readonly account?: string | undefined };

/**
 * The order as data, null where there is too much to find out or to list: islands with the edges of their transitive
 * reduction and what is stated beside these, and how much of it is stated.
 */
export function orderOf(model: Model, timing: Timing, { statements, account }: Asked) {
  const events = account === undefined ? model.events : toldBy(model, account, statements);
  const ids = events.map((event) => event.id);
  const known = new Set(ids);
  const pairs = timing.pairs(ids);
  const orders = timing.possibleOrders(ids);
  const islands = timing.islands(ids);
  const edges = islands.map((island) => timing.reductionUpTo(island, MOST_STEPS));
  const beside = statedBeside(islands, edges, { timing, statements });
  const naming = namingOf(model);
  return {
    islands: islands.map((island, index) => ({
      events: island,
      edges: edges[index]?.map(edgeData) ?? null,
      together: timing.together(island) ?? null,
      beside: edges[index]
        ? (beside[index] ?? []).map((each) => ({ says: saying(each, naming), ...ground(each) }))
        : null,
    })),
    dates: statements.flatMap((each) =>
      each.kind === "date" && known.has(each.subject)
        ? [{ event: each.subject, date: each.date, words: each.words, account: each.account }]
        : [],
    ),
    notActual: events.flatMap(({ id, modality }) => (modality === "actual" ? [] : [{ event: id, modality }])),
    untold: model.events.length - events.length,
    uncertain: timing.uncertain.map((each) => each.id),
    leftOut: timing.relaxed.map((each) => each.id),
    pairs: { ...pairs, stated: pairs.stated ?? null },
    width: timing.width(ids) ?? null,
    possibleOrders: orders ? { count: orders.count.toString(), exact: orders.exact } : null,
  };
}

/** The events that an account claims, or states an order or a date of. */
function toldBy(model: Model, account: string, statements: readonly Statement[]): readonly Event[] {
  const named = new Set(
    statements.flatMap((each) => (each.kind === "date" ? each.subject : [each.subject, each.object])),
  );
  return model.events.flatMap((event) => {
    const claims = event.claims.filter((claim) => claim.account === account);
    return claims.length > 0 || named.has(event.id) ? [{ ...event, modality: eventModality(claims) }] : [];
  });
}

type Known = { readonly timing: Timing; readonly statements: readonly Statement[] };

/** Of each island the relations of its events that none of its edges carries: of spans, of several accounts, of events further apart. */
function statedBeside(
  islands: readonly (readonly string[])[],
  edges: readonly (readonly OrderEdge[] | undefined)[],
  { timing, statements }: Known,
): Statement[][] {
  const islandOf = new Map(islands.flatMap((island, index) => island.map((id) => [id, index] as const)));
  const carried = new Set([...edges.flatMap((all) => all?.map(({ statement }) => statement) ?? []), ...timing.relaxed]);
  const beside = islands.map((): Statement[] => []);
  for (const each of statements) {
    if (each.kind === "date" || carried.has(each)) continue;
    const island = islandOf.get(each.subject);
    if (island !== undefined && island === islandOf.get(each.object)) beside[island]?.push(each);
  }
  return beside;
}

const ground = ({ words, quote, account, basis }: Partial<Statement>) => ({ words, quote, account, basis });

/** One edge of the order, with the words that state it, and how far apart they say that the two are. */
function edgeData({ from, to, relationship, statement }: OrderEdge) {
  const { atLeast, atMost } = statement?.kind === "relation" ? statement : {};
  return { from, to, relationship, atLeast, atMost, ...ground(statement ?? {}) };
}

/** The order as data. */
export type FoundOrder = ReturnType<typeof orderOf>;
/** One edge of it. */
export type OrderStep = ReturnType<typeof edgeData>;
