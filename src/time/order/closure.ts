import type { Network } from "../network/index.ts";
import { Bits } from "./bits.ts";
import { measureAll } from "./measure.ts";

/** Which points of a network come no later than which, and which earlier. */
export type Closure = {
  /** of each point, those that come no later */
  readonly before: Bits;
  /** of each point, those that come earlier */
  readonly strictly: Bits;
};

/** Points of which all pairs are kept; two squares of bits take 150 MB. */
export const MOST_CLOSED = 25_000;

/** The order of all points of a consistent network that has at most `MOST_CLOSED`. */
export function closureOf(network: Network): Closure {
  const [before, strictly] = [new Bits(network.size), new Bits(network.size)];
  if (network.edges.every(({ ms }) => ms <= 0)) followEdges(network, before, strictly);
  else
    measureAll(network, (second, first, isEarlier) => {
      before.set(second, first);
      if (isEarlier) strictly.set(second, first);
    });
  return { before, strictly };
}

/** What an edge leads to comes no later, and so does all that comes before that; swept to and fro until nothing changes. */
function followEdges({ size, order, out, edges }: Network, before: Bits, strictly: Bits): void {
  for (let point = 0; point < size; point++) before.set(point, point);
  const follow = (point: number): boolean => {
    let isChanged = false;
    for (let at = out.first[point]!; at < out.first[point + 1]!; at++) {
      const { to, ms, strict } = edges[out.edges[at]!]!; // `at` lies in the group of this point
      const isStrict = ms < 0 || strict > 0;
      isChanged = strictly.join(point, isStrict ? before : strictly, to) || isChanged;
      isChanged = before.join(point, before, to) || isChanged;
    }
    return isChanged;
  };
  const places = new Int32Array(size);
  order.forEach((point, place) => {
    places[point] = place;
  });
  const isStraight = edges.every(({ from, to }) => places[from]! < places[to]!); // points are below size
  const directions = [order.toReversed(), order];
  for (let pass = 0; ; pass++) {
    let isChanged = false;
    for (const point of directions[pass % 2] ?? []) isChanged = follow(point) || isChanged;
    if (isStraight || !isChanged) return;
  }
}
