import {
  type Distances,
  type Found,
  fewestLinks,
  gatherOnPaths,
  type Points,
  pathTo,
  reachedByFewest,
  type Span,
  shortestFrom,
} from "../network/index.ts";
import type { Statement } from "../statement.ts";
import type { TimeBounds, Timing } from "../timing.ts";
import { type Between, betweenOf } from "./between.ts";
import type { Consistent } from "./contradictions.ts";
import { alternativesOf } from "./excluded.ts";
import { memo, once } from "./memo.ts";
import { orderAnswers } from "./order-answers.ts";
import { redundantOf } from "./redundant.ts";
import { type Proven, relate } from "./relate.ts";

/** The answers of a consistent network, each computed when it is first asked for. */
export function timingOf(points: Points, solved: Consistent, uncertain: readonly Statement[]): Timing {
  const { network, contradictions } = solved;
  const spanOf = (id: string): Span => {
    const span = points.span(id);
    if (!span) throw new RangeError(`timing: no event or period is called ${id}`);
    return span;
  };
  const bound = memo((which: "earliest" | "latest") => distancesOf(shortestFrom(network, 0, which === "earliest")));
  const between = lazily(once(() => betweenOf(network, [bound("earliest"), bound("latest")])));
  const reached = memo((which: "earliest" | "latest") =>
    reachedByFewest(network, 0, bound(which), which === "earliest"),
  );
  const related = (a: string, b: string) => relate(between.order, spanOf(a), spanOf(b));
  const relation: Timing["relation"] = (a, b) => {
    const { relationship, by } = related(a, b);
    const { start, end } = spanOf(a);
    const most = { ms: 0, strict: relationship === "before" || relationship === "after" ? 1 : 0 };
    const path = ([first, second]: Proven["by"][number]) => {
      const found = fewestLinks(network, [second, first], most) ?? [];
      return first === start || first === end ? found.toReversed() : found;
    };
    return {
      relationship,
      /** found when it is asked for, since few do */
      get witness() {
        return statementsOf(by.flatMap(path));
      },
    };
  };
  return {
    consistent: contradictions.length === 0,
    contradictions,
    relaxed: solved.relaxed,
    uncertain,
    alternatives: () => alternativesOf(solved.layers, solved.kept, solved.choices),
    redundant: () => redundantOf(solved.layers, solved.kept),
    relation,
    distance: (a, b) => {
      const [from, to] = [spanOf(a).start, spanOf(b).start];
      return { least: 0 - between.most(from, to), most: between.most(to, from) };
    },
    bounds: (id) => boundsOf(bound("latest"), bound("earliest"), spanOf(id)),
    proof: (id, side, which) => statementsOf(pathTo(network, reached(which), spanOf(id)[side], which === "earliest")),
    proofsBy: (standFor) => {
      const gathered = memo((which: "earliest" | "latest") =>
        gatherOnPaths(network, reached(which), {
          had: ({ statement }) => statement && standFor(statement),
          backward: which === "earliest",
        }),
      );
      return (id, side, which) => gathered(which)(spanOf(id)[side]);
    },
    ...orderAnswers({ points, network, between, relationshipOf: (a, b) => related(a, b).relationship }),
  };
}

/** Bounds alone need no components. */
const lazily = (between: () => Between): Between => ({
  order: (first, second) => between().order(first, second),
  byDates: (first, second) => between().byDates(first, second),
  comparing: (points) => between().comparing(points),
  component: (point) => between().component(point),
  isVast: (point) => between().isVast(point),
  most: (first, second) => between().most(first, second),
});

function boundsOf(latest: Distances, earliest: Distances, { start, end }: Span): TimeBounds {
  const at = (point: number) => ({ earliest: 0 - (earliest.ms[point] ?? 0), latest: latest.ms[point] ?? 0 });
  return { start: at(start), end: at(end) };
}

/** The statements of some edges, each once; in a loop, since a proof can pass thousands. */
function statementsOf(edges: readonly { readonly statement?: Statement | undefined }[]): Statement[] {
  const found = new Set<Statement>();
  for (const { statement } of edges) if (statement) found.add(statement);
  return [...found];
}

function distancesOf(found: Found): Distances {
  if (!found.ok) throw new RangeError("timingOf(solved): the network holds a contradiction");
  return found.distances;
}
