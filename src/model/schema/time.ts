import { z } from "zod";
import { provenance } from "./evidence.ts";
import { Id, OneOrMany } from "./ids.ts";

/** A duration whose length does not depend on the calendar; a day has 24 hours. */
export const Delay = z
  .string()
  .regex(
    /^P(?=.)(\d{1,6}W)?(\d{1,6}D)?(T(?=.)(\d{1,8}H)?(\d{1,9}M)?(\d{1,9}S)?)?$/,
    "an ISO 8601 duration in weeks, days, hours, minutes or seconds, e.g. P30D or PT15M; months and years differ in length",
  )
  .describe("an ISO 8601 duration without months and years, e.g. P30D or PT15M");

/** EDTF (ISO 8601-2), checked by `time/`. */
export const DateText = z
  .string()
  .trim()
  .min(1)
  .meta({
    id: "Date",
    description: "EDTF, e.g. 2019, 2019-02-28, 2019-02~, 2019-02-27/2019-02-28, 2019-02-28T14:05+07:00",
    type: ["string", "integer"], // a year needs no quotation marks
  });

export const Duration = z
  .string()
  .regex(
    /^P(?=.)(\d{1,12}Y)?(\d{1,12}M)?(\d{1,12}W)?(\d{1,12}D)?(T(?=.)(\d{1,12}H)?(\d{1,12}M)?(\d{1,12}S)?)?$/,
    "an ISO 8601 duration in whole numbers of up to 12 digits, e.g. PT30M or P30D",
  )
  .meta({ id: "Duration", description: "an ISO 8601 duration, e.g. PT30M or P30D" });

/** A dated statement; several accounts may date one event differently. */
export const DateStatement = z
  .strictObject({ date: DateText, ...provenance })
  .meta({ id: "DateStatement", description: "a date, and who states it in which words" });
export const When = z
  .union([DateText, DateStatement, z.array(z.union([DateText, DateStatement])).min(1)])
  .meta({ id: "When", description: "when it was: a date, or a list where accounts date it differently" });

/** How an event or period relates to another in time; details are optional. */
export const RelationDetails = z
  .strictObject({
    ...provenance,
    atLeast: Duration.optional().describe("the least distance of the two; the relation says which distance"),
    atMost: Duration.optional().describe("the greatest distance of the two; the relation says which distance"),
  })
  .meta({
    id: "RelationDetails",
    description: "who states the relation, in which words, and how far apart the two are",
  });

export const relationNames = [
  "before",
  "after",
  "notBefore",
  "notAfter",
  "during",
  "meets",
  "overlaps",
  "starts",
  "finishes",
  "equals",
  "within",
] as const;
export type RelationName = (typeof relationNames)[number];
const PLACES: ReadonlyMap<string, number> = new Map(relationNames.map((name, place) => [name, place]));

/** The relations that an event or a period has, in the order of `relationNames`; few have any. */
export function relationsIn(part: Readonly<Partial<Record<RelationName, unknown>>>): readonly RelationName[] {
  let found: RelationName[] | undefined;
  for (const key in part) {
    const name = key as RelationName; // what is none has no place
    if (!PLACES.has(name) || part[name] === undefined) continue;
    if (found) found.push(name);
    else found = [name];
  }
  return found?.sort((a, b) => (PLACES.get(a) ?? 0) - (PLACES.get(b) ?? 0)) ?? NONE;
}

const NONE: readonly RelationName[] = [];

/** Either the other's id, a list of ids, or a map from id to details. */
export const Related = z.union([OneOrMany(Id), z.record(Id, RelationDetails)]).meta({
  id: "Related",
  description: "the other event or period by its id, a list of ids, or a map from id to details",
});

export const relations = {
  before: Related.optional().describe("strictly before; atLeast and atMost: from its end to the other's start"),
  after: Related.optional().describe("strictly after; atLeast and atMost: from the other's end to its start"),
  notBefore: Related.optional().describe(
    "at the same time or after; atLeast and atMost: from the other's start to its start",
  ),
  notAfter: Related.optional().describe(
    "at the same time or before; atLeast and atMost: from its start to the other's start",
  ),
  during: Related.optional().describe("wholly inside; atLeast and atMost: from the other's start to its start"),
  meets: Related.optional().describe("ends exactly when the other starts; takes no distance"),
  overlaps: Related.optional().describe(
    "starts first, ends inside the other; atLeast and atMost: how long both last together",
  ),
  starts: Related.optional().describe(
    "starts with the other, ends before it; atLeast and atMost: from its end to the other's end",
  ),
  finishes: Related.optional().describe(
    "ends with the other, starts after it; atLeast and atMost: from the other's start to its start",
  ),
  equals: Related.optional().describe("the same time; takes no distance"),
  within: Related.optional().describe(
    "no further away than atMost, start from start, before or after; needs atMost and takes no atLeast",
  ),
};
