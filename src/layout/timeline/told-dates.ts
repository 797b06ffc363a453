import type { Model } from "../../model/index.ts";
import { recallDate, type Statement } from "../../time/index.ts";

/** A date that an account gives an event. */
export type ToldDate = Statement & { readonly kind: "date" };

/** All dates that are told in a model, from the earliest on, whatever their order in the file. */
export function toldDates(model: Model): ToldDate[] {
  const dates = model.statements.filter((each): each is ToldDate => each.kind === "date");
  const starts = new Map(dates.map((each) => [each, startOf(model, each.date)]));
  const keyOf = (each: ToldDate): string => [each.date, each.account ?? "", each.basis].join("\n");
  return dates.toSorted(
    (a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0) || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0),
  );
}

function startOf({ timezone }: Model, date: string): number {
  const parsed = recallDate(date, { timezone });
  const start = parsed.ok ? parsed.date.start.earliest : 0;
  return Number.isFinite(start) ? start : Number.MIN_SAFE_INTEGER;
}
