import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Relation, type Relationship, type Statement, solveTime, type Timed } from "../../src/time/index.ts";
import { dated, instants, said, spans } from "./order/say.ts";

const UTC = { timezone: "+00:00" };

type Distance = { readonly atLeast: string | undefined; readonly atMost: string | undefined };

/** What a relation has place for: nearness has only a greatest distance, and what meets or equals none. */
function distanceOf(relation: Relation, { atLeast, atMost }: Distance): Partial<Record<keyof Distance, string>> {
  if (relation === "within") return { atMost: atMost ?? "P3D" };
  if (relation === "meets" || relation === "equals") return {};
  return { ...(atLeast && { atLeast }), ...(atMost && { atMost }) };
}

describe("any statements", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const timed: Timed[] = [...instants("a", "b", "c"), ...spans("d", "e")];
  const relations: Relation[] = [
    "before",
    "after",
    "notBefore",
    "notAfter",
    "during",
    "meets",
    "overlaps",
    "equals",
    "starts",
    "finishes",
    "within",
  ];
  const any = fc.array(
    fc.record({
      kind: fc.constantFrom("relation", "relation", "date"),
      pair: fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }),
      relation: fc.constantFrom(...relations),
      date: fc.constantFrom("2019", "2019-02", "2019-02-28", "2019-03/2019-04", "../2019-03", "2018/"),
      basis: fc.constantFrom("stated", "implied", "inferred", "context"),
      account: fc.constantFrom(undefined, "x", "y"),
      atLeast: fc.constantFrom(undefined, undefined, undefined, "PT0S", "P1D", "P1M"),
      atMost: fc.constantFrom(undefined, undefined, undefined, "P2D", "P40D"),
    }),
    { maxLength: 8 },
  );
  const statements = any.map((list) =>
    list.map(
      ({ kind, pair: [a = "", b = ""], relation, date, atLeast, atMost, basis, account }, index): Statement =>
        kind === "date"
          ? dated(index, a, date, { basis, account })
          : said(index, `${a} ${relation} ${b}`, { basis, account, ...distanceOf(relation, { atLeast, atMost }) }),
    ),
  );
  const answers = (list: readonly Statement[]) => {
    const timing = solveTime(timed, list, UTC);
    return {
      contradictions: timing.contradictions,
      relaxed: timing.relaxed,
      bounds: ids.map((id) => [timing.bounds(id), timing.proof(id, "start", "latest")]),
      relations: ids.map((a) => ids.map((b) => timing.relation(a, b))),
      order: [timing.sorted(ids), timing.islands(ids), timing.reduction(ids), timing.width(ids), timing.redundant()],
    };
  };
  const RUNS = { numRuns: 300 };

  it("distance(a, b) is no wider than the bounds are apart, and as wide the other way round", () =>
    fc.assert(
      fc.property(statements, (list) => {
        const timing = solveTime(timed, list, UTC);
        for (const a of ids)
          for (const b of ids) {
            const [{ start: from }, { start: to }] = [timing.bounds(a), timing.bounds(b)];
            const { least, most } = timing.distance(a, b);
            expect(least).toBeLessThanOrEqual(most);
            expect(least).toBeGreaterThanOrEqual(a === b ? 0 : to.earliest - from.latest);
            expect(most).toBeLessThanOrEqual(a === b ? 0 : to.latest - from.earliest);
            expect(timing.distance(b, a)).toEqual({ least: 0 - most, most: 0 - least });
            if (timing.relation(a, b).relationship === "before") expect(least).toBeGreaterThanOrEqual(0);
          }
      }),
      RUNS,
    ));

  it("solveTime(timed, statements) answers the same in whatever order they come", () =>
    fc.assert(
      fc.property(
        statements.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(answers(shuffled)).toEqual(answers(list));
        },
      ),
      RUNS,
    ));

  const MIRROR: Readonly<Record<Relationship, Relationship>> = {
    before: "after",
    after: "before",
    beforeOrSame: "sameOrAfter",
    sameOrAfter: "beforeOrSame",
    same: "same",
    during: "contains",
    contains: "during",
    overlaps: "overlappedBy",
    overlappedBy: "overlaps",
    notStated: "notStated",
  };
  it("relation(a, b) is the mirror of relation(b, a)", () =>
    fc.assert(
      fc.property(statements, (list) => {
        const { relation } = solveTime(timed, list, UTC);
        for (const a of ids)
          for (const b of ids)
            if (a !== b) expect(relation(b, a).relationship).toBe(MIRROR[relation(a, b).relationship]);
      }),
      RUNS,
    ));
  it("relation is transitive, for before and for all that precedes", () =>
    fc.assert(
      fc.property(statements, (list) => {
        const { relation } = solveTime(timed, list, UTC);
        const is = (a: string, b: string, ...of: Relationship[]) => of.includes(relation(a, b).relationship);
        const precedes = (a: string, b: string) => is(a, b, "before", "beforeOrSame", "contains", "overlaps");
        for (const a of ids)
          for (const b of ids)
            for (const c of ids) {
              if (is(a, b, "before") && is(b, c, "before")) expect(is(a, c, "before")).toBe(true);
              if (precedes(a, b) && precedes(b, c)) expect(precedes(a, c)).toBe(true);
            }
      }),
      RUNS,
    ));
  it("a witness alone proves its relation", () =>
    fc.assert(
      fc.property(statements, (list) => {
        const { relation } = solveTime(timed, list, UTC);
        for (const a of ids)
          for (const b of ids) {
            const { relationship, witness } = relation(a, b);
            if (a !== b) expect(solveTime(timed, witness, UTC).relation(a, b).relationship).toBe(relationship);
          }
      }),
      { ...RUNS, numRuns: 100 },
    ));
  it("a proof alone gives its bound", () =>
    fc.assert(
      fc.property(statements, fc.constantFrom(...ids), (list, id) => {
        const timing = solveTime(timed, list, UTC);
        const alone = (bound: "earliest" | "latest") =>
          solveTime(timed, timing.proof(id, "end", bound), UTC).bounds(id).end[bound];
        expect([alone("earliest"), alone("latest")]).toEqual([
          timing.bounds(id).end.earliest,
          timing.bounds(id).end.latest,
        ]);
      }),
      RUNS,
    ));
  it("proofsBy(standFor) has what stands for the statements of each proof", () =>
    fc.assert(
      fc.property(statements, (list) => {
        const timing = solveTime(timed, list, UTC);
        const standFor = ({ kind, account }: Statement) => `${kind} ${account}`;
        const proofs = timing.proofsBy(standFor);
        for (const id of ids)
          for (const [point, bound] of [
            ["start", "earliest"],
            ["end", "latest"],
          ] as const)
            expect(proofs(id, point, bound)).toEqual(new Set(timing.proof(id, point, bound).map(standFor)));
      }),
      RUNS,
    ));
  it("bounds(id) never widen when a statement is added, unless it contradicts", () =>
    fc.assert(
      fc.property(statements, (list) => {
        const [less, more] = [solveTime(timed, list.slice(1), UTC), solveTime(timed, list, UTC)];
        if (!more.consistent) return;
        for (const id of ids)
          for (const side of ["start", "end"] as const) {
            expect(more.bounds(id)[side].earliest).toBeGreaterThanOrEqual(less.bounds(id)[side].earliest);
            expect(more.bounds(id)[side].latest).toBeLessThanOrEqual(less.bounds(id)[side].latest);
          }
      }),
      RUNS,
    ));
  it("what is left after contradictions is consistent, and each contradiction cannot hold by itself", () =>
    fc.assert(
      fc.property(statements, (list) => {
        const { contradictions, relaxed } = solveTime(timed, list, UTC);
        expect(
          solveTime(
            timed,
            list.filter((each) => !relaxed.includes(each)),
            UTC,
          ).consistent,
        ).toBe(true);
        for (const { cycle } of contradictions) {
          expect(solveTime(timed, cycle, UTC).consistent).toBe(false);
          for (const left of cycle)
            expect(
              solveTime(
                timed,
                cycle.filter((each) => each !== left),
                UTC,
              ).consistent,
            ).toBe(true);
        }
      }),
      RUNS,
    ));
  it("relations that are redundant change no relation when they are left out", () =>
    fc.assert(
      fc.property(statements, (list) => {
        const timing = solveTime(timed, list, UTC);
        const spare = timing.redundant().map(({ statement }) => statement);
        const rest = solveTime(
          timed,
          list.filter((each) => !spare.includes(each) && !timing.relaxed.includes(each)),
          UTC,
        );
        for (const a of ids)
          for (const b of ids) expect(rest.relation(a, b).relationship).toBe(timing.relation(a, b).relationship);
      }),
      RUNS,
    ));
});
