/** Whole numbers, the least of which is taken first. */
export class Heap {
  readonly #items: number[] = [];

  push(item: number): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (items[above]! <= item) break; // above is before at
      items[at] = items[above]!; // as above
      at = above;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const items = this.#items;
    const [least, last] = [items[0], items.pop()];
    if (least === undefined || last === undefined || items.length === 0) return least;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= items.length) break;
      const child = left + 1 < items.length && items[left + 1]! < items[left]! ? left + 1 : left; // both are below the length
      if (items[child]! >= last) break; // child is below the length
      items[at] = items[child]!; // as above
      at = child;
    }
    items[at] = last;
    return least;
  }
}
