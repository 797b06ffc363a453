/**
 * A text with the numbers of its sources as raised digits, in one run with its last word: they follow it in every font, and
 * no line breaks before them. Three and more in a row are told by the first and the last of them.
 */
export const withNotes = (text: string, numbers: readonly number[]): string => {
  const gap = RIGHT_TO_LEFT.test(text) ? `${RLM}${NARROW}` : NARROW;
  return [text, ...runsOf(numbers).map((run) => raisedRun(run, gap))].join(gap);
};

/** Keeps numbers behind a text that is read to the left, and in its order; they would join a number at its end. */
const RLM = "\u200f";
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
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

function raisedRun(run: readonly number[], gap: string): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return "";
  return run.length < LEAST_RUN ? run.map(raised).join(gap) : `${raised(first)}${MINUS}${raised(last)}`;
}

const raised = (number: number): string =>
  [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "").join("");
