import { ascending } from "d3";
import type { Model } from "../../model/index.ts";
import { recallDate, type Statement } from "../../time/index.ts";

/** A date that an account gives an event. */
export type ToldDate = Statement & { readonly kind: "date" };

/** All dates that are told in a model, from the earliest on, whatever their order in the file. */
export function toldDates(model: Model): ToldDate[] {
  const dates = model.statements.filter((each): each is ToldDate => each.kind === "date");
  const placed = dates.map((told) => ({ told, start: startOf(model, told.date) }));
  return placed.toSorted((a, b) => a.start - b.start || compareTold(a.told, b.told)).map(({ told }) => told);
}

const compareTold = (a: ToldDate, b: ToldDate): number =>
  ascending(a.date, b.date) || ascending(a.account ?? "", b.account ?? "") || ascending(a.basis, b.basis);

function startOf({ timezone }: Model, date: string): number {
  const parsed = recallDate(date, { timezone });
  const start = parsed.ok ? parsed.date.start.earliest : 0;
  return Number.isFinite(start) ? start : Number.MIN_SAFE_INTEGER;
}
