/** A queue that gives the least priority first, of those the furthest position, of those the one that was put in first. */
export type Queue<Node> = {
  push(node: Node, priority: number, position: number): void;
  pop(): Entry<Node> | undefined;
};

export type Entry<Node> = {
  readonly node: Node;
  readonly priority: number;
  readonly position: number;
  readonly index: number;
};

/** A binary heap. */
export function createQueue<Node>(): Queue<Node> {
  const heap: Entry<Node>[] = [];
  let pushed = 0;
  return {
    push(node, priority, position) {
      heap.push({ node, priority, position, index: pushed++ });
      siftUp(heap);
    },
    pop() {
      const [first] = heap;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        siftDown(heap);
      }
      return first;
    },
  };
}

const isBefore = (a: Entry<unknown>, b: Entry<unknown>): boolean =>
  a.priority !== b.priority
    ? a.priority < b.priority
    : a.position !== b.position
      ? a.position > b.position
      : a.index < b.index;

function siftUp<Node>(heap: Entry<Node>[]): void {
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!swapIfBefore(heap, at, parent)) return;
    at = parent;
  }
}

function siftDown<Node>(heap: Entry<Node>[]): void {
  for (let at = 0; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [a, b] = [heap[left], heap[right]];
    if (!a) return;
    const child = b && isBefore(b, a) ? right : left;
    if (!swapIfBefore(heap, child, at)) return;
    at = child;
  }
}

/** Swaps the entry at `child` with its parent where it comes first, and says whether it did. */
function swapIfBefore<Node>(heap: Entry<Node>[], child: number, parent: number): boolean {
  const [a, b] = [heap[child], heap[parent]];
  if (!a || !b || !isBefore(a, b)) return false;
  heap[child] = b;
  heap[parent] = a;
  return true;
}
