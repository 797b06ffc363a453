import type { Account, Source } from "../../model/index.ts";

/** A footnote: whose words, and in which source; `label` is its name in Markdown. */
export type Note = { readonly label: string; readonly source: Source; readonly account?: Account | undefined };

export type Noted = { readonly source: Source; readonly account?: Account | undefined };

/** Names notes by their account or source, each once, apart from labels that are taken. */
export function nameNotes(
  noted: readonly Noted[],
  taken: ReadonlySet<string>,
): { readonly notes: readonly Note[]; readonly noteOf: (of: Noted) => Note | undefined } {
  const named = new Map<string, Note>();
  const labels = new Set([...taken].map((label) => label.toLowerCase()));
  for (const of of noted) {
    if (named.has(keyOf(of))) continue;
    const label = freeLabel(of.account?.id ?? of.source.id, labels);
    labels.add(label);
    named.set(keyOf(of), { ...of, label });
  }
  return { notes: [...named.values()], noteOf: (of) => named.get(keyOf(of)) };
}

const keyOf = ({ source, account }: Noted): string =>
  JSON.stringify([account?.id, account?.name, source.id, source.title, source.author, source.published]);

function freeLabel(name: string, taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(count === 1 ? name : `${name}-${count}`)) count++;
  return count === 1 ? name : `${name}-${count}`;
}
