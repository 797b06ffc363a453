import { describe, expect, it } from "vitest";
import { type Statement, solveTime } from "../../../src/time/index.ts";
import { cpuTimeOf } from "../../cpu-time.ts";
import { instants, said, spans } from "./say.ts";

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `e${index}`);

/** Events, each after three of the hundred before it. */
function tangled(count: number): Statement[] {
  const back = [1, 37, 91];
  return ids(count).flatMap((id, index) =>
    back.filter((by) => by <= index).map((by) => said(index * 3 + by, `${id} after e${index - by}`)),
  );
}

describe("orders of thousands of events", () => {
  it("solveTime(timed, statements) answers all of a tangle of 2,000", () => {
    const all = ids(2_000);
    const timing = solveTime(instants(...all), tangled(2_000));
    expect(timing.islands(all)).toEqual([all]);
    expect(timing.pairs(all)).toEqual({ stated: 1_999_000, all: 1_999_000 });
    expect(timing.width(all)).toBe(1);
    expect(timing.possibleOrders(all)).toEqual({ count: 1n, exact: true });
    expect(timing.reductionUpTo(all, 1_998)).toBeUndefined();
    expect(timing.reductionUpTo(all, 1_999)).toHaveLength(1_999);
  });
  it("width, pairs and orders of two wide layers are exact", () => {
    const all = ids(4000);
    const lower = all.slice(2000).map((id, index) => said(index, `${id} after e${index}`));
    const timing = solveTime(instants(...all), lower);
    expect(timing.pairs(all).stated).toBe(2000);
    expect(timing.width(all)).toBe(2000);
    const factorial = all.reduce((product, _, index) => product * BigInt(index + 1), 1n);
    expect(timing.possibleOrders(all)).toEqual({ count: factorial / 2n ** 2000n, exact: true });
  });
  it("a distance that allows a later time counts among thousands too", () => {
    const all = ids(900);
    const chain = all
      .slice(1)
      .map((id, index) => said(index, `${id} after e${index}`, { atLeast: "PT1H", atMost: "PT2H" }));
    const timing = solveTime(instants(...all, "x"), [...chain, said(900, "x after e0", { atMost: "PT3H" })]);
    expect(timing.relation("x", "e3")).toMatchObject({ relationship: "beforeOrSame" });
    expect(timing.relation("x", "e2").relationship).toBe("notStated");
    expect(timing.pairs([...all, "x"]).stated).toBe((900 * 899) / 2 + 898);
    expect(timing.width([...all, "x"])).toBe(2);
  });
  it("a relation is proved along a chain whose steps allow a later time, in time that grows with it", () => {
    const steps = (count: number) =>
      ids(count)
        .slice(1)
        .map((id, index) => said(index, `${id} after e${index}`, { atLeast: "PT1H", atMost: "P1D" }));
    const proofOf = (count: number) =>
      solveTime(instants(...ids(count)), steps(count)).relation("e0", `e${count - 1}`).witness;
    expect(proofOf(1000)).toHaveLength(999);
    const few = cpuTimeOf(() => expect(proofOf(2500)).toHaveLength(2499));
    const many = cpuTimeOf(() => expect(proofOf(20_000)).toHaveLength(19_999));
    expect(many).toBeLessThan(500 + 24 * few);
  });
  it("islands of more than four hundred events hang together by a period that is none of them", () => {
    const [early, late] = [ids(300), ids(600).slice(300)];
    const statements = [
      ...early.map((id, index) => said(index, `${id} before war`)),
      ...late.map((id, index) => said(300 + index, `${id} after war`)),
    ];
    const timing = solveTime([...instants(...early, ...late), ...spans("war")], statements);
    expect(timing.islands([...early, ...late])).toHaveLength(1);
    expect(timing.pairs([...early, ...late]).stated).toBe(300 * 300);
  });
  it("what is not found out of more than 25,000 events is undefined, and a total order of them is known", () => {
    const all = ids(26_000);
    const star = all.slice(1).map((id, index) => said(index, `${id} after e0`));
    const timing = solveTime(instants(...all), star);
    expect([timing.width(all), timing.possibleOrders(all), timing.pairs(all).stated]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const chain = all.slice(1).map((id, index) => said(index, `${id} after e${index}`));
    const total = solveTime(instants(...all), chain);
    expect([total.width(all), total.possibleOrders(all)?.count]).toEqual([1, 1n]);
  });
});
