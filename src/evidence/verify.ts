import type { Issue } from "../issue/index.ts";
import type { Model, Source } from "../model/index.ts";
import { foldText } from "./fold.ts";
import { type Anchor, locateQuote, prepareText, type SourceText } from "./locate.ts";
import { digestOf, digestOfQuote, type Lock, type LockedSource } from "./lock.ts";
import { type Quotation, quotationsOf } from "./quotations.ts";
import { proposeRepair } from "./repair.ts";
import { sentencesOf } from "./sentences.ts";

/** A quotation that was found. */
export type Anchored = Quotation & { readonly anchor: Anchor };

/** What a model's quotes came to, source by source of those whose text was at hand. */
export type Verification = {
  readonly sources: ReadonlyMap<string, LockedSource>;
  readonly anchored: readonly Anchored[];
  readonly issues: readonly Issue[];
};

/** Looks for every quote in the texts at hand. Sources whose text is not given are left out. */
export function verifyModel(model: Model, texts: ReadonlyMap<string, string>): Verification {
  const quotations = quotationsOf(model);
  const each = model.sources.flatMap((source) => {
    const text = texts.get(source.id);
    return text === undefined
      ? []
      : [
          {
            source,
            ...verifySource(
              source,
              text,
              quotations.filter((quotation) => quotation.source === source.id),
            ),
          },
        ];
  });
  return {
    sources: new Map(each.map(({ source, locked }) => [source.id, locked])),
    anchored: each.flatMap(({ anchored }) => anchored),
    issues: each.flatMap(({ issues }) => issues),
  };
}

function verifySource(
  source: Source,
  text: string,
  quotations: readonly Quotation[],
): { locked: LockedSource; anchored: Anchored[]; issues: Issue[] } {
  const digest = digestOf(text);
  const prepared = prepareText(text);
  const found = quotations.map((quotation) => locate(prepared, quotation));
  const anchored = found.flatMap((each) => (each.anchored ? [each.anchored] : []));
  const mismatch: Issue[] =
    source.digest === undefined || source.digest === digest
      ? []
      : [
          {
            code: "source-changed",
            path: ["sources", source.id, "digest"],
            source: source.id,
            expected: source.digest,
            found: digest,
          },
        ];
  return {
    locked: lockedSource(source, text, digest, anchored),
    anchored,
    issues: [...mismatch, ...found.flatMap((each) => each.issues)],
  };
}

function locate(text: SourceText, quotation: Quotation): { anchored?: Anchored; issues: Issue[] } {
  const location = locateQuote(text, quotation.quote);
  const shared = { path: quotation.path, source: quotation.source, quote: quotation.quote.exact };
  switch (location.kind) {
    case "found":
      return { anchored: { ...quotation, anchor: location.anchor }, issues: [] };
    case "ambiguous": {
      const [first] = location.anchors;
      if (quotation.need === "any" && first) return { anchored: { ...quotation, anchor: first }, issues: [] };
      return { issues: [{ code: "quote-ambiguous", ...shared, times: location.anchors.length }] };
    }
    case "absent":
      return { issues: [{ code: "quote-not-found", ...shared, ...repairOf(text, quotation.quote.exact) }] };
  }
}

function repairOf(text: SourceText, quote: string): { nearest?: string; difference?: string } {
  const repair = proposeRepair(text.original.join(""), quote);
  return repair === undefined ? {} : { nearest: repair.passage, difference: repair.difference };
}

function lockedSource(source: Source, text: string, digest: string, anchored: readonly Anchored[]): LockedSource {
  const excluded = excludedRanges(source, text, anchored);
  const citing = anchored.filter((each) => each.cites);
  const sentences = sentencesOf(text).map(({ start, end }) => {
    const cited = citing.filter(({ anchor }) =>
      anchor.parts.some((part) => part.start < end && part.end > start),
    ).length;
    return {
      start,
      end,
      cited,
      ...(excluded.some((range) => range.start <= start && end <= range.end) ? { excluded: true } : {}),
    };
  });
  const quotes = Object.fromEntries(
    anchored.map(({ key, quote, anchor }) => [
      key,
      { digest: digestOfQuote(quote), start: anchor.start, end: anchor.end, match: anchor.match },
    ]),
  );
  return { digest, folded: digestOf(foldText(text).text), length: [...text].length, quotes, sentences };
}

function excludedRanges(source: Source, text: string, anchored: readonly Anchored[]): { start: number; end: number }[] {
  const at = (key: string) => anchored.find((each) => each.key === key)?.anchor;
  return source.exclude.flatMap((_, index) => {
    const from = at(`sources.${source.id}.exclude.${index}.from`);
    const to = at(`sources.${source.id}.exclude.${index}.to`);
    return from === undefined ? [] : [{ start: from.start, end: to?.end ?? [...text].length }];
  });
}

/** Checks a model against its lock, for sources whose text is not at hand. */
export function checkLock(model: Model, lock: Lock | undefined, verified: ReadonlySet<string>): Issue[] {
  const quotations = quotationsOf(model).filter((quotation) => !verified.has(quotation.source));
  const sealed = model.sources.filter((source) => quotations.some((quotation) => quotation.source === source.id));
  return sealed.flatMap((source) => {
    const locked = lock !== undefined && Object.hasOwn(lock.sources, source.id) ? lock.sources[source.id] : undefined;
    if (locked === undefined)
      return [{ code: "lock-missing", path: ["sources", source.id], source: source.id } as const];
    return checkSealed(
      source,
      locked,
      quotations.filter((quotation) => quotation.source === source.id),
    );
  });
}

function checkSealed(source: Source, locked: LockedSource, quotations: readonly Quotation[]): Issue[] {
  const keys = new Set(quotations.map((quotation) => quotation.key));
  const digest: Issue[] =
    source.digest === undefined || source.digest === locked.digest
      ? []
      : [
          {
            code: "source-changed",
            path: ["sources", source.id, "digest"],
            source: source.id,
            expected: source.digest,
            found: locked.digest,
          },
        ];
  const gone = Object.keys(locked.quotes).filter((key) => !keys.has(key));
  const extra: Issue[] =
    gone.length === 0
      ? []
      : [{ code: "lock-stale", path: ["sources", source.id], source: source.id, entries: gone.length }];
  const changed = quotations.flatMap((quotation): Issue[] => {
    const entry = Object.hasOwn(locked.quotes, quotation.key) ? locked.quotes[quotation.key] : undefined;
    if (entry === undefined)
      return [{ code: "quote-unverified", path: quotation.path, source: source.id, quote: quotation.quote.exact }];
    return entry.digest === digestOfQuote(quotation.quote)
      ? []
      : [{ code: "quote-changed", path: quotation.path, source: source.id, quote: quotation.quote.exact }];
  });
  return [...digest, ...changed, ...extra];
}
