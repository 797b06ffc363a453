import { delayLength } from "../machine/index.ts";

/** ms */
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

/** A delay of so many ms as a model writes it, in days, hours, minutes and seconds; undefined where it is no whole number of seconds. */
export function delayOf(length: number): string | undefined {
  if (!Number.isSafeInteger(length) || length < 0 || length % SECOND !== 0) return undefined;
  const part = (unit: number, within: number, letter: string): string => {
    const count = Math.floor((length % within) / unit);
    return count === 0 ? "" : `${count}${letter}`;
  };
  const days = part(DAY, Number.POSITIVE_INFINITY, "D");
  const time = part(HOUR, DAY, "H") + part(MINUTE, HOUR, "M") + part(SECOND, MINUTE, "S");
  return length === 0 ? "PT0S" : `P${days}${time === "" ? "" : `T${time}`}`;
}

/** How a model writes delays that `delayOf` would write otherwise, such as P4W, by their length in ms: kept beside them in the JSON. */
export const unusualDelays = (delays: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    delays.filter((delay) => delayOf(delayLength(delay)) !== delay).map((delay) => [delayLength(delay), delay]),
  );
