import { expect, it } from "vitest";
import { type Relationship, solveTime } from "../../../src/time/index.ts";
import { ALL, SUMMIT, statements, timed } from "./hanoi.ts";

const OPTIONS = { timezone: "+07:00" };
const whole = solveTime(timed, statements, OPTIONS);
const article = solveTime(timed, statements, { ...OPTIONS, bases: ["stated", "implied", "inferred"] });

it("pairs(summit events) counts 11 of 55 by the article alone", () =>
  expect(article.pairs(SUMMIT)).toEqual({ stated: 11, all: 55 }));
it("pairs(all events) counts 34 of 120 by the article alone", () =>
  expect(article.pairs(ALL)).toEqual({ stated: 34, all: 120 }));
it("pairs(all events) counts 41 with what is known from outside", () =>
  expect(whole.pairs(ALL)).toEqual({ stated: 41, all: 120 }));
it("width(summit events) is 5", () => expect(article.width(SUMMIT)).toBe(5));

it("islands(summit events) keeps what no statement joins apart", () =>
  expect(article.islands(SUMMIT)).toEqual([
    ["bolton", "mood", "obstacles"],
    ["talk", "list", "kim-shocked"],
    ["open"],
    ["offer", "confirm", "more", "walk-out"],
  ]));
it("sorted(all events) keeps the file's order where nothing is stated", () => expect(article.sorted(ALL)).toEqual(ALL));
it("reduction(summit events) has one edge per step, each with its statement", () =>
  expect(
    article
      .reduction(SUMMIT)
      .map(({ from, to, relationship, statement }) => [from, relationship, to, statement?.words]),
  ).toEqual([
    ["bolton", "beforeOrSame", "mood", "as"],
    ["bolton", "beforeOrSame", "obstacles", "suddenly"],
    ["talk", "contains", "list", "amid"],
    ["list", "beforeOrSame", "kim-shocked", "shocked"],
    ["offer", "before", "confirm", "when"],
    ["confirm", "before", "more", "suddenly"],
    ["more", "before", "walk-out", "in short order"],
  ]));
it("possibleOrders(summit events) counts all mixtures of the islands", () =>
  expect(article.possibleOrders(SUMMIT)).toEqual({ count: (2n * 39_916_800n) / (6n * 6n * 24n), exact: true }));

function checkRelation(a: string, b: string, relationship: Relationship, witness: string[]) {
  const found = article.relation(a, b);
  expect([found.relationship, found.witness.map(({ words }) => words)]).toEqual([relationship, witness]);
}
it("relation(offer, walk-out) is before, by the chain between them", () =>
  checkRelation("offer", "walk-out", "before", ["when", "suddenly", "in short order"]));
it("relation(walk-out, offer) is after", () =>
  expect(article.relation("walk-out", "offer").relationship).toBe("after"));
it("relation(talk, list) is contains", () => checkRelation("talk", "list", "contains", ["amid"]));
it("relation(talk, kim-shocked) orders the start of a span", () =>
  checkRelation("talk", "kim-shocked", "beforeOrSame", ["amid", "shocked"]));
it("relation(bolton, walk-out) is not stated", () => checkRelation("bolton", "walk-out", "notStated", []));

it("bounds(walk-out) lie within the summit, in the model's zone", () =>
  expect(whole.bounds("walk-out").start).toEqual({
    earliest: Date.parse("2019-02-27T00:00+07:00"),
    latest: Date.parse("2019-03-01T00:00+07:00") - 1,
  }));
it("bounds(walk-out) are infinite by the article alone", () =>
  expect(article.bounds("walk-out").end).toEqual({ earliest: -Infinity, latest: Infinity }));
it("proof(blame, earliest) runs from the origin to the event", () => {
  const proof = whole.proof("blame", "start", "earliest");
  expect(proof[0]?.id).toBe("dates.summit");
  expect(proof[1]).toMatchObject({ relation: "during", object: "summit" });
  expect(proof.at(-1)?.id).toBe("events.8.before.blame");
});
