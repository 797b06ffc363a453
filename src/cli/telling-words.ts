import { stateAt } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import { wrapLine } from "./wrap.ts";

/** A quote in quotation marks, unless it brings its own. */
export const quoted = (text: string): string => (/[“”]/.test(text) ? text : `“${text}”`);

export const accountName = (model: Model, id: string): string =>
  model.accounts.find((account) => account.id === id)?.name ?? id;

/** The title of an event, or the name of a party. */
export const eventTitle = (model: Model, id: string): string =>
  model.events.find((event) => event.id === id)?.title ?? model.parties.find((party) => party.id === id)?.name ?? id;

/** A state by its title, with its region's before it, e.g. "Bargain: collapsed"; several joined by " + " each so. */
export function outcomeWords(model: Model, paths: string): string {
  const isParallel = model.machine?.type === "parallel";
  return paths
    .split(" + ")
    .map((path) => {
      const region = path.split(".")[0] ?? path;
      const title = stateAt(model.machine, path)?.title ?? path;
      return isParallel && region !== path ? `${stateAt(model.machine, region)?.title ?? region}: ${title}` : title;
    })
    .join(" + ");
}

/** Texts one under the other, wrapped, right of a label; no lines where there are no texts. */
export function wrapLabelled(
  label: string,
  texts: readonly string[],
  { columns, indent }: { readonly columns: number; readonly indent: number },
): string[] {
  const lines = texts.flatMap((text) => wrapLine(text, Math.max(20, columns - indent)));
  const isLong = label !== "" && label.length >= indent;
  const placed = lines.map((line, index) => (index === 0 && !isLong ? label : "").padEnd(indent) + line);
  return isLong && placed.length > 0 ? [label, ...placed] : placed;
}

/** Digits up to which a number is told in full. */
const MOST_DIGITS = 15;

/** A number with its digits in groups; a longer one by its power of ten, e.g. "1.72 × 10^4808". */
export function countWords(count: bigint | number): string {
  const digits = count.toString();
  return digits.length > MOST_DIGITS
    ? `${digits[0] ?? ""}.${digits.slice(1, 3)} × 10^${digits.length - 1}`
    : digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
