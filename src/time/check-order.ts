import type { ChainLink, Issue } from "../issue/index.ts";
import { durationWords, parseDuration } from "./duration.ts";
import { recallDate } from "./edtf/index.ts";
import { hasGap } from "./network/index.ts";
import { linkOf, type Naming, saying, shortBy } from "./order/chain.ts";
import { orderFindings } from "./order-findings.ts";
import type { Statement } from "./statement.ts";
import type { Contradiction, Timing } from "./timing.ts";

/**
 * What is wrong with the order, and what is worth knowing of it: contradictions as chains of statements, events related
 * to themselves, relations that follow from others, ranges that may be the wrong way round.
 */
export function checkOrder(timing: Timing, statements: readonly Statement[], naming: Naming): Issue[] {
  return [...checkStatedOrder(timing, statements, naming), ...orderFindings(timing, naming)];
}

/** What of it can be an error: what single statements say, and contradictions. */
export function checkStatedOrder(timing: Timing, statements: readonly Statement[], naming: Naming): Issue[] {
  const untold = timing.relaxed.length - timing.contradictions.length; // each leaves one statement out
  return [
    ...statements.flatMap((statement) => statementIssues(statement, naming)),
    ...timing.contradictions
      .filter(({ cycle }) => !cycle.every((each) => each.kind === "relation" && isInverted(each)))
      .map((contradiction) =>
        contradictionIssue(contradiction, naming, contradiction === timing.contradictions.at(-1) ? untold : undefined),
      ),
  ];
}

function statementIssues(statement: Statement, naming: Naming): Issue[] {
  if (statement.kind === "date") return rangeIssues(statement);
  const { path, subject, object } = statement;
  if (subject === object) return [{ code: "order-self", path, id: subject }];
  return distanceIssues(statement, () => saying({ ...statement, atLeast: undefined, atMost: undefined }, naming));
}

/** Distances that the relation has no place for, that exclude each other, or that are missing. */
function distanceIssues(statement: Statement & { kind: "relation" }, says: () => string): Issue[] {
  const { path, relation, atLeast, atMost } = statement;
  if (relation === "within" && atMost === undefined) return [{ code: "duration-missing", path, says: says() }];
  const spare = (["atLeast", "atMost"] as const).filter(
    (key) => statement[key] !== undefined && !hasGap(relation) && !(relation === "within" && key === "atMost"),
  );
  if (spare.length > 0)
    return spare.map((key) => ({ code: "duration-meaningless", path: [...path, key], says: says(), relation, key }));
  return isInverted(statement)
    ? [
        {
          code: "duration-inverted",
          path: [...path, "atLeast"],
          atLeast: durationWords(atLeast ?? ""),
          atMost: durationWords(atMost ?? ""),
        },
      ]
    : [];
}

const isInverted = ({ atLeast, atMost }: Statement & { kind: "relation" }): boolean =>
  (parseDuration(atLeast ?? "")?.least ?? 0) > (parseDuration(atMost ?? "")?.most ?? Number.POSITIVE_INFINITY);

/** An interval whose ends overlap so that it may be the wrong way round, such as 2019-02-28/2019-02 or 2019/2019-02. */
function rangeIssues({ date, path }: Statement & { kind: "date" }): Issue[] {
  if (!date.includes("/")) return [];
  const [whole, first, last] = [date, ...date.split("/")].map((text) => recallDate(text, { timezone: "+00:00" })); // only compared with each other
  const [start = "", end = ""] = date.split("/");
  if (!whole?.ok || !first?.ok || !last?.ok) return [];
  const [one, other] = [first.date, last.date];
  const isForward = one.start.earliest <= other.start.earliest && one.end.latest <= other.end.latest;
  return isForward ? [] : [{ code: "range-inverted", path, date, start, end }];
}

function contradictionIssue(contradiction: Contradiction, naming: Naming, untold: number | undefined): Issue {
  const { layer, cycle } = contradiction;
  const [only] = cycle;
  if (only?.kind === "relation" && cycle.length === 1)
    return { code: "span-missing", path: only.path, says: saying(only, naming), title: naming.title(lastingIn(only)) };
  const chain: readonly ChainLink[] = cycle.map((statement) => linkOf(statement, naming));
  const shared = { chain, short: shortBy(contradiction.short), path: cycle.at(-1)?.path ?? [], untold };
  switch (layer.kind) {
    case "account": {
      const only = onlyDated(cycle);
      if (only !== undefined) return { code: "bounds-empty", title: naming.title(only), ...shared };
      const account = layer.account === "" ? "the model" : naming.account(layer.account);
      return { code: "order-contradiction-account", account, ...shared };
    }
    case "merged":
    case "inferred":
    case "assumed":
    case "context": {
      const held = heldByPeriod(cycle);
      if (!held) return { code: `order-contradiction-${layer.kind}`, ...shared };
      const [title, period] = [naming.title(held.subject), naming.title(held.object)];
      return { code: "date-outside-period", title, period, ...shared };
    }
  }
}

/** Of a relation that no instant can have, the event that has to last: of one that overlaps the other too, itself first. */
const lastingIn = ({ relation, subject, object }: Statement & { kind: "relation" }): string =>
  relation === "overlaps" ? subject : object;

/** The event that all statements of a cycle date. */
function onlyDated(cycle: readonly Statement[]): string | undefined {
  const [first] = cycle;
  return cycle.every(({ kind, subject }) => kind === "date" && subject === first?.subject) ? first?.subject : undefined;
}

/** The relation that holds a dated event inside a dated period, when the cycle is just that. */
function heldByPeriod(cycle: readonly Statement[]): (Statement & { kind: "relation" }) | undefined {
  const relations = cycle.filter((statement) => statement.kind === "relation");
  const [held] = relations;
  return relations.length === 1 && held?.relation === "during" && cycle.length === 3 ? held : undefined;
}
