/** Connected components of the stated order: each in the order of `sorted`, all by their first of `ids`. */
export function islandsOf(
  ids: readonly string[],
  sorted: readonly string[],
  isStated: (a: string, b: string) => boolean,
): string[][] {
  const island = new Map<string, number>();
  ids.forEach((id, index) => {
    if (island.has(id)) return;
    const reach = [id];
    island.set(id, index);
    for (const at of reach) {
      const near = ids.filter((other) => !island.has(other) && isStated(at, other));
      for (const other of near) island.set(other, index);
      reach.push(...near);
    }
  });
  return [...new Set(ids.map((id) => island.get(id)))].map((number) =>
    sorted.filter((id) => island.get(id) === number),
  );
}
