import { printable } from "./report.ts";

/** Printable lines of at most `columns` characters; what is broken off stands under the text, indented. */
export function wrapLine(text: string, columns: number): string[] {
  const lead = /^ */.exec(text)?.[0] ?? "";
  const words = printable(text.slice(lead.length)).split(/ (?=\S)/);
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= columns
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, ...breakWord(word, last === undefined ? lead : `${lead}  `, columns)];
  }, []);
}

/** A word in as many lines as it needs; almost always one. */
function breakWord(word: string, indent: string, columns: number): string[] {
  const room = Math.max(1, columns - indent.length);
  return (word.match(new RegExp(`.{1,${room}}`, "gsu")) ?? [""]).map((part) => indent + part);
}
