import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseData } from "../../src/model/index.ts";
import { ModelFile } from "../../src/model/schema/file.ts";
import { parseLongFile } from "../../src/model/schema/long-file.ts";
import { recordOf } from "../bench/long-record.ts";

const SEEDS = readdirSync("seeds").map((seed): unknown => parse(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8")));
const LONG = recordOf(400);
const withEvents = (...events: unknown[]): unknown => ({ ...LONG, events });
const EVENT = { id: "a", title: "A" };

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
