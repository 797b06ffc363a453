/** A label beside an axis that runs downward: where it wants to stand, and how high it is, px. */
export type Wanted = { readonly y: number; readonly height: number };

/**
 * Middles of labels as near as can be to where they want to stand, in their order and with `gap` px between them: the exact
 * least squares, by pooling neighbours that would meet. What is added or left out moves only its neighbours.
 *
 * @param labels  from above, and together with the gaps no higher than the axis
 * @see           Barlow, Bartholomew, Bremner, Brunk: Statistical Inference under Order Restrictions (1972), pool adjacent violators
 */
export function spreadLabels(labels: readonly Wanted[], axis: { start: number; end: number }, gap: number): number[] {
  const offsets = labels.reduce<number[]>((found, label, index) => {
    const above = labels[index - 1];
    return [...found, above ? (found.at(-1) ?? 0) + (above.height + label.height) / 2 + gap : 0];
  }, []);
  const pooled = pool(labels.map((label, index) => label.y - (offsets[index] ?? 0)));
  const [first, last] = [labels[0], labels.at(-1)];
  const least = axis.start + (first?.height ?? 0) / 2;
  const most = axis.end - (last?.height ?? 0) / 2 - (offsets.at(-1) ?? 0);
  return pooled.map((y, index) => Math.max(least, Math.min(most, y)) + (offsets[index] ?? 0));
}

/** The ascending numbers nearest to these. */
function pool(wanted: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  const mean = (each: { sum: number; count: number } | undefined) => (each ? each.sum / each.count : -Infinity);
  for (const y of wanted) {
    let last = { sum: y, count: 1 };
    for (let above = pools.at(-1); above && mean(above) > mean(last); above = pools.at(-1)) {
      last = { sum: above.sum + last.sum, count: above.count + last.count };
      pools.pop();
    }
    pools.push(last);
  }
  return pools.flatMap((each) => Array.from({ length: each.count }, () => mean(each)));
}
