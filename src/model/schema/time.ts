import { z } from "zod";
import { provenance } from "./evidence.ts";
import { Id, OneOrMany, Text } from "./ids.ts";

/** EDTF (ISO 8601-2), checked by `time/`. */
export const DateText = Text.describe("EDTF, e.g. 2019-02-28, 2019-02~, 2019-02-27/2019-02-28, 2019-02-28T14:05+07:00");

export const Duration = z
  .string()
  .regex(
    /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/,
    "an ISO 8601 duration, e.g. PT30M or P30D",
  )
  .describe("an ISO 8601 duration, e.g. PT30M or P30D");

/** A dated statement; several accounts may date one event differently. */
export const DateStatement = z.strictObject({ date: DateText, ...provenance });
export const When = z.union([DateText, DateStatement, z.array(z.union([DateText, DateStatement])).min(1)]);

/** How an event or period relates to another in time; details are optional. */
export const RelationDetails = z.strictObject({
  ...provenance,
  atLeast: Duration.optional().describe("at least this long between the two"),
  atMost: Duration.optional().describe("at most this long between the two"),
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

/** Either the other's id, a list of ids, or a map from id to details. */
export const Related = z.union([OneOrMany(Id), z.record(Id, RelationDetails)]);

export const relations = {
  before: Related.optional().describe("strictly before"),
  after: Related.optional().describe("strictly after"),
  notBefore: Related.optional().describe("at the same time or after"),
  notAfter: Related.optional().describe("at the same time or before"),
  during: Related.optional().describe("wholly inside"),
  meets: Related.optional().describe("ends exactly when the other starts"),
  overlaps: Related.optional().describe("starts first, ends inside the other"),
  starts: Related.optional().describe("starts with the other, ends before it"),
  finishes: Related.optional().describe("ends with the other, starts after it"),
  equals: Related.optional().describe("the same time"),
  within: Related.optional().describe("no further away than atMost, before or after"),
};
