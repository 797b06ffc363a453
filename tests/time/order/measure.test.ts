import fc from "fast-check";
import { expect, it } from "vitest";
import { networkOf } from "../../../src/time/network/index.ts";
import { measureAll } from "../../../src/time/order/measure.ts";
import { allShortest, anyNetwork, isNegative } from "../network/random-network.ts";

it("measureAll(network) tells every pair of which one comes no later, as Floyd and Warshall do", () =>
  fc.assert(
    fc.property(anyNetwork, (sample) => {
      const shortest = allShortest(sample);
      if (!shortest) return;
      const told: string[] = [];
      measureAll(networkOf(sample.size, sample.edges), (second, first, isEarlier) =>
        told.push(`${second} ${first} ${isEarlier}`),
      );
      const expected = shortest.flatMap((row, second) =>
        row.flatMap((length, first) => (length.ms <= 0 ? [`${second} ${first} ${isNegative(length)}`] : [])),
      );
      expect(told.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 3000 },
  ));
