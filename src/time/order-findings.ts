import type { Issue } from "../issue/index.ts";
import { linkOf, type Naming, saying } from "./order/chain.ts";
import type { Alternatives, Timing } from "./timing.ts";

/** What is worth knowing of an order that holds: alternatives of dates that it rules out, relations that follow from others. */
export function orderFindings(timing: Timing, naming: Naming): Issue[] {
  return [
    ...timing.alternatives().flatMap((each) => alternativeIssues(each, naming)),
    ...timing.redundant().map(
      ({ statement, from }): Issue => ({
        code: "order-redundant",
        path: statement.path,
        says: saying(statement, naming),
        chain: from.map((each) => linkOf(each, naming)),
      }),
    ),
  ];
}

/** Alternatives that cannot be, or that were too many to try. */
function alternativeIssues({ statement, tried, members }: Alternatives, naming: Naming): Issue[] {
  const { path } = statement;
  const date = statement.kind === "date" ? statement.date : "";
  if (!tried) return [{ code: "date-hull", path, date }];
  return members.flatMap(({ edtf, survives, ruledOutBy }) =>
    survives
      ? []
      : [{ code: "alternative-excluded", path, date, edtf, chain: ruledOutBy.map((each) => linkOf(each, naming)) }],
  );
}
