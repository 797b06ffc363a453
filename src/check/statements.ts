import type { Issue } from "../issue/index.ts";
import type { Model } from "../model/index.ts";
import type { Statement } from "../time/index.ts";

/** A stated order shows the words that state it, an inferred one its reason; an account is named for both. */
export function checkStatements(model: Model): Issue[] {
  return model.statements.filter((statement) => statement.kind === "relation").flatMap(statementIssues);
}

function statementIssues(statement: Statement): Issue[] {
  if (statement.basis === "stated")
    return statement.words === undefined && statement.quote === undefined
      ? [{ code: "words-missing", path: statement.path }]
      : [];
  if (statement.basis === "context" || statement.because !== undefined || statement.words !== undefined) return [];
  return [{ code: "because-missing", path: statement.path, basis: statement.basis }];
}
