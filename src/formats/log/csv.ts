import { faultAt, LONGEST, type TextReader, tooLong } from "./fault.ts";

/** A row of CSV: all its fields, unquoted, and the line on which it begins. */
export type TakeFields = (fields: readonly string[], line: number) => void;

/** Reads CSV (RFC 4180) part by part; lines end in LF or CRLF, empty ones are left out. */
export function createCsvReader(delimiter: string, take: TakeFields): TextReader {
  let rest = "";
  let line = 1;
  const read = (text: string, isEnd: boolean): void => {
    let at = 0;
    for (let row = readRow(text, at, isEnd); row; row = readRow(text, at, isEnd)) {
      if (row.end - at > LONGEST) throw tooLong(line);
      if (row.fields.length > 0) take(row.fields, line);
      line += Math.max(1, row.lines);
      at = row.end;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST) throw tooLong(line);
  };
  const readRow = (text: string, from: number, isEnd: boolean): Row | undefined => {
    const newline = text.indexOf("\n", from);
    if (newline < 0 && (!isEnd || from === text.length)) return undefined;
    const end = newline < 0 ? text.length : newline;
    const plain = text.slice(from, end > from && text[end - 1] === "\r" ? end - 1 : end);
    const fields = plain === "" ? [] : plain.split(delimiter);
    if (!plain.includes('"')) return { fields, end: Math.min(end + 1, text.length), lines: 1 };
    return readQuotedRow({ text, delimiter, line, isEnd }, from);
  };
  return { push: (text) => read(rest + text, false), end: () => read(rest, true) };
}

type Row = { readonly fields: readonly string[]; readonly end: number; readonly lines: number };
type Frame = { readonly text: string; readonly delimiter: string; readonly line: number; readonly isEnd: boolean };

/** A row with quotation marks in it; undefined when the text ends first. */
function readQuotedRow(frame: Frame, from: number): Row | undefined {
  const { text, delimiter } = frame;
  const fields: string[] = [];
  for (let at = from; ; ) {
    const field = text[at] === '"' ? readQuoted(frame, from, at) : readPlain(frame, from, at);
    if (!field) return undefined;
    fields.push(field.value);
    if (text[field.end] === delimiter) at = field.end + 1;
    else {
      const end = Math.min(text.length, text[field.end] === "\r" ? field.end + 2 : field.end + 1);
      return { fields, end, lines: linesIn(text.slice(from, end)) };
    }
  }
}

type Field = { readonly value: string; readonly end: number };

function readPlain(frame: Frame, from: number, at: number): Field | undefined {
  const { text, delimiter, isEnd } = frame;
  for (let end = at; end < text.length; end++) {
    const letter = text[end];
    if (letter === delimiter || letter === "\n") return { value: text.slice(at, end), end };
    if (letter === "\r" && text[end + 1] === "\n") return { value: text.slice(at, end), end };
    if (letter === '"')
      throw faultIn(frame, from, end, "a quotation mark stands inside a field that does not begin with one");
  }
  return isEnd ? { value: text.slice(at), end: text.length } : undefined;
}

function readQuoted(frame: Frame, from: number, at: number): Field | undefined {
  const { text, delimiter, isEnd } = frame;
  let value = "";
  for (let start = at + 1; ; ) {
    const close = text.indexOf('"', start);
    if (close < 0 && isEnd) throw faultIn(frame, from, at, "the quotation mark is never closed");
    if (close < 0 || (close + 1 === text.length && !isEnd)) return undefined;
    value += text.slice(start, close);
    const after = text[close + 1];
    if (after !== '"') {
      const isOver = after === undefined || after === delimiter || after === "\n" || after === "\r";
      if (!isOver) throw faultIn(frame, from, close + 1, "text follows the closing quotation mark");
      return { value, end: close + 1 };
    }
    value += '"';
    start = close + 2;
  }
}

function faultIn({ text, line }: Frame, from: number, at: number, message: string) {
  const before = text.slice(from, at);
  const column = before.length - before.lastIndexOf("\n");
  return faultAt(
    line + linesIn(before),
    column,
    message,
    'put the whole field in quotation marks, and write each one inside it twice: ""',
  );
}

const linesIn = (text: string): number => text.split("\n").length - 1;
