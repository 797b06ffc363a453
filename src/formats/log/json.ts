import { faultAt, LONGEST, type TextReader, tooLong } from "./fault.ts";

/** An object of the log and the line on which it begins. */
export type TakeObject = (object: Readonly<Record<string, unknown>>, line: number) => void;

/** Reads NDJSON part by part: one object a line; empty lines are left out. */
export function createNdjsonReader(take: TakeObject): TextReader {
  let rest = "";
  let line = 1;
  const read = (text: string, isEnd: boolean): void => {
    let at = 0;
    for (let end = text.indexOf("\n"); end >= 0 || (isEnd && at < text.length); end = text.indexOf("\n", at)) {
      const stop = end < 0 ? text.length : end;
      if (stop - at > LONGEST) throw tooLong(line);
      const row = text.slice(at, stop).trim();
      if (row !== "") take(parseObject(row, line, 1), line);
      line++;
      at = end < 0 ? text.length : end + 1;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST) throw tooLong(line);
  };
  return { push: (text) => read(rest + text, false), end: () => read(rest, true) };
}

/** Reads a JSON array of objects part by part, one object at a time. */
export function createJsonReader(take: TakeObject): TextReader {
  const spot = createSpot();
  let rest = "";
  let state: State = "start";
  const readObject = (text: string, at: number): number | undefined => {
    const end = endOfObject(text, at);
    if (end === undefined) return undefined;
    if (end - at > LONGEST) throw tooLong(spot.line);
    take(parseObject(text.slice(at, end), spot.line, spot.column), spot.line);
    state = "comma";
    return end;
  };
  const readSign = (letter: string): void => {
    const next = NEXT[state][letter];
    if (next === undefined) throw unexpected(letter, state, spot);
    state = next;
  };
  const read = (text: string): void => {
    let at = 0;
    while (at < text.length) {
      const letter = text[at] ?? "";
      const isObject = letter === "{" && (state === "first" || state === "object");
      const end = isObject ? readObject(text, at) : at + 1;
      if (end === undefined) break;
      if (!isObject && !/\s/.test(letter)) readSign(letter);
      spot.pass(text.slice(at, end));
      at = end;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST) throw tooLong(spot.line);
  };
  return {
    push: (text) => read(rest + text),
    end() {
      if (state === "start" || state === "end") return;
      const what = rest === "" ? "the array is never closed" : "the object is never closed";
      throw faultAt(spot.line, spot.column, what, "the log may have been cut off");
    },
  };
}

/** Where the text that was passed ends. */
function createSpot() {
  return {
    line: 1,
    column: 1,
    pass(text: string): void {
      const last = text.lastIndexOf("\n");
      this.column = last < 0 ? this.column + text.length : text.length - last;
      if (last >= 0) this.line += text.split("\n").length - 1;
    },
  };
}

function unexpected(letter: string, state: State, { line, column }: { line: number; column: number }) {
  return state === "start"
    ? faultAt(
        line,
        column,
        `the log begins with ${letter}, not with [`,
        "a JSON log is an array of objects; for one object a line, name --format ndjson",
      )
    : faultAt(
        line,
        column,
        `${EXPECTED[state]} is expected here, not ${letter}`,
        "a JSON log is an array of objects with commas between them",
      );
}

type State = "start" | "first" | "object" | "comma" | "end";
const NEXT: Readonly<Record<State, Readonly<Partial<Record<string, State>>>>> = {
  start: { "[": "first" },
  first: { "]": "end" },
  object: {},
  comma: { ",": "object", "]": "end" },
  end: {},
};
const EXPECTED: Readonly<Record<State, string>> = {
  start: "[",
  first: "an object or ]",
  object: "an object",
  comma: "a comma or ]",
  end: "the end of the file",
};

/** Where the object that begins at `from` ends; undefined when the text ends first. */
function endOfObject(text: string, from: number): number | undefined {
  const SIGN = /["{}]/g;
  let depth = 0;
  SIGN.lastIndex = from;
  for (let found = SIGN.exec(text); found; found = SIGN.exec(text)) {
    if (found[0] === "{") depth++;
    else if (found[0] === "}") depth--;
    else {
      const end = endOfString(text, found.index + 1);
      if (end === undefined) return undefined;
      SIGN.lastIndex = end;
    }
    if (depth === 0) return found.index + 1;
  }
  return undefined;
}

function endOfString(text: string, from: number): number | undefined {
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    let slashes = 0;
    while (text[quote - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

function parseObject(text: string, line: number, column: number): Readonly<Record<string, unknown>> {
  const found = parsed(text, line, column);
  if (typeof found !== "object" || found === null || Array.isArray(found))
    throw faultAt(
      line,
      column,
      `${Array.isArray(found) ? "an array" : String(found)} stands where an object is expected`,
      "each row is an object, with one key a column",
    );
  return found as Readonly<Record<string, unknown>>; // the line above leaves nothing else
}

/** JSON's value; its engine tells the place in words of its own, which differ, so only the position in them is used. */
function parsed(text: string, line: number, column: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? 0);
    const before = text.slice(0, position);
    const lines = before.split("\n").length - 1;
    const at = lines === 0 ? column + position : position - before.lastIndexOf("\n");
    throw faultAt(
      line + lines,
      at,
      "the row is not JSON",
      "names and texts stand in double quotation marks; no comma stands after the last one",
    );
  }
}
