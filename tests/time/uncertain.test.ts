import { describe, expect, it } from "vitest";
import { solveTime } from "../../src/time/index.ts";
import { dated, instants, said, spans } from "./order/say.ts";

const UTC = { timezone: "+00:00" };
const ends = (earliest: string, latest: string) => ({
  earliest: earliest === "" ? -Infinity : Date.parse(earliest),
  latest: latest === "" ? Infinity : Date.parse(latest) - 1,
});

describe("bounds(id) of an uncertain date", () => {
  it.each([
    ["2019?", "", ""],
    ["2019-02-28%", "", ""],
    ["2019-02?-28", "", ""],
    ["2019-?02", "2019-01-01Z", "2020-01-01Z"],
    ["2019-02-?28", "2019-02-01Z", "2019-03-01Z"],
    ["2019-02~-?28", "2019-01-01Z", "2019-04-01Z"],
    ["2019?/2020", "", "2021-01-01Z"],
    ["2019/2020?", "2019-01-01Z", ""],
    ["[2019?,2020]", "", ""],
    ["2019-02-28~", "2019-02-27Z", "2019-03-02Z"],
  ])("%s counts only by what is certain", (date, earliest, latest) => {
    const timing = solveTime(instants("a"), [dated(0, "a", date)], UTC);
    const { start, end } = timing.bounds("a");
    expect({ earliest: start.earliest, latest: end.latest }).toEqual(ends(earliest, latest));
  });
  it("assume: uncertain takes it for granted", () => {
    const { start } = solveTime(instants("a"), [dated(0, "a", "2019-02?")], { ...UTC, assume: ["uncertain"] }).bounds(
      "a",
    );
    expect(start).toEqual(ends("2019-02-01Z", "2019-03-01Z"));
  });
  it("timing.uncertain names them, assumed or not", () => {
    const statements = [
      dated(0, "a", "2019?"),
      dated(1, "b", "2019-?02"),
      dated(2, "p", "[2019,2020?]"),
      dated(3, "p", "2019~"),
    ];
    const named = (assume?: readonly ["uncertain"]) =>
      solveTime([...instants("a", "b"), ...spans("p")], statements, { ...UTC, assume }).uncertain.map(({ id }) => id);
    expect(named()).toEqual(["statements.0", "statements.1", "statements.2"]);
    expect(named(["uncertain"])).toEqual(named());
  });
  it("an uncertain date contradicts nothing, and when assumed it is the first to give way", () => {
    const statements = [dated(0, "a", "2019?"), said(1, "a before b"), dated(2, "b", "2018")];
    expect(solveTime(instants("a", "b"), statements, UTC).contradictions).toEqual([]);
    const assumed = solveTime(instants("a", "b"), statements, { ...UTC, assume: ["uncertain"] });
    expect(assumed.contradictions.map(({ layer }) => layer.kind)).toEqual(["assumed"]);
    expect(assumed.relaxed.map(({ id }) => id)).toEqual(["statements.0"]);
  });
});
