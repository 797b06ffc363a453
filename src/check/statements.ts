import type { Issue } from "../issue/index.ts";
import type { Model } from "../model/index.ts";
import type { Statement } from "../time/index.ts";

/** A stated order shows the words that state it; an order or a date that is implied or inferred, its reason. */
export const checkStatements = (model: Model): Issue[] => model.statements.flatMap(statementIssues);

function statementIssues(statement: Statement): Issue[] {
  if (statement.basis === "stated")
    return statement.kind === "relation" && statement.words === undefined && statement.quote === undefined
      ? [{ code: "words-missing", path: statement.path }]
      : [];
  if (statement.basis === "context" || statement.because !== undefined || statement.words !== undefined) return [];
  return [{ code: "because-missing", path: statement.path, basis: statement.basis }];
}
