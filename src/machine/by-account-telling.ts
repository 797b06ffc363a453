import type { Model, Stance } from "../model/index.ts";
import { solveTime, type Timing } from "../time/index.ts";

/** What an account says of an event: its claims' stances on what happened; `silent` when it makes none. */
export type Saying = Stance | "silent";

/** An account's telling before it is run. */
export type Telling = {
  readonly account: string;
  readonly timing: Timing;
  readonly told: readonly string[];
  readonly sayings: ReadonlyMap<string, Stance>;
};

export const isFor = (saying: Saying | undefined): boolean => saying === "asserts" || saying === "believes";
export const isAgainst = (saying: Saying | undefined): boolean => saying === "denies" || saying === "doubts";

export function tellingOf(model: Model, account: string): Telling {
  const statements = model.statements.filter((statement) => statement.account === account);
  const timing = solveTime(model.timed, statements, { timezone: model.timezone });
  const sayings = new Map(model.events.flatMap(({ id, claims }) => sayingOn(id, claims, account)));
  const told = timing.sorted(model.events.map(({ id }) => id).filter((id) => isFor(sayings.get(id))));
  return { account, timing, told, sayings };
}

/** The weightiest of an account's stances on what happened; plans and suppositions say nothing of it. */
function sayingOn(id: string, claims: Model["events"][number]["claims"], account: string): [string, Stance][] {
  const own = claims.filter((claim) => claim.account === account && claim.modality === "actual");
  const weightiest = (["denies", "asserts", "doubts", "believes"] as const).find((stance) =>
    own.some((claim) => claim.stance === stance),
  );
  return weightiest === undefined ? [] : [[id, weightiest]];
}
