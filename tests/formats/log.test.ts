import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLogReader, LogError, type LogFormat, type LogOptions } from "../../src/formats/index.ts";
import type { LogRow } from "../../src/machine/index.ts";

const encoder = new TextEncoder();
type Options = Partial<Omit<LogOptions, "map">> & { readonly map?: Readonly<Record<string, string>> };

/** Reads a log in parts of `size` bytes. */
function read(text: string | Uint8Array, options: Options = {}, size = Number.POSITIVE_INFINITY) {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  const rows: LogRow[] = [];
  const map = new Map(Object.entries(options.map ?? {}));
  const reader = createLogReader({ format: "csv", triggers: ["OFFER", "WALK_OUT"], ...options, map }, (row) =>
    rows.push(row),
  );
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.slice(at, at + size));
  return { rows, reading: reader.end() };
}

const triggersIn = (text: string, options: Options = {}): string[] =>
  read(text, options).rows.map((row) => row.trigger);

function refuse(text: string | Uint8Array, options: Options, ...words: string[]) {
  const failed = (() => {
    try {
      return read(text, options);
    } catch (error) {
      return error;
    }
  })();
  if (!(failed instanceof LogError)) throw failed;
  for (const each of words) expect(`${failed.message}\n${failed.advice}`).toContain(each);
}

describe("createLogReader({ format: csv }) reads", () => {
  const check = (text: string, triggers: readonly string[], options: Options = {}) =>
    expect(triggersIn(text, options)).toEqual(triggers);

  it("a header and rows", () => check("trigger,time\nA,1\nB,2\n", ["A", "B"]));
  it("the last row without a line end", () => check("trigger\nA\nB", ["A", "B"]));
  it("CRLF, a byte order mark and empty lines", () =>
    check("\ufefftrigger,time\r\nA,1\r\n\r\nB,2\r\n\r\n", ["A", "B"]));
  it("quoted fields with delimiters, line ends and quotation marks in them", () =>
    check('trigger,note\n"A, or ""B""","two\nlines"\r\nC,"x"\n', ['A, or "B"', "C"]));
  it("a quoted empty field as a row", () => check('trigger\n""\nA\n', ["", "A"]));
  it("semicolons, tabs and bars, found in the header", () => {
    check("trigger;time\nA;1,5\n", ["A"]);
    check("time\ttrigger\n1\tA\n", ["A"]);
    check('"a,b"|trigger\n1|A\n', ["A"]);
  });
  it("the delimiter that is named", () => check("trigger:x\nA:1\n", ["A"], { delimiter: ":" }));
  it("rows and lines by number", () =>
    expect(read('trigger,x\n"A\n",1\n\nB,2\n').rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 5],
    ]));
  it("columns that are named, others by their usual names", () => {
    const { rows, reading } = read("Case ID,Activity,Timestamp,who\n7,A,2020-01-01,x\n", { columns: { id: "who" } });
    expect(rows).toEqual([{ row: 1, line: 2, trigger: "A", time: "2020-01-01", id: "x", case: "7" }]);
    expect(reading.columns).toEqual({
      trigger: { name: "Activity", by: "name" },
      time: { name: "Timestamp", by: "name" },
      id: { name: "who", by: "option" },
      case: { name: "Case ID", by: "name" },
    });
  });
  it("the only column there is as the triggers", () =>
    expect(read("what\nA\n").reading.columns).toEqual({ trigger: { name: "what", by: "only" } }));
});

describe("createLogReader({ map }) takes values for triggers", () => {
  const check = (values: readonly string[], triggers: readonly string[], map: Readonly<Record<string, string>> = {}) =>
    expect(triggersIn(`trigger\n${values.join("\n")}\n`, { map })).toEqual(triggers);

  it("by their names", () => check(["OFFER"], ["OFFER"]));
  it("by the map", () => check(["left the room"], ["WALK_OUT"], { "left the room": "WALK_OUT" }));
  it("by names alike but for case and punctuation, and says so", () => {
    check(["walk out", "Offer"], ["WALK_OUT", "OFFER"]);
    expect(read("trigger\nwalk out\n").reading.alike).toEqual([["walk out", "WALK_OUT"]]);
  });
  it("as they stand, where nothing is like them", () =>
    check(["__proto__", "constructor"], ["__proto__", "constructor"]));
  it("leaves out what is mapped to nothing", () => {
    check(["ping", "OFFER", "ping"], ["OFFER"], { ping: "" });
    expect(read("trigger\nping\nOFFER\n", { map: { ping: "" } }).reading).toMatchObject({ rows: 2, leftOut: 1 });
  });
  it("refuses a trigger that the model does not have", () =>
    expect(() => read("trigger\nA\n", { map: { a: "OFER" } })).toThrow("did you mean OFFER?"));
});

describe("createLogReader({ format: json | ndjson }) reads", () => {
  const check = (text: string, format: LogFormat, triggers: readonly string[]) =>
    expect(triggersIn(text, { format })).toEqual(triggers);

  it("an array of objects", () => check('[{"trigger":"A","x":{"y":["}"]}},\n {"trigger":"B"}]\n', "json", ["A", "B"]));
  it("strings with brackets, quotation marks and backslashes", () =>
    check('[{"trigger":"A\\\\"},{"trigger":"{\\"}"}]', "json", ["A\\", '{"}']));
  it("one object a line", () => check('{"trigger":"A"}\r\n\n{"trigger":"B","n":1}', "ndjson", ["A", "B"]));
  it("numbers as texts, and what is missing as nothing", () =>
    expect(read('{"event":7,"case":1}\n{"case":2}\n', { format: "ndjson" }).rows).toEqual([
      { row: 1, line: 1, trigger: "7", case: "1" },
      { row: 2, line: 2, trigger: "", case: "2" },
    ]));
  it("__proto__ as a key like any other", () => check('{"__proto__":"x","trigger":"A"}\n', "ndjson", ["A"]));
});

describe("createLogReader(options) refuses", () => {
  it("an unknown column, with the nearest one", () =>
    refuse(
      "trigger,time\nA,1\n",
      { columns: { time: "tme" } },
      "there is no column tme; there are trigger, time",
      "did you mean time?",
    ));
  it("a column that is there twice", () =>
    refuse("a,a\n1,2\n", { columns: { trigger: "a" } }, "there are 2 columns a"));
  it("a log without a column for triggers", () =>
    refuse("foo,bar\n1,2\n", {}, "there are foo, bar", '--trigger "foo"'));
  it("a row with too few or too many fields", () => {
    refuse("trigger,time\nA,1\nB\n", {}, "line 3, column 1: the row has 1 field, the header 2");
    refuse("trigger,time\nA,1,2\n", {}, "the row has 3 fields, the header 2", "--delimiter");
  });
  it("a quotation mark inside a plain field", () =>
    refuse('trigger,x\nA,b"c\n', {}, "line 2, column 4", "does not begin with one"));
  it("text after a closing quotation mark", () =>
    refuse('trigger,x\n"A"B,c\n', {}, "line 2, column 4", "follows the closing"));
  it("a quotation mark that is never closed, where it opens", () =>
    refuse('trigger,x\nA,1\nB,"c\nd\n', {}, "line 3, column 3", "never closed"));
  it("lines that end in CR alone", () => refuse("trigger,x\rA,1\r", {}, "CR alone"));
  it("an empty log, and one without rows", () => {
    refuse("", {}, "the log is empty");
    refuse("", { format: "json" }, "the log is empty");
    refuse("[]", { format: "json" }, "the log is empty");
    refuse("\n\n", { format: "ndjson" }, "the log is empty");
    refuse("trigger,time\n", {}, "a header and no rows");
  });
  it("bytes that are no UTF-8, by their offset", () => {
    refuse(
      new Uint8Array([...encoder.encode("trigger\nA"), 0xe9, 0x0a]),
      {},
      "byte 9 is not UTF-8: 0xE9",
      "save the log as UTF-8",
    );
    refuse(new Uint8Array([0xff, 0xfe, 0x74, 0x00]), {}, "looks like UTF-16");
    refuse(new Uint8Array([...encoder.encode("trigger\nA"), 0xc3]), {}, "byte 9", "ends within a character");
    refuse(new Uint8Array([0xed, 0xa0, 0x80]), {}, "byte 0");
  });
  it("JSON that is none, with its place", () => {
    refuse('{"trigger":"A"}\n{"trigger":}\n', { format: "ndjson" }, "line 2", "the row is not JSON");
    refuse("[1]", { format: "json" }, "line 1, column 2: an object or ] is expected here, not 1");
    refuse('[{"trigger":"A"} {}]', { format: "json" }, "line 1, column 18: a comma or ] is expected here, not {");
    refuse('[{"trigger":"A"},]', { format: "json" }, "an object is expected here, not ]");
    refuse('[{"trigger":"A"}', { format: "json" }, "the array is never closed");
    refuse('[{"trigger":"A"', { format: "json" }, "line 1, column 2: the object is never closed");
    refuse('{"trigger":"A"}', { format: "json" }, "begins with {", "--format ndjson");
    refuse('"A"\n', { format: "ndjson" }, "an object is expected");
    refuse('{"trigger":{"a":1}}\n', { format: "ndjson" }, "trigger holds an object");
  });
  it.each<[LogFormat, string]>([
    ["csv", "x"],
    ["csv", '"x'],
    ["ndjson", "x"],
    ["json", '[{"x":"'],
  ])("a row without end in %s (%s…), long before it is all read", (format, start) => {
    const reader = createLogReader({ format, triggers: [] }, () => undefined);
    reader.push(encoder.encode(start));
    const part = encoder.encode("x".repeat(1 << 16));
    let read = 0;
    expect(() => {
      for (; read < 1000; read++) reader.push(part);
    }).toThrow("line 1, column 1: the row has more than the 1,048,576 characters");
    expect(read).toBeLessThan(20);
  });
});

describe("createLogReader(options) on any log", () => {
  const field = fc.oneof(
    fc.constantFrom("", "A", ",", '"', "\n", "é", "日本", "😀", "\r\n", ";"),
    fc.string({ maxLength: 5 }),
  );
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const sizes = fc.integer({ min: 1, max: 9 });

  it("reads back the CSV that was written, whatever parts it comes in", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 6 }), sizes, (rows, size) => {
        const text = `trigger,id\r\n${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
        expect(read(text, {}, size).rows.map(({ trigger, id }) => [trigger, id])).toEqual(rows);
      }),
      { numRuns: 300 },
    ));
  it.each<LogFormat>(["json", "ndjson"])("reads back the %s that was written, whatever parts it comes in", (format) =>
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), sizes, (values, size) => {
        const objects = values.map((trigger) => JSON.stringify({ trigger, more: { a: ["]", "}"] } }));
        const text = format === "json" ? `[${objects.join(", ")}]` : objects.join("\n");
        expect(read(text, { format }, size).rows.map((row) => row.trigger)).toEqual(values);
      }),
      { numRuns: 200 },
    ),
  );
});
