import { describe, expect, it } from "vitest";
import { type Relation, type Relationship, type Statement, solveTime } from "../../src/time/index.ts";
import { dated, instants, said, spans } from "./order/say.ts";

const UTC = { timezone: "+00:00" };

describe("relation(a, b) of two spans", () => {
  function check(relation: Relation, relationship: Relationship, mirrored: Relationship) {
    const timing = solveTime(spans("a", "b"), [said(0, `a ${relation} b`)]);
    expect([timing.relation("a", "b").relationship, timing.relation("b", "a").relationship]).toEqual([
      relationship,
      mirrored,
    ]);
  }
  it("a before b", () => check("before", "before", "after"));
  it("a after b", () => check("after", "after", "before"));
  it("a notAfter b orders the starts", () => check("notAfter", "beforeOrSame", "sameOrAfter"));
  it("a notBefore b orders the starts", () => check("notBefore", "sameOrAfter", "beforeOrSame"));
  it("a during b", () => check("during", "during", "contains"));
  it("a meets b", () => check("meets", "beforeOrSame", "sameOrAfter"));
  it("a overlaps b", () => check("overlaps", "overlaps", "overlappedBy"));
  it("a starts b", () => check("starts", "during", "contains"));
  it("a finishes b", () => check("finishes", "during", "contains"));
  it("a equals b", () => check("equals", "same", "same"));
  it("a within b states no order", () => check("within", "notStated", "notStated"));
});

describe("bounds(id)", () => {
  function check(statements: Statement[], id: string, bounds: [earliest: string, latest: string]) {
    const { start } = solveTime(instants("a", "b"), statements, UTC).bounds(id);
    expect([start.earliest, start.latest]).toEqual(bounds.map((text) => Date.parse(text)));
  }
  const noon = dated(0, "a", "2019-02-28T12:00");
  it("atLeast and atMost hold the distance", () =>
    check([noon, said(1, "b after a", { atLeast: "PT30M", atMost: "PT2H" })], "b", [
      "2019-02-28T12:30Z",
      "2019-02-28T14:00Z",
    ]));
  it("within reaches to both sides", () =>
    check([noon, said(1, "b within a", { atMost: "P1D" })], "b", ["2019-02-27T12:00Z", "2019-03-01T12:00Z"]));
  it("a month is as short and as long as months are", () =>
    check([noon, said(1, "b after a", { atLeast: "P1M", atMost: "P1M" })], "b", [
      "2019-03-28T12:00Z",
      "2019-03-31T12:00Z",
    ]));
  it("a year may be a leap year", () =>
    check([noon, said(1, "b after a", { atLeast: "P1Y", atMost: "P1Y" })], "b", [
      "2020-02-28T12:00Z",
      "2020-02-29T12:00Z",
    ]));
  it.each([
    ["b during a", "start", "2019-02-28T10:00Z", "2019-02-28T11:00Z"],
    ["b finishes a", "start", "2019-02-28T10:00Z", "2019-02-28T11:00Z"],
    ["b overlaps a", "end", "2019-02-28T10:00Z", "2019-02-28T11:00Z"],
    ["b starts a", "end", "2019-02-28T17:00Z", "2019-02-28T18:00Z"],
    ["b notBefore a", "start", "2019-02-28T10:00Z", "2019-02-28T11:00Z"],
    ["b notAfter a", "start", "2019-02-28T07:00Z", "2019-02-28T08:00Z"],
    ["b before a", "end", "2019-02-28T07:00Z", "2019-02-28T08:00Z"],
    ["b after a", "start", "2019-02-28T20:00Z", "2019-02-28T21:00Z"],
  ] as const)("%s by one to two hours bounds its %s", (words, side, earliest, latest) => {
    const day = dated(0, "a", "2019-02-28T09:00/2019-02-28T19:00");
    const statements = [day, said(1, words, { atLeast: "PT1H", atMost: "PT2H" })];
    const bounds = solveTime(spans("a", "b"), statements, UTC).bounds("b")[side];
    expect(bounds).toEqual({ earliest: Date.parse(earliest), latest: Date.parse(latest) });
  });
  it("a date that cannot be read says nothing", () => {
    const { start } = solveTime(instants("a"), [dated(0, "a", "2019-02-29")], UTC).bounds("a");
    expect(start).toEqual({ earliest: -Infinity, latest: Infinity });
  });
  it("an unknown id throws, a name of Object.prototype too", () => {
    const timing = solveTime(instants("a"), [], UTC);
    expect(() => timing.bounds("constructor")).toThrow(RangeError);
  });
});

it("relation(a, b) orders events whose dates do not meet", () => {
  const timing = solveTime(instants("a", "b"), [dated(0, "a", "2019-02"), dated(1, "b", "2019-03")], UTC);
  expect(timing.relation("a", "b").relationship).toBe("before");
  expect(timing.relation("b", "a").witness.map(({ id }) => id)).toEqual(["statements.1", "statements.0"]);
});

describe("contradictions", () => {
  const kim = { account: "kim" };
  const bolton = { account: "bolton" };
  function check(statements: Statement[], layers: string[], cycles: number[][]) {
    const { contradictions } = solveTime(instants("a", "b", "c"), statements, UTC);
    expect(contradictions.map(({ layer }) => (layer.kind === "account" ? layer.account : layer.kind))).toEqual(layers);
    expect(contradictions.map(({ cycle }) => cycle.map(({ path }) => path[1]))).toEqual(cycles);
  }
  it("one account that goes round is at fault itself", () =>
    check([said(0, "a before b", kim), said(1, "b before c", kim), said(2, "c before a", kim)], ["kim"], [[0, 1, 2]]));
  it("two accounts that exclude each other are a finding", () =>
    check([said(0, "a before b", kim), said(1, "b before a", bolton)], ["merged"], [[0, 1]]));
  it("an inference gives way to what is told", () =>
    check([said(0, "a before b", { basis: "inferred" }), said(1, "b before a", kim)], ["inferred"], [[0, 1]]));
  it("context comes last", () =>
    check([said(0, "a before b", { basis: "context" }), said(1, "b before a", kim)], ["context"], [[0, 1]]));
  it("each layer reports its own", () =>
    check(
      [
        said(0, "a before b", kim),
        said(1, "b before a", kim),
        said(2, "c before a", kim),
        said(3, "a before c", bolton),
      ],
      ["kim", "merged"],
      [
        [0, 1],
        [3, 2],
      ],
    ));
  it("no later than each other is the same time, and no contradiction", () =>
    check([said(0, "a notAfter b", kim), said(1, "b notAfter a", kim)], [], []));
  it("a dated chain begins and ends with its dates, and says by how much it misses", () => {
    const statements = [
      dated(0, "c", "2019-02-28T14:00"),
      said(1, "b before c"),
      said(2, "a before b"),
      dated(3, "a", "2019-02-28T14:30"),
    ];
    const [contradiction] = solveTime(instants("a", "b", "c"), statements, UTC).contradictions;
    expect(contradiction?.cycle.map(({ path }) => path[1])).toEqual([3, 2, 1, 0]);
    expect(contradiction?.short).toBe(30 * 60_000);
  });
  it("the fewest statements are shown, even where a longer chain misses by more", () => {
    const statements = [
      said(0, "a before b", { atLeast: "P30D" }),
      said(1, "b before c", { atLeast: "P30D" }),
      said(2, "c before a"),
      said(3, "b before a"),
    ];
    const [first] = solveTime(instants("a", "b", "c"), statements).contradictions;
    expect(first?.cycle.map(({ path }) => path[1])).toEqual([0, 3]);
  });
  it("all else is answered from the rest", () => {
    const statements = [said(0, "a before b", kim), said(1, "b before c", kim), said(2, "c before a", bolton)];
    const timing = solveTime(instants("a", "b", "c"), statements);
    expect(timing.relaxed.map(({ id }) => id)).toEqual(["statements.2"]);
    expect(timing.relation("a", "c").relationship).toBe("before");
  });
  it("at most ten are reported, and the rest is consistent", () => {
    const ids = Array.from({ length: 24 }, (_, index) => `e${index}`);
    const statements = ids.flatMap((id, index) =>
      index % 2
        ? [said(index * 2, `${id} before e${index - 1}`), said(index * 2 + 1, `e${index - 1} before ${id}`)]
        : [],
    );
    const timing = solveTime(instants(...ids), statements);
    expect([timing.contradictions.length, timing.relaxed.length]).toEqual([10, 12]);
    expect(timing.relation("e0", "e1").relationship).toBe("before");
  });
});

describe("possibleOrders(ids)", () => {
  function check(ids: string[], statements: Statement[], count: bigint, exact: boolean) {
    expect(solveTime(instants(...ids), statements).possibleOrders(ids)).toEqual({ count, exact });
  }
  const many = (length: number) => Array.from({ length }, (_, index) => `e${index}`);
  const chain = (length: number) => many(length - 1).map((id, index) => said(index, `${id} before e${index + 1}`));
  const fan = (length: number) =>
    many(length)
      .slice(1)
      .map((id, index) => said(index, `e0 before ${id}`));
  it("counts nothing as one order", () => check([], [], 1n, true));
  it("counts all orders of events that nothing orders", () =>
    check(many(25), [], 15_511_210_043_330_985_984_000_000n, true));
  it("counts twenty events of one island exactly", () => check(many(20), fan(20), 121_645_100_408_832_000n, true));
  it("counts one event before twenty others, and a chain of any length, exactly", () => {
    check(many(21), fan(21), 2_432_902_008_176_640_000n, true);
    check(many(60), chain(60), 1n, true);
  });
  it("counts blocks that follow each other apart", () => {
    const second = many(24).slice(12);
    const blocks = many(12).flatMap((id, index) =>
      second.map((other, at) => said(index * 12 + at, `${id} before ${other}`)),
    );
    check(many(24), blocks, 479_001_600n ** 2n, true);
  });
  it("gives a lower bound where more than twenty events hang together", () => {
    const chains = many(20).map((id, index) => said(index, `${id} before e${index + 2}`));
    check(many(22), [...chains, said(20, "e0 before e3")], 140_998n, false); // of 537,472
  });
  it("counts events at the same time once", () => check(["a", "b", "c"], [said(0, "a equals b")], 2n, true));
});
