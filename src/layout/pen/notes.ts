/**
 * A text with the numbers of its sources as raised digits, in one run with its last word: they follow it in every font, and
 * no line breaks before them. Three and more in a row are told by the first and the last of them.
 */
export const withNotes = (text: string, numbers: readonly number[]): string =>
  numbers.length === 0 ? text : `${text}${NARROW}${runsOf(numbers).map(raisedRun).join(NARROW)}`;

const NARROW = "\u202f"; // no-break space
const MINUS = "\u207b"; // raised, as the digits are
const LEAST_RUN = 3;

/** Numbers in stretches without a gap; `numbers` ascend. */
function runsOf(numbers: readonly number[]): number[][] {
  return numbers.reduce<number[][]>((runs, number) => {
    const last = runs.at(-1);
    return last?.at(-1) === number - 1 ? [...runs.slice(0, -1), [...last, number]] : [...runs, [number]];
  }, []);
}

function raisedRun(run: readonly number[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return "";
  return run.length < LEAST_RUN ? run.map(raised).join(NARROW) : `${raised(first)}${MINUS}${raised(last)}`;
}

const raised = (number: number): string =>
  [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "").join("");
