/**
 * Size of the largest set of which no two are ordered: by Dilworth's theorem the number of ids less a largest matching
 * of the order's pairs (found by augmenting paths).
 */
export function widestAntichain(ids: readonly string[], precedes: (a: string, b: string) => boolean): number {
  const after = new Map(ids.map((id) => [id, ids.filter((other) => other !== id && precedes(id, other))]));
  const matched = new Map<string, string>();
  const augment = (from: string, seen: Set<string>): boolean =>
    (after.get(from) ?? []).some((to) => {
      if (seen.has(to)) return false;
      seen.add(to);
      const holder = matched.get(to);
      if (holder !== undefined && !augment(holder, seen)) return false;
      matched.set(to, from);
      return true;
    });
  return ids.length - ids.filter((id) => augment(id, new Set())).length;
}
