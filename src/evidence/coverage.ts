import type { LockedSource } from "./lock.ts";

/** How much of a source is cited; excluded sentences do not count. */
export type Coverage = {
  readonly sentences: number;
  readonly cited: number;
  readonly excluded: number;
  readonly uncited: readonly { readonly number: number; readonly start: number; readonly end: number }[];
};

/** Which sentences no claim, statement or explanation cites. */
export function coverageOf(source: Pick<LockedSource, "sentences">): Coverage {
  const counted = source.sentences
    .map((sentence, index) => ({ ...sentence, number: index + 1 }))
    .filter((sentence) => !sentence.excluded);
  const uncited = counted
    .filter((sentence) => sentence.cited === 0)
    .map(({ number, start, end }) => ({ number, start, end }));
  return {
    sentences: counted.length,
    cited: counted.length - uncited.length,
    excluded: source.sentences.length - counted.length,
    uncited,
  };
}
