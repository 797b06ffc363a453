import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEdtf, parseDate } from "../../../src/time/index.ts";
import { dateLike } from "./random-dates.ts";

const iso = (at: number) =>
  Number.isFinite(at) ? new Date(at).toISOString().replace(/T00:00:00.000Z|T23:59:59.999Z/, "") : String(at);

function check(text: string, first: string, last: string) {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`${text} is refused: ${parsed.fault.expected}`);
  expect([parsed.date.level, iso(parsed.date.start.earliest), iso(parsed.date.end.latest)]).toEqual([2, first, last]);
}

describe("parseDate(text), level 2", () => {
  it.each([
    ["1950S2", "1900-01-01", "1999-12-31"],
    ["1950S4", "1950-01-01", "1950-12-31"],
    ["-1950S2", "-001999-01-01", "-001900-12-31"],
    ["Y17E4", "+170000-01-01", "+170000-12-31"],
    ["Y12345S3", "+012300-01-01", "+012399-12-31"],
    ["1950S2~", "1800-01-01", "2099-12-31"],
    ["?Y17E4", "+170000-01-01", "+170000-12-31"],
    ["Y12345S3%", "+012200-01-01", "+012499-12-31"],
    ["2001-25", "2001-03-01", "2001-05-31"],
    ["2001-28", "2001-12-01", "2002-02-28"],
    ["2001-29", "2001-09-01", "2001-11-30"],
    ["2001-30", "2001-12-01", "2002-02-28"],
    ["2001-32", "2001-06-01", "2001-08-31"],
    ["2001-33", "2001-01-01", "2001-03-31"],
    ["2001-36", "2001-10-01", "2001-12-31"],
    ["2001-38", "2001-05-01", "2001-08-31"],
    ["2001-41", "2001-07-01", "2001-12-31"],
    ["[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"],
    ["[2019-02-27..2019-02-28]", "2019-02-27", "2019-02-28"],
    ["[..1760-12-03]", "-Infinity", "1760-12-03"],
    ["[1760-12..]", "1760-12-01", "Infinity"],
    ["[1999,1900]", "1900-01-01", "1999-12-31"],
    ["2004-06~-11", "2004-05-11", "2004-07-11"],
    ["?2004-06-~11", "2004-06-10", "2004-06-12"],
    ["~2004-06-11", "2003-06-11", "2005-06-11"],
    ["2004-%06-11", "2004-05-11", "2004-07-11"],
    ["?2004-06-11", "2004-06-11", "2004-06-11"],
    ["156X-12-25", "1560-12-25", "1569-12-25"],
    ["-156X-12-25", "-001569-12-25", "-001560-12-25"],
    ["190X-02-29", "1904-02-29", "1908-02-29"],
    ["1XXX-12", "1000-12-01", "1999-12-31"],
    ["1984-1X", "1984-10-01", "1984-12-31"],
    ["1984-X2", "1984-02-01", "1984-12-31"],
    ["2019-02-2X", "2019-02-20", "2019-02-28"],
    ["2019-XX-31", "2019-01-31", "2019-12-31"],
    ["2004-06-~01/2004-06-~20", "2004-05-31", "2004-06-21"],
  ])("%s is from %s to %s", (text, first, last) => check(text, first, last));
});

it("parseDate(text) keeps the qualifiers of each part", () => {
  const parsed = parseDate("?2004-06~-11");
  expect(parsed.ok && parsed.date.qualifiers).toEqual({ year: "uncertainAndApproximate", month: "approximate" });
});
it("parseDate(text) widens a long year by as many years as it may stand for, beyond the calendar too", () => {
  const [plain, about] = ["Y171010000S3", "Y171010000S3~"].map((text) => parseDate(text));
  if (!plain?.ok || !about?.ok) throw new Error("both are dates");
  const millionYears = 1e6 * 31_556_952_000; // ms
  expect(plain.date.start.earliest - about.date.start.earliest).toBe(millionYears);
  expect(about.date.end.latest - plain.date.end.latest).toBe(millionYears);
  expect(about.date).toMatchObject({ qualifier: "approximate", conventions: ["approximate"] });
});
it("parseDate(text) keeps open and unknown ends apart", () => {
  const kinds = (text: string) => {
    const parsed = parseDate(text);
    return parsed.ok && parsed.date.ends?.map(({ kind }) => kind);
  };
  expect([kinds("1985/.."), kinds("1985/"), kinds("../1985"), kinds("/1985")]).toEqual([
    ["date", "open"],
    ["date", "unknown"],
    ["open", "date"],
    ["unknown", "date"],
  ]);
});
it("formatEdtf(date) reads back as the same date, and is written the same from then on", () => {
  const zone = { timezone: "Asia/Kolkata" };
  fc.assert(
    fc.property(dateLike, (text) => {
      const first = parseDate(text, zone);
      if (!first.ok) return;
      const again = parseDate(formatEdtf(first.date), zone);
      if (!again.ok) throw new Error(`${formatEdtf(first.date)} is refused`);
      const { start, end, level, qualifiers } = first.date;
      expect(again.date).toMatchObject({ start, end, qualifiers });
      expect(again.date.level).toBeLessThanOrEqual(level);
      expect(formatEdtf(again.date)).toBe(formatEdtf(first.date));
    }),
    { numRuns: 2000 },
  );
});
it("parseDate(text, { timezone }) takes nothing from the machine's zone", () => {
  const own = process.env["TZ"];
  const texts = fc.sample(dateLike, { numRuns: 300 });
  const answers = ["America/Los_Angeles", "Asia/Kolkata", "Asia/Ho_Chi_Minh"].map((zone) => {
    process.env["TZ"] = zone;
    return texts.map((text) => parseDate(text, { timezone: "America/New_York" }));
  });
  process.env["TZ"] = own;
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
