import { notoRightToLeft } from "./tables/noto-right-to-left.ts";

/** Stretches of Hebrew, or of Arabic letters, marks and digits; other signs around them are Inter's. */
export const RIGHT_TO_LEFT = /([\u0591-\u05f4]+|[\u060c-\u077f][\u060c-\u077f\u200d]*)/;

type Table = {
  readonly hebrew: readonly number[];
  /** widths alone, at the beginning, in the middle and at the end of a joined stretch */
  readonly arabic: readonly (readonly number[])[];
  readonly lamAlef: readonly [alone: number, joined: number];
};

export const isHebrew = (text: string): boolean => /[\u0591-\u05f4]/.test(text);

/** em of a stretch of Hebrew or Arabic, by Noto Sans: letters in the forms that they take beside their neighbours. */
export function emOfRightToLeft(text: string, weight: number): number {
  const table = tableOf(weight);
  const letters = [...text];
  return isHebrew(text)
    ? sum(letters.map((letter) => table.hebrew[pointOf(letter) - 0x590] ?? 0)) / 1000
    : emOfArabic(letters, table);
}

function emOfArabic(letters: readonly string[], table: Table): number {
  const solid = letters.filter((letter) => !/\p{Mn}/u.test(letter)); // marks take no room, and do not part letters
  const formsOf = (letter: string | undefined): readonly number[] =>
    (letter === undefined ? undefined : table.arabic[pointOf(letter) - 0x600]) ?? [0];
  const reaches = (letter: string | undefined): boolean => letter === JOINER || formsOf(letter).length === 4;
  const takes = (letter: string | undefined): boolean => letter === JOINER || formsOf(letter).length > 1;
  const widthAt = (letter: string, index: number): number => {
    const joinsBefore = reaches(solid[index - 1]) && takes(letter);
    if (isLamAlef(letter, solid[index + 1])) return table.lamAlef[joinsBefore ? 1 : 0];
    if (isLamAlef(solid[index - 1], letter)) return 0;
    const joinsAfter = reaches(letter) && takes(solid[index + 1]);
    const forms = formsOf(letter);
    const [alone = 0, first = alone] = forms;
    if (joinsBefore) return (joinsAfter ? forms[2] : forms.at(-1)) ?? alone;
    return joinsAfter ? first : alone;
  };
  return sum(solid.map(widthAt)) / 1000;
}

const JOINER = "\u200d";
const isLamAlef = (lam: string | undefined, alef: string | undefined): boolean =>
  lam === "\u0644" && alef !== undefined && "\u0622\u0623\u0625\u0627".includes(alef);

const pointOf = (letter: string): number => letter.codePointAt(0) ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const unpacked = new Map<"400" | "700", Table>();

/** Unpacks a table when a text first asks for it. */
function tableOf(weight: number): Table {
  const key = weight < 600 ? "400" : "700";
  const known = unpacked.get(key);
  if (known) return known;
  const packed = notoRightToLeft[key];
  const table: Table = {
    hebrew: packed.hebrew.split(",").map(Number),
    arabic: packed.arabic.split(",").map((forms) => (forms === "" ? [] : forms.split(" ").map(Number))),
    lamAlef: packed.lamAlef,
  };
  unpacked.set(key, table);
  return table;
}
