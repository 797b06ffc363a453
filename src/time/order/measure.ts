import { type Network, potentialsOf } from "../network/index.ts";

/** What is called for each point that comes no later than another, and whether it is earlier. */
type NoLater = (second: number, first: number, isEarlier: boolean) => void;

/** Edges by the places of their points in the order of the network: those of place p are `first[p]` to `first[p + 1] - 1`. */
type Packed = {
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly ms: Float64Array;
  readonly strict: Uint8Array;
};

/** Lengths from one place at a time, Infinity elsewhere; the places that were reached are `reached[0]` to `reached[count - 1]`. */
type Lengths = { readonly ms: Float64Array; readonly strict: Int32Array; readonly reached: Int32Array; count: number };

/**
 * All pairs of which one comes no later, in a consistent network where some edges allow a later time. From each point lengths
 * are swept to and fro as `shortestFrom` does, but only as far as what lies onward can still bring them down to nought.
 */
export function measureAll(network: Network, noLater: NoLater): void {
  const { size, order } = network;
  const [edges, least] = [packed(network), leastOnward(network)];
  const lengths: Lengths = {
    ms: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    strict: new Int32Array(size),
    reached: new Int32Array(size),
    count: 0,
  };
  const dirty = new Uint8Array(size);
  for (let start = 0; start < size; start++) {
    sweepFrom(start, edges, { lengths, least, dirty });
    for (let at = 0; at < lengths.count; at++) {
      const place = lengths.reached[at]!; // below the count, here and in the next lines
      const ms = lengths.ms[place]!;
      if (ms <= 0) noLater(order[start]!, order[place]!, ms < 0 || lengths.strict[place]! > 0);
      lengths.ms[place] = Number.POSITIVE_INFINITY;
      lengths.strict[place] = 0;
    }
    lengths.count = 0;
  }
}

function packed({ size, order, out }: Network): Packed {
  const places = new Int32Array(size);
  order.forEach((point, place) => {
    places[point] = place;
  });
  const packed = {
    first: new Int32Array(size + 1),
    to: out.points.slice(),
    ms: out.ms.slice(),
    strict: out.strict.slice(),
  };
  order.forEach((point, place) => {
    let next = packed.first[place]!; // points and places are below size, here and in the next lines
    for (let at = out.first[point]!; at < out.first[point + 1]!; at++) {
      packed.to[next] = places[out.points[at]!]!; // `at` lies in the group of this point
      packed.ms[next] = out.ms[at]!;
      packed.strict[next] = out.strict[at]!;
      next++;
    }
    packed.first[place + 1] = next;
  });
  return packed;
}

/** By place the shortest length from there to any point, at most 0, ms. */
function leastOnward(network: Network): Float64Array {
  const found = potentialsOf(network, true);
  if (!found.ok) throw new RangeError("measureAll(network): the network holds a contradiction");
  return Float64Array.from(network.order, (point) => found.distances.ms[point]!); // kept of all points
}

type Sweep = { readonly lengths: Lengths; readonly least: Float64Array; readonly dirty: Uint8Array };

function sweepFrom(start: number, edges: Packed, { lengths, least, dirty }: Sweep): void {
  const { ms, strict, reached } = lengths;
  let [low, high, onward] = [start, start, 1];
  reached[lengths.count++] = start;
  ms[start] = 0;
  dirty[start] = 1;
  while (low <= high) {
    let [nextLow, nextHigh] = [ms.length, -1];
    for (let place = onward > 0 ? low : high; place >= low && place <= high; place += onward) {
      if (!dirty[place]) continue;
      dirty[place] = 0;
      for (let at = edges.first[place]!; at < edges.first[place + 1]!; at++) {
        const next = edges.to[at]!; // `at` lies in the group of this place
        const length = ms[place]! + edges.ms[at]!; // as above; places are below size
        const count = strict[place]! + edges.strict[at]!;
        const held = ms[next]!;
        if (length > held || (length === held && count <= strict[next]!) || length + least[next]! > 0) continue;
        if (held === Number.POSITIVE_INFINITY) reached[lengths.count++] = next;
        ms[next] = length;
        strict[next] = count;
        dirty[next] = 1;
        const isAhead = onward > 0 ? next > place : next < place;
        if (!isAhead) [nextLow, nextHigh] = [Math.min(nextLow, next), Math.max(nextHigh, next)];
        else if (onward > 0) high = Math.max(high, next);
        else low = Math.min(low, next);
      }
    }
    [low, high, onward] = [nextLow, nextHigh, -onward];
  }
}
