import { parseDuration } from "../duration.ts";
import type { Relation, Statement, Timed } from "../statement.ts";
import type { Bounds } from "../timing.ts";
import type { Edge } from "./network.ts";
import type { DateReading } from "./reading.ts";

/** The points of each event or period in a network; 0 is the origin, 1970-01-01T00:00Z. */
export type Points = {
  readonly size: number;
  /** undefined for an unknown id */
  span(id: string): Span | undefined;
  start(id: string): number | undefined;
  end(id: string): number | undefined;
};

/** An instant has one point, a span two. */
export function pointsOf(timed: readonly Timed[]): Points {
  const spans = new Map<string, Span>();
  let size = 1;
  for (const { id, extent } of timed) spans.set(id, { start: size++, end: extent === "span" ? size++ : size - 1 });
  return {
    size,
    span: (id) => spans.get(id),
    start: (id) => spans.get(id)?.start,
    end: (id) => spans.get(id)?.end,
  };
}

/** No span ends before it starts. */
export const axioms = (timed: readonly Timed[], points: Points): Edge[] =>
  timed.flatMap(({ id, extent }) => (extent === "span" ? [noLater(points.start(id) ?? 0, points.end(id) ?? 0)] : []));

const noLater = (a: number, b: number, statement?: Statement): Edge => ({
  from: b,
  to: a,
  ms: 0,
  strict: 0,
  statement,
});
const earlier = (a: number, b: number, statement: Statement): Edge => ({ from: b, to: a, ms: 0, strict: 1, statement });
const gapAtLeast = (a: number, b: number, ms: number, statement: Statement): Edge => ({
  from: b,
  to: a,
  ms: -ms,
  strict: 0,
  statement,
});
const gapAtMost = (a: number, b: number, ms: number, statement: Statement): Edge => ({
  from: a,
  to: b,
  ms,
  strict: 0,
  statement,
});

/** What a statement is about: its subject, and its object where it relates two; and what its date says where it has one. */
export type About = {
  readonly a: Span;
  readonly b?: Span | undefined;
  readonly reading?: DateReading | undefined;
};

/** The edges that one statement adds; none when its date cannot be read or its object is unknown. */
export function edgesOf(statement: Statement, { a, b, reading }: About): Edge[] {
  if (statement.kind === "date") return dateEdges(statement, a, reading);
  if (!b || a === b) return [];
  const edges = relationEdges(statement, a, b);
  return statement.atLeast === undefined && statement.atMost === undefined
    ? edges
    : [...edges, ...gapEdges(statement, a, b)];
}

function dateEdges(statement: Statement, { start, end }: Span, reading: DateReading | undefined): Edge[] {
  if (!reading) return [];
  const { start: first, end: last } = reading.bounds;
  return reading.isInterval && start !== end
    ? [...stretchEdges(statement, { start, end: start }, first), ...stretchEdges(statement, { start: end, end }, last)]
    : stretchEdges(statement, { start, end }, { earliest: first.earliest, latest: last.latest });
}

/** All of an event lies in a stretch. */
export function stretchEdges(statement: Statement, { start, end }: Span, { earliest, latest }: Bounds): Edge[] {
  const edges: Edge[] = [];
  if (Number.isFinite(earliest)) edges.push(gapAtLeast(0, start, earliest, statement));
  if (Number.isFinite(latest)) edges.push(gapAtMost(0, end, latest, statement));
  return edges;
}

/** The points of an event; both are the same for an instant. */
export type Span = { readonly start: number; readonly end: number };

function relationEdges(statement: Statement & { kind: "relation" }, a: Span, b: Span): Edge[] {
  switch (statement.relation) {
    case "before":
      return [earlier(a.end, b.start, statement)];
    case "after":
      return [earlier(b.end, a.start, statement)];
    case "notBefore":
      return [noLater(b.start, a.start, statement)];
    case "notAfter":
      return [noLater(a.start, b.start, statement)];
    case "during":
      return [noLater(b.start, a.start, statement), noLater(a.end, b.end, statement)];
    case "meets":
      return same(a.end, b.start, statement);
    case "overlaps":
      return [
        earlier(a.start, b.start, statement),
        earlier(b.start, a.end, statement),
        earlier(a.end, b.end, statement),
      ];
    case "starts":
      return [...same(a.start, b.start, statement), earlier(a.end, b.end, statement)];
    case "finishes":
      return [...same(a.end, b.end, statement), earlier(b.start, a.start, statement)];
    case "equals":
      return [...same(a.start, b.start, statement), ...same(a.end, b.end, statement)];
    case "within": {
      const most = parseDuration(statement.atMost ?? "")?.most;
      return most === undefined
        ? []
        : [gapAtMost(a.start, b.start, most, statement), gapAtMost(b.start, a.start, most, statement)];
    }
  }
}

const same = (a: number, b: number, statement: Statement): Edge[] => [
  noLater(a, b, statement),
  noLater(b, a, statement),
];

/** The distance that atLeast and atMost bound: from which point to which, where the relation has one. */
const GAPS: Readonly<Record<Relation, ((a: Span, b: Span) => readonly [first: number, second: number]) | undefined>> = {
  before: (a, b) => [a.end, b.start],
  after: (a, b) => [b.end, a.start],
  notBefore: (a, b) => [b.start, a.start],
  notAfter: (a, b) => [a.start, b.start],
  during: (a, b) => [b.start, a.start],
  overlaps: (a, b) => [b.start, a.end],
  starts: (a, b) => [a.end, b.end],
  finishes: (a, b) => [b.start, a.start],
  meets: undefined,
  equals: undefined,
  within: undefined,
};

/** Do atLeast and atMost bound a distance of this relation? `within` takes atMost in its own way. */
export const hasGap = (relation: Relation): boolean => GAPS[relation] !== undefined;

function gapEdges(statement: Statement & { kind: "relation" }, a: Span, b: Span): Edge[] {
  const between = GAPS[statement.relation]?.(a, b);
  if (!between) return [];
  const least = parseDuration(statement.atLeast ?? "")?.least;
  const most = parseDuration(statement.atMost ?? "")?.most;
  return [
    ...(least === undefined ? [] : [gapAtLeast(...between, least, statement)]),
    ...(most === undefined ? [] : [gapAtMost(...between, most, statement)]),
  ];
}
