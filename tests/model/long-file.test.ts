import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseData } from "../../src/model/index.ts";
import { eventShape, ModelFile } from "../../src/model/schema/file.ts";
import { parseLongFile } from "../../src/model/schema/long-file.ts";
import { plainEvent } from "../../src/model/schema/plain-event.ts";
import { recordOf } from "../bench/long-record.ts";

const SEEDS = readdirSync("seeds").map((seed): unknown => parse(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8")));
const LONG = recordOf(400);
const withEvents = (...events: unknown[]): unknown => ({ ...LONG, events });
const EVENT = { id: "a", title: "A" };

const PLAIN = {
  ...EVENT,
  by: "north",
  with: ["north", "south"],
  when: "2019",
  before: "b",
  after: ["b", "c"],
  span: true,
  turningPoint: false,
  claims: [{ account: "agency", quote: "words", stance: "denies", basis: "inferred", because: "it follows" }],
};
/** Values of all kinds, plain, faulty and of the kinds that only the schema reads. */
const randomValue = fc.constantFrom<unknown>(
  ...["a", "a-b", "A", "", " a ", "2019", "denies", "planned", "context", "constructor", 1, true, null, undefined],
  ...[[], ["a"], ["A"], [1], {}, { a: {} }, { exact: "a" }, { date: "2019" }, [{ account: "a" }], [{ quote: "a" }]],
  [{ account: "a", quote: { exact: "a" } }],
  [{ account: "a", hedge: " ", content: "a" }],
  [{ account: "a", place: "b" }],
);
const randomEvent = fc
  .dictionary(fc.constantFrom(...Object.keys(eventShape), "place", "toString"), randomValue, { maxKeys: 3 })
  .map((values) => ({ ...PLAIN, ...values }));

describe("plainEvent(given)", () => {
  it("makes of random events what the schema makes of them, or leaves them to it", () => {
    let [read, left] = [0, 0];
    fc.assert(
      fc.property(randomEvent, (event) => {
        const plain = plainEvent(event);
        if (plain === undefined) left++;
        else {
          read++;
          expect(plain).toEqual(z.strictObject(eventShape).parse(event));
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(read, left)).toBeGreaterThan(300);
  });
  it("reads all events of a long record", () => {
    const { events } = LONG as { readonly events: readonly unknown[] }; // recordOf tells no more than that it is an object
    expect(events.map(plainEvent)).not.toContain(undefined);
  });
  it.each([
    ["of a class", Object.assign(new Date(0), EVENT)],
    ["no object", "a"],
    ["without a title", { id: "a" }],
    ["with a claim of nobody", { ...EVENT, claims: [{ quote: "words" }] }],
  ])("leaves an event %s to the schema", (_, event) => {
    expect(plainEvent(event)).toBeUndefined();
  });
});

describe("parseLongFile(data)", () => {
  it("makes of each seed, and of a long record, what the schema of the file makes of it", () => {
    for (const data of [...SEEDS, LONG]) expect(parseLongFile(data)).toEqual(ModelFile.parse(data));
  });
  it("fills in what is left out, and trims texts, as that schema does", () => {
    const data = withEvents({ ...EVENT, title: "  A ", claims: [{ account: "agency" }], note: undefined });
    expect(parseLongFile(data)).toStrictEqual(ModelFile.parse(data));
    expect(parseLongFile(data)?.events[0]).toMatchObject({ title: "A", claims: [{ stance: "asserts" }] });
  });
  it.each([
    ["an unknown key", withEvents(EVENT, { ...EVENT, place: "B" })],
    ["a key of Object.prototype", withEvents({ ...EVENT, constructor: "B" })],
    ["a missing key", withEvents({ id: "a" })],
    ["a wrong value", withEvents({ ...EVENT, span: 1 })],
    ["an event that is none", withEvents(EVENT, null)],
    ["no event", withEvents()],
    ["a fault outside the events", { ...LONG, id: "A" }],
    ["no file", null],
  ])("leaves %s to that schema", (_, data) => {
    expect(parseLongFile(data)).toBeUndefined();
    expect(parseData(data).ok).toBe(false);
  });
  it("tells a fault among many events as among few", () => {
    const faults = (count: number) => {
      const events = [...(recordOf(count) as { events: unknown[] }).events, { ...EVENT, spam: true }]; // recordOf tells no more than that it is an object
      return parseData(withEvents(...events)).issues.map(({ code }) => code);
    };
    expect(faults(400)).toEqual(faults(10));
    expect(faults(10)).toEqual(["key-unknown"]);
  });
});
