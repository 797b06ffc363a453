import type { LogRow } from "../../machine/index.ts";
import { type Columns, chooseColumns, ROLES, type Role } from "./columns.ts";
import { createCsvReader } from "./csv.ts";
import { faultAt, LogError, type TextReader } from "./fault.ts";
import { createJsonReader, createNdjsonReader } from "./json.ts";
import { createTriggerWords } from "./trigger-words.ts";
import { createUtf8Reader } from "./utf8.ts";

export type LogFormat = "csv" | "json" | "ndjson";

export type LogOptions = {
  readonly format: LogFormat;
  /** of CSV; found in the header by default: the one of comma, semicolon, tab and bar that occurs most */
  readonly delimiter?: string | undefined;
  /** columns by name; those not named are found by their usual names, see `columns` */
  readonly columns?: Readonly<Partial<Record<Role, string>>> | undefined;
  /** the model's triggers */
  readonly triggers: readonly string[];
  /** values of the trigger column that mean a trigger by another name; the empty text leaves their rows out */
  readonly map?: ReadonlyMap<string, string> | undefined;
};

/** What was taken for what, to be said aloud. */
export type LogReading = {
  readonly columns: Columns;
  readonly delimiter?: string | undefined;
  readonly rows: number;
  readonly leftOut: number;
  /** values taken for a trigger because they are like its name, the first twenty */
  readonly alike: readonly (readonly [value: string, trigger: string])[];
};

/** Takes a log's bytes part by part, and gives its rows as they are complete. */
export type LogReader = { push(bytes: Uint8Array): void; end(): LogReading };

/**
 * Reads a log of triggers: CSV (RFC 4180) with a header, a JSON array of objects, or NDJSON; in UTF-8, in memory that does not
 * grow with the log. Rows count from 1, the header aside.
 *
 * @throws LogError at what cannot be read, RangeError at a `map` to no trigger of the model
 */
export function createLogReader(options: LogOptions, take: (row: LogRow) => void): LogReader {
  const utf8 = createUtf8Reader();
  const rows = createRowMaker(options, take);
  const text = createTextReader(options, rows);
  return {
    push: (bytes) => text.push(utf8.push(bytes)),
    end() {
      utf8.end();
      text.end();
      return rows.reading();
    },
  };
}

function createTextReader(options: LogOptions, rows: RowMaker): TextReader {
  switch (options.format) {
    case "csv":
      return createTableReader(options, rows);
    case "json":
      return createJsonReader(rows.takeObject);
    case "ndjson":
      return createNdjsonReader(rows.takeObject);
  }
}

/** CSV whose delimiter may have to be found in the first line, which is waited for. */
function createTableReader(options: LogOptions, rows: RowMaker): TextReader {
  let reader: TextReader | undefined;
  let head = "";
  const start = (): TextReader => {
    const delimiter = options.delimiter ?? likeliestDelimiter(head);
    return createCsvReader(delimiter, rows.takeFields(delimiter));
  };
  return {
    push(text) {
      if (reader) return reader.push(text);
      head += text;
      if (!head.includes("\n") && head.length < HEAD) return;
      reader = start();
      reader.push(head);
    },
    end() {
      if (!reader) {
        reader = start();
        reader.push(head);
      }
      reader.end();
    },
  };
}

/** Characters in which the end of the header is looked for. */
const HEAD = 1 << 20;
const DELIMITERS = [",", ";", "\t", "|"];

function likeliestDelimiter(head: string): string {
  const line = (head.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

type RowMaker = ReturnType<typeof createRowMaker>;

/** Values taken by likeness that are listed. */
const LISTED = 20;

/** Makes rows of fields or objects; the first of them tells the columns. */
function createRowMaker(options: LogOptions, take: (row: LogRow) => void) {
  const words = createTriggerWords(options.triggers, options.map);
  const alike = new Map<string, string>();
  let columns: Columns | undefined;
  let count = 0;
  let leftOut = 0;
  let delimiter: string | undefined;
  const add = (value: string, line: number, rest: Pick<LogRow, "time" | "id" | "case">): void => {
    count++;
    const meaning = words.meaningOf(value);
    if (meaning.kind === "left-out") leftOut++;
    else {
      if (meaning.by === "likeness" && alike.size < LISTED) alike.set(value, meaning.trigger);
      take({ row: count, line, trigger: meaning.trigger, ...rest });
    }
  };
  return {
    takeFields(used: string) {
      delimiter = used;
      let at: Readonly<Record<Role, number>> | undefined;
      let width = 0;
      return (fields: readonly string[], line: number): void => {
        if (!at) {
          columns = chooseColumns(requireNames(fields), options.columns);
          at = placesOf(fields, columns);
          width = fields.length;
        } else if (fields.length !== width) throw wrongWidth(line, fields.length, width);
        else
          add(fields[at.trigger] ?? "", line, {
            time: fields[at.time],
            id: fields[at.id],
            case: fields[at.case],
          });
      };
    },
    takeObject(object: Readonly<Record<string, unknown>>, line: number): void {
      columns ??= chooseColumns(Object.keys(object), options.columns);
      const value = (role: Role): string | undefined => {
        const name = columns?.[role]?.name;
        return name === undefined || !Object.hasOwn(object, name) ? undefined : textOf(object[name], name, line);
      };
      add(value("trigger") ?? "", line, { time: value("time"), id: value("id"), case: value("case") });
    },
    reading(): LogReading {
      if (!columns)
        throw new LogError("text", "the log is empty", "a log has one row for each event, after a header in CSV");
      if (count === 0)
        throw new LogError("text", "the log has a header and no rows", "a log has one row for each event");
      return { columns, delimiter, rows: count, leftOut, alike: [...alike] };
    },
  };
}

function requireNames(names: readonly string[]): readonly string[] {
  if (names.some((name) => name.includes("\r")))
    throw faultAt(1, 1, "the lines end in CR alone", "save the log with line ends LF or CRLF");
  return names;
}

/** Where the column of each role stands; -1 where there is none. */
const placesOf = (names: readonly string[], columns: Columns): Record<Role, number> => {
  const place = (role: Role): number => names.indexOf(columns[role]?.name ?? "");
  const [trigger = -1, time = -1, id = -1, perCase = -1] = ROLES.map((role) => (columns[role] ? place(role) : -1));
  return { trigger, time, id, case: perCase };
};

const wrongWidth = (line: number, found: number, expected: number): LogError =>
  faultAt(
    line,
    1,
    `the row has ${found} field${found === 1 ? "" : "s"}, the header ${expected}`,
    "put fields that hold the delimiter in quotation marks, or name another with --delimiter",
  );

function textOf(value: unknown, name: string, line: number): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "object")
    throw faultAt(
      line,
      1,
      `${name} holds ${Array.isArray(value) ? "an array" : "an object"}`,
      "a text or a number is expected there",
    );
  return String(value);
}
