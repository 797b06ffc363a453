import { parseDate } from "../edtf/index.ts";
import { singles } from "./singles.ts";
import type { DateSuggestion } from "./suggest.ts";

const ABOUT = /^(?:circa|ca\.?|c\.|around|about|approximately|approx\.?|~) ?(.+)$/i;
const PERHAPS = /^(?:perhaps|possibly|probably|maybe) (.+)$/i;
const BEFORE = /^(?:before|until|till|up to|by|no later than) (.+)$/i;
const AFTER = /^(?:after|since|from|no earlier than) (.+?)(?: on(?:wards?)?)?$/i;
const BETWEEN = /^between (.+?) and (.+)$/i;
const RANGE = /^(?:from )?(.+?)(?: ?– ?| - | to | until |\/|(?<=\p{L}|\d{4})-)(.+)$/iu;
const SHARED = /^(\d{1,2}) ?[-–/] ?(\d{1,2}) (\p{L}+\.?),? (\d{4})$/u;
const SHARED_AMERICAN = /^(\p{L}+\.?) (\d{1,2}) ?[-–/] ?(\d{1,2}),? (\d{4})$/u;
const OR = /^(?:either )?(.+?) or (.+)$/i;

/** All readings of a tidied text; some may be no real dates, which the caller drops. */
export function readings(text: string): readonly DateSuggestion[] {
  const single = singles(text);
  if (single.length > 0) return single;
  return (
    qualified(text, ABOUT, "~") ??
    qualified(text, PERHAPS, "?") ??
    (text.endsWith("?") ? qualified(text, /^(.+?) ?\?$/, "?") : undefined) ??
    shared(text) ??
    bounded(text) ??
    either(text) ??
    range(text) ??
    []
  );
}

function qualified(text: string, form: RegExp, mark: string): readonly DateSuggestion[] | undefined {
  const inner = form.exec(text)?.[1];
  return inner === undefined
    ? undefined
    : readings(inner).map(({ edtf, reading }) => ({ edtf: marked(edtf, mark), reading }));
}

const marked = (edtf: string, mark: string): string =>
  edtf
    .split("/")
    .map((end) => (end === "" || end === ".." ? end : `${end}${mark}`))
    .join("/");

/** "27-28 Feb 2019": month and year are those of both days. */
function shared(text: string): readonly DateSuggestion[] | undefined {
  const european = SHARED.exec(text);
  const american = SHARED_AMERICAN.exec(text);
  const [first, last, month, year] = european
    ? european.slice(1)
    : american
      ? [american[2], american[3], american[1], american[4]]
      : [];
  if (first === undefined || last === undefined) return undefined;
  return pairs(singles(`${first} ${month ?? ""} ${year ?? ""}`), singles(`${last} ${month ?? ""} ${year ?? ""}`));
}

function bounded(text: string): readonly DateSuggestion[] | undefined {
  const between = BETWEEN.exec(text);
  if (between) {
    const [first, last] = withYear(between[1] ?? "", between[2] ?? "");
    return pairs(first, last).map(({ edtf }) => ({
      edtf: `[${edtf.replace("/", "..")}]`,
      reading: "one moment between the two",
    }));
  }
  const before = BEFORE.exec(text)?.[1];
  if (before !== undefined)
    return readings(before).map(({ edtf, reading }) => ({
      edtf: `[..${edtf}]`,
      reading: `${reading}; that or earlier`,
    }));
  const after = /\b(?:to|until|till)\b|[–/]/i.test(text) ? undefined : AFTER.exec(text)?.[1];
  return after === undefined
    ? undefined
    : readings(after).map(({ edtf, reading }) => ({ edtf: `[${edtf}..]`, reading: `${reading}; that or later` }));
}

function either(text: string): readonly DateSuggestion[] | undefined {
  const found = OR.exec(text);
  if (!found) return undefined;
  const [first, last] = withYear(found[1] ?? "", found[2] ?? "");
  return first.flatMap((a) => last.map((b) => ({ edtf: `[${a.edtf},${b.edtf}]`, reading: "one of the two" })));
}

const OPEN = /^(?:now|today|present|the present|ongoing|…|\.\.\.?)$/i;

function range(text: string): readonly DateSuggestion[] | undefined {
  const found = RANGE.exec(text);
  if (!found) return undefined;
  const [from = "", to = ""] = found.slice(1);
  if (OPEN.test(to))
    return readings(from).map(({ edtf }) => ({ edtf: `${edtf}/..`, reading: "from then on, with no end yet" }));
  return pairs(...withYear(from, to));
}

/** Readings of two ends, the first lent the year, or the month and year, of the second where it has none. */
function withYear(from: string, to: string): [readonly DateSuggestion[], readonly DateSuggestion[]] {
  const last = singles(to);
  const own = singles(from);
  const year = /\d{4}$/.exec(to)?.[0];
  const short = /^\d{2}$/.exec(to);
  const century = /^(\d{2})\d{2}$/.exec(from)?.[1];
  if (short && century !== undefined) return [own, singles(`${century}${to}`)];
  if (own.length > 0 || year === undefined) return [own, last];
  const tail = /(\p{L}+\.?,? \d{4})$/u.exec(to)?.[1];
  const lent = singles(`${from} ${year}`);
  return [lent.length > 0 || tail === undefined ? lent : singles(`${from} ${tail}`), last];
}

const pairs = (first: readonly DateSuggestion[], last: readonly DateSuggestion[]): readonly DateSuggestion[] =>
  first.flatMap((a) =>
    last
      .map((b) => ({ edtf: `${a.edtf}/${b.edtf}`, reading: "from the first to the last" }))
      .filter(({ edtf }) => parseDate(edtf, { timezone: "+00:00" }).ok),
  );
