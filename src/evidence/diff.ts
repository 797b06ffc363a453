/**
 * How two phrases differ, word by word: `[-wanted-]` is only in the first, `{+needed+}` only in the second, as in wdiff.
 * The words that stay are a longest common subsequence.
 */
export function diffWords(from: string, to: string): string {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  const shared = commonLengths(a, b);
  const out: Run[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ kind: "same", word: a[i] ?? "" });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && lengthAt(shared, i + 1, j) >= lengthAt(shared, i, j + 1)))
      out.push({ kind: "gone", word: a[i++] ?? "" });
    else out.push({ kind: "new", word: b[j++] ?? "" });
  }
  return joined(out);
}

type Run = { readonly kind: "same" | "gone" | "new"; readonly word: string };

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");

const lengthAt = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** `[i][j]`: how many words the rests of the two from `i` and `j` have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] ?? [];
      row[j] =
        a[i] === b[j]
          ? lengthAt(table, i + 1, j + 1) + 1
          : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1));
    }
  return table;
}

const MARKS = { same: ["", ""], gone: ["[-", "-]"], new: ["{+", "+}"] } as const;

function joined(runs: readonly Run[]): string {
  const groups = runs.reduce<Run[]>((merged, run) => {
    const last = merged.at(-1);
    return last?.kind === run.kind
      ? [...merged.slice(0, -1), { kind: run.kind, word: `${last.word} ${run.word}` }]
      : [...merged, run];
  }, []);
  return groups.map(({ kind, word }) => `${MARKS[kind][0]}${word}${MARKS[kind][1]}`).join(" ");
}
