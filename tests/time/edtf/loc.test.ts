import { describe, expect, it } from "vitest";
import { formatEdtf, parseDate } from "../../../src/time/index.ts";
import { LOC_EXAMPLES } from "./loc-examples.ts";

/** The specification lists this one at level 2 too; it needs no more than level 1. */
const LISTED_TWICE = "2004-06-11%";

function check(text: string, level: number) {
  const result = parseDate(text, { timezone: "+07:00" });
  if (!result.ok) throw new Error(`${text}: expected ${result.fault.expected} at ${result.fault.offset}`);
  expect({ text, level: result.date.level, again: formatEdtf(result.date) }).toEqual({ text, level, again: text });
}

describe("parseDate(text) and formatEdtf(date) on the Library of Congress examples", () => {
  it.each(LOC_EXAMPLES[0])("%s is of level 0 and writes back the same", (text) => check(text, 0));
  it.each(LOC_EXAMPLES[1])("%s is of level 1 and writes back the same", (text) => check(text, 1));
  it.each(LOC_EXAMPLES[2])("%s is of level 2 and writes back the same", (text) =>
    check(text, text === LISTED_TWICE ? 1 : 2),
  );
  it("has all 64 of them", () => expect(Object.values(LOC_EXAMPLES).flat()).toHaveLength(64));
});
