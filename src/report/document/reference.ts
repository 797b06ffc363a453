/** What may be a reference: a word, and what it speaks of. Ids hold no spaces, so neither does a reference. */
export const REFERENCE = /\{([a-z][a-z-]*):([^{}\s]*)\}/g;

/** What a report can take from a model, and how each is written. */
export const REFERENCES = {
  quote: "{quote:EVENT}, or {quote:EVENT@ACCOUNT} for the words of one account",
  state: "{state:REGION@EVENT}, or {state:REGION} for the end of the record",
  title: "{title:EVENT}",
  when: "{when:EVENT}",
  source: "{source:SOURCE}",
  figure: "{figure:ID}",
} as const;

export type ReferenceName = keyof typeof REFERENCES;

export const isReferenceName = (name: string): name is ReferenceName => Object.hasOwn(REFERENCES, name);

/** A target taken apart: `MODEL/SUBJECT@OTHER#NUMBER`, all but the subject optional. */
export type Target = {
  readonly model?: string | undefined;
  readonly subject: string;
  readonly other?: string | undefined;
  /** from 1 */
  readonly number?: number | undefined;
};

const TARGET = /^(?:([^/@#]+)\/)?([^/@#]*)(?:@([^/@#]+))?(?:#([1-9]\d*))?$/;

/** The target's parts; undefined where it is no target. */
export function parseTarget(target: string): Target | undefined {
  const found = TARGET.exec(target);
  if (!found) return undefined;
  const [, model, subject = "", other, number] = found;
  return { model, subject, other, number: number === undefined ? undefined : Number(number) };
}
