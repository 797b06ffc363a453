import { type Issue, severityOf } from "../issue/index.ts";
import { checkMachine } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import { checkDates, checkOrder, checkStatedOrder, solveTime } from "../time/index.ts";
import { checkClaims } from "./claims.ts";
import { checkPublished } from "./published.ts";
import { checkStatements } from "./statements.ts";
import { checkUnused } from "./unused.ts";

/**
 * All that is wrong with a valid model, and what is worth knowing of its record, rule by rule: dates, order, claims,
 * statements, names that nothing uses, machine and replay. Evidence is checked against texts or the lock by `verifyModel`.
 *
 * @example checkModel(hanoi) // → []
 */
export const checkModel = (model: Model): Issue[] => issuesOf(model, false);

/** The errors alone, which a model must not have before it is drawn; warnings and findings are not looked for. */
export const findErrors = (model: Model): Issue[] =>
  issuesOf(model, true).filter((issue) => severityOf(issue) === "error");

function issuesOf(model: Model, errorsOnly: boolean): Issue[] {
  const dates = checkDates(model.statements, model.timezone);
  if (dates.some((issue) => issue.code === "timezone-invalid")) return dates;
  const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
  const naming = {
    title: (id: string) => [...model.events, ...model.periods].find((each) => each.id === id)?.title ?? id,
    account: (id: string) => model.accounts.find((account) => account.id === id)?.name ?? id,
  };
  return [
    ...dates,
    ...checkPublished(model),
    ...(errorsOnly ? checkStatedOrder : checkOrder)(timing, model.statements, naming),
    ...checkClaims(model),
    ...checkStatements(model),
    ...(errorsOnly ? [] : checkUnused(model)),
    ...checkMachine(model, timing, { errorsOnly }),
  ];
}
