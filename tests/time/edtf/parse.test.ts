import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "../../../src/time/index.ts";

const ZONE = { timezone: "+07:00" };
const iso = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString() : String(at));

function check(text: string, level: number, earliest: string, latest: string) {
  const parsed = parseDate(text, { timezone: "+00:00" });
  if (!parsed.ok) throw new Error(`${text} is refused: ${parsed.fault.expected}`);
  expect([parsed.date.level, iso(parsed.date.start.earliest), iso(parsed.date.end.latest)]).toEqual([
    level,
    earliest,
    latest,
  ]);
}

const day = (text: string) => [`${text}T00:00:00.000Z`, `${text}T23:59:59.999Z`] as const;
const span = (from: string, to: string) => [day(from)[0], day(to)[1]] as const;

describe("parseDate(text), level 0", () => {
  it("a day", () => check("1985-04-12", 0, ...day("1985-04-12")));
  it("a month", () => check("1985-04", 0, ...span("1985-04-01", "1985-04-30")));
  it("a year", () => check("1985", 0, ...span("1985-01-01", "1985-12-31")));
  it("29 February of a leap year", () => check("2020-02", 0, ...span("2020-02-01", "2020-02-29")));
  it("a time in UTC", () => check("1985-04-12T23:20:30Z", 0, "1985-04-12T23:20:30.000Z", "1985-04-12T23:20:30.000Z"));
  it("a time with hours of offset", () =>
    check("1985-04-12T23:20:30-04", 0, "1985-04-13T03:20:30.000Z", "1985-04-13T03:20:30.000Z"));
  it("a time with hours and minutes of offset", () =>
    check("1985-04-12T23:20:30+04:30", 0, "1985-04-12T18:50:30.000Z", "1985-04-12T18:50:30.000Z"));
  it("intervals of years, months and days", () => {
    check("1964/2008", 0, ...span("1964-01-01", "2008-12-31"));
    check("2004-06/2006-08", 0, ...span("2004-06-01", "2006-08-31"));
    check("2004-02-01/2005-02-08", 0, ...span("2004-02-01", "2005-02-08"));
    check("2005/2006-02", 0, ...span("2005-01-01", "2006-02-28"));
  });
  it("an interval of one day", () => check("2019-02-28/2019-02-28", 0, ...day("2019-02-28")));
  it("times in an interval", () =>
    check("2019-02-28T11:55Z/2019-02-28T14:05Z", 0, "2019-02-28T11:55:00.000Z", "2019-02-28T14:05:00.000Z"));
});

describe("parseDate(text), level 1", () => {
  it("a year of more than four digits", () => {
    const parsed = parseDate("Y170000002");
    expect(parsed.ok && [parsed.date.level, parsed.date.start.earliest > 5e15]).toEqual([1, true]);
  });
  it("a season of the northern hemisphere", () => check("2001-21", 1, ...span("2001-03-01", "2001-05-31")));
  it("winter runs into the next year", () => check("2001-24", 1, ...span("2001-12-01", "2002-02-28")));
  it("an uncertain date constrains as it stands", () => check("1984?", 1, ...span("1984-01-01", "1984-12-31")));
  it("an approximate date widens by one unit", () => check("2004-06~", 1, ...span("2004-05-01", "2004-07-31")));
  it("unspecified digits", () => {
    check("201X", 1, ...span("2010-01-01", "2019-12-31"));
    check("20XX", 1, ...span("2000-01-01", "2099-12-31"));
    check("1985-04-XX", 1, ...span("1985-04-01", "1985-04-30"));
    check("1985-XX-XX", 1, ...span("1985-01-01", "1985-12-31"));
  });
  it("open and unknown ends", () => {
    check("1985-04-12/..", 1, "1985-04-12T00:00:00.000Z", "Infinity");
    check("../1985", 1, "-Infinity", "1985-12-31T23:59:59.999Z");
    check("1985/", 1, "1985-01-01T00:00:00.000Z", "Infinity");
  });
  it("a negative year", () => check("-1985", 1, "-001985-01-01T00:00:00.000Z", "-001985-12-31T23:59:59.999Z"));
  it("the first century is not the nineteenth", () =>
    check("0050", 0, "0050-01-01T00:00:00.000Z", "0050-12-31T23:59:59.999Z"));
});

describe("parseDate(text, { timezone })", () => {
  const start = (text: string, timezone: string) => {
    const parsed = parseDate(text, { timezone });
    return parsed.ok && iso(parsed.date.start.earliest);
  };
  it("a day begins at midnight of the zone", () =>
    expect(start("2019-02-28", "+07:00")).toBe("2019-02-27T17:00:00.000Z"));
  it("a time without a zone is one of the zone", () =>
    expect(start("2019-02-28T14:05", "Asia/Ho_Chi_Minh")).toBe("2019-02-28T07:05:00.000Z"));
  it("a named zone keeps its summer time", () =>
    expect([start("2019-07-01T12:00", "America/New_York"), start("2019-01-01T12:00", "America/New_York")]).toEqual([
      "2019-07-01T16:00:00.000Z",
      "2019-01-01T17:00:00.000Z",
    ]));
  const bounds = (text: string, timezone: string) => {
    const parsed = parseDate(text, { timezone });
    return parsed.ok ? [iso(parsed.date.start.earliest), iso(parsed.date.end.latest), ...parsed.date.conventions] : [];
  };
  it("a time that clocks show twice is either of the two, and says so", () => {
    const both = ["2019-11-03T05:30:00.000Z", "2019-11-03T06:30:00.000Z", "shownTwice"];
    expect(bounds("2019-11-03T01:30", "America/New_York")).toEqual(both);
    expect(bounds("2019-11-03T01:30-05:00", "America/New_York")).toEqual([both[1], both[1]]);
  });
  it("a time that clocks never show is refused", () =>
    expect(parseDate("2019-03-10T02:30", { timezone: "America/New_York" })).toMatchObject({
      ok: false,
      fault: { offset: 11, length: 5, expected: "a time that the clocks of America/New_York show on that day" },
    }));
  it("a day begins when its clocks do, and may have 23 or 25 hours", () => {
    expect(bounds("2018-11-04", "America/Sao_Paulo")).toEqual(["2018-11-04T03:00:00.000Z", "2018-11-05T01:59:59.999Z"]);
    expect(bounds("2019-11-03", "America/New_York")).toEqual(["2019-11-03T04:00:00.000Z", "2019-11-04T04:59:59.999Z"]);
    expect(bounds("2019-11-03", "America/Havana")).toEqual(["2019-11-03T04:00:00.000Z", "2019-11-04T04:59:59.999Z"]);
  });
  it("the machine's zone plays no part", () => {
    const zone = process.env["TZ"];
    const answers = ["America/Los_Angeles", "Asia/Kolkata", "Asia/Ho_Chi_Minh"].map((each) => {
      process.env["TZ"] = each;
      return JSON.stringify(parseDate("2019-02-28/2019-03", ZONE));
    });
    process.env["TZ"] = zone;
    expect(new Set(answers).size).toBe(1);
  });
});

describe("parseDate(text) reads or refuses", () => {
  it("a time without any zone", () => expect(parseDate("2019-02-28T14:05").ok).toBe(false));
  it("whatever it is given, without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789-XTZ/.~?%+:YES[]{}, ") }), (text) => {
        const parsed = parseDate(text, ZONE);
        if (!parsed.ok) expect(parsed.fault.offset).toBeLessThanOrEqual(text.length);
        else expect(parsed.date.start.earliest).toBeLessThanOrEqual(parsed.date.end.latest);
      }),
      { numRuns: 3000 },
    );
  });
});
