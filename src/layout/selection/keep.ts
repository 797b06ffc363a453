import type { Model } from "../../model/index.ts";
import type { Wording } from "../../wording/index.ts";

/** The model with some of its events, and what hangs on them; `lost` counts what hung on the others. */
export function keepEvents(
  model: Model,
  keep: (id: string) => boolean,
): { readonly model: Model; readonly lost: { readonly branches: number; readonly explanations: number } } {
  const events = model.events.filter((event) => keep(event.id));
  const kept = new Set(events.map((event) => event.id));
  const parties = new Set(model.parties.map((party) => party.id));
  const branches = model.branches.filter((branch) => kept.has(branch.from));
  const explanations = model.explanations.filter(({ of, by }) => kept.has(of) && (kept.has(by) || parties.has(by)));
  return {
    model: { ...model, events, branches, explanations },
    lost: {
      branches: model.branches.length - branches.length,
      explanations: model.explanations.length - explanations.length,
    },
  };
}

/** A sentence for what is left out: events in words already, and what hung on them; none where nothing is. */
export function leftOutNote(
  words: Wording,
  events: readonly string[],
  lost: { readonly branches: number; readonly explanations: number },
): string[] {
  const { selection } = words;
  const parts = [
    ...events,
    ...(lost.branches > 0 ? [selection.branches(lost.branches)] : []),
    ...(lost.explanations > 0 ? [selection.explanations(lost.explanations)] : []),
  ];
  return parts.length === 0 ? [] : [selection.leftOut(words.list(parts))];
}

/** `count` in words, or nothing for none. */
export const some = (count: number, words: (count: number) => string): string[] => (count > 0 ? [words(count)] : []);
