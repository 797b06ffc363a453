import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { relationNames } from "../../src/model/schema/time.ts";
import { checkDate, formatDate, parseDate, suggestDates } from "../../src/time/index.ts";
import { runCli } from "../cli/memory-io.ts";

const PAGE = readFileSync("docs/time.md", "utf8");

/** The cells of every row of the tables whose first cell is code. */
const ROWS = PAGE.split("\n").flatMap((line) =>
  line.startsWith("| `")
    ? [
        line
          .slice(2, -2)
          .split(" | ")
          .map((cell) => cell.trim()),
      ]
    : [],
);
const DATES = ROWS.filter((cells) => cells.length === 5);

/** The day of an instant as the page writes it; open or unknown where there is none. */
function dayOf(at: number, end: string | undefined): string {
  if (!Number.isFinite(at)) return end ?? "open";
  const iso = new Date(at).toISOString().slice(0, -14);
  return iso.replace(/^\+0*/, "Y").replace(/^-00/, "-");
}

it.each(DATES)("docs/time.md reads %s as parseDate and formatDate do", (code = "", ...told) => {
  const parsed = parseDate(code.replaceAll("`", ""));
  if (!parsed.ok) throw new Error(`${code} is no date`);
  const { start, end, ends } = parsed.date;
  const days = [dayOf(start.earliest, ends?.[0].kind), dayOf(end.latest, ends?.[1].kind)];
  expect([`${parsed.date.level}`, formatDate(parsed.date), ...days]).toEqual(told);
});
it("docs/time.md has dates of every level", () =>
  expect(new Set(DATES.map(([, level]) => level))).toEqual(new Set(["0", "1", "2"])));
it.each([
  ["season", "2019-21"],
  ["southernSeason", "2019-29"],
  ["approximate", "2019~"],
  ["uncertain", "2019?"],
  ["shownTwice", "2019-11-03T01:30"],
])("docs/time.md documents the convention %s, which check tells of %s", (name, date) => {
  expect(ROWS.map(([code]) => code)).toContain(`\`${name}\``);
  expect(checkDate(date, [], { timezone: "America/New_York" })).toMatchObject([{ convention: name }]);
});
it("docs/time.md documents every relation", () => {
  const named = ROWS.flatMap(([code = ""]) => [...code.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  for (const relation of relationNames) expect(named).toContain(relation);
});

/** Words, the EDTF of each reading, and what each takes for granted. */
const WORDS = [...PAGE.matchAll(/^\| “(.+)” \| (.+) \| (.+) \|$/gm)].map(([, ...cells]) => cells);

it.each(WORDS)("docs/time.md reads “%s” as suggestDates does", (words = "", edtf = "", readings = "") => {
  const found = suggestDates(words);
  expect(found.map((each) => `\`${each.edtf}\``).join(", ")).toBe(edtf);
  expect(found.map(({ reading }) => reading).join("; ")).toBe(readings);
});
it("docs/time.md has dates in words", () => expect(WORDS.length).toBeGreaterThan(8));

const HANOI = "seeds/hanoi/hanoi.yaml";
it.each([
  ["order", HANOI],
  ["when", HANOI, "walk-out"],
  ["between", HANOI, "offer", "walk-out"],
  ["date", "03/04/2019"],
  ["check", "seeds/checkout-outage/checkout-outage.yaml"],
])("docs/time.md names every key of demarche %s --json", async (command, ...args) => {
  const row = PAGE.split("\n").find((line) => line.startsWith(`| \`${command}\` | `)) ?? "";
  const named = new Set([...row.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name));
  const data: unknown = JSON.parse((await runCli([command, ...args, "--json"])).stdout);
  const keys = [data].flat().flatMap((each) => Object.keys(Object(each)));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !named.has(key))).toEqual([]);
});
