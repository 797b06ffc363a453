/** Kahn's order; among those that may come next, the first of the list. */
export function sortIds(ids: readonly string[], precedes: (a: string, b: string) => boolean): string[] {
  const waiting = ids.map((id) => ids.filter((other) => other !== id && precedes(other, id)).length);
  const done: string[] = [];
  while (done.length < ids.length) {
    const next = waiting.indexOf(0);
    const id = ids[next];
    if (id === undefined) throw new RangeError("sortIds(ids, precedes): the order has a cycle");
    waiting[next] = -1;
    done.push(id);
    ids.forEach((other, index) => {
      if (waiting[index] !== undefined && waiting[index] > 0 && precedes(id, other)) waiting[index]--;
    });
  }
  return done;
}
