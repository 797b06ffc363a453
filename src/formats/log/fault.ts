/**
 * A log that cannot be read: malformed text with its line and column, bytes that are no UTF-8, or columns that it does not
 * have. `kind` is `columns` where another choice of columns would do, `text` where the log itself must be mended.
 */
export class LogError extends Error {
  override readonly name = "LogError";
  readonly kind: "columns" | "text";
  readonly advice: string;
  constructor(kind: "columns" | "text", message: string, advice: string) {
    super(message);
    this.kind = kind;
    this.advice = advice;
  }
}

/** A fault in the log's text, with its place. */
export const faultAt = (line: number, column: number, message: string, advice: string): LogError =>
  new LogError("text", `line ${line}, column ${column}: ${message}`, advice);

/** Characters of the longest row that is read. */
export const LONGEST = 1 << 20;

export const tooLong = (line: number): LogError =>
  faultAt(
    line,
    1,
    `the row has more than the ${LONGEST.toLocaleString("en")} characters that are read at most`,
    "look for a quotation mark that is never closed, or for line ends that are missing",
  );

/** Takes text part by part; parts may end anywhere, within a row too. */
export type TextReader = { push(text: string): void; end(): void };
