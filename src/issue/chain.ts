import type { Path } from "./issue.ts";

/** One link of a chain of statements, ready for wording. */
export type ChainLink = {
  readonly says: string;
  readonly account?: string | undefined;
  readonly quote?: string | undefined;
  /** implied, inferred or context; what is stated needs no word */
  readonly basis?: string | undefined;
  readonly because?: string | undefined;
  readonly path: Path;
};

/** The line of the model file on which a path stands. */
export type LineOf = (path: Path) => number | undefined;

/** A chain as a numbered list: what each says; below it the words, whose they are, and the line. */
export const chainText = (chain: readonly ChainLink[], lineOf?: LineOf): string =>
  chain
    .map((link, index) => {
      const number = `${index + 1}. `;
      const ground = groundOf(link, lineOf);
      return `\n  ${number}${link.says}${ground === "" ? "" : `\n  ${" ".repeat(number.length)}${ground}`}`;
    })
    .join("");

function groundOf({ account, quote, basis, because, path }: ChainLink, lineOf: LineOf | undefined): string {
  const line = lineOf?.(path);
  const source = [account, basis, because, line === undefined ? undefined : `line ${line}`].filter(
    (part) => part !== undefined,
  );
  return [
    ...(quote === undefined ? [] : [`“${quote}”`]),
    ...(source.length === 0 ? [] : [`(${source.join(", ")})`]),
  ].join(" ");
}
