import { parse } from "yaml";
import {
  createLogReader,
  LogError,
  type LogFormat,
  type LogReader,
  type LogReading,
  type Role,
} from "../formats/index.ts";
import { createLogReplayer, type LogReplay, type Repair, sentTriggersOf } from "../machine/index.ts";
import { type Model, nearestName } from "../model/index.ts";
import { FileError, type Io, UsageError } from "./io.ts";
import { createProgress, type Progress } from "./progress.ts";
import { logText } from "./replay-log-view.ts";

export type LogOptions = Readonly<Partial<Record<Role, string>>> & {
  readonly format?: string;
  readonly delimiter?: string;
  readonly map?: readonly string[];
  readonly mapFile?: string;
  readonly align?: boolean;
  readonly bound?: string;
  readonly json?: boolean;
};
type FileOptions = LogOptions & { readonly log: string };

/** Replays a log part by part, and prints what was found. */
export async function replayLogFile(model: Model, options: FileOptions, io: Io): Promise<void> {
  const name = options.log === "-" ? "the input" : options.log;
  const format = formatOf(options);
  const replayer = createLogReplayer(model, { align: options.align, limit: boundOf(options) });
  const progress = createProgress(io);
  const shared = {
    delimiter: delimiterOf(options.delimiter),
    columns: options,
    triggers: sentTriggersOf(model),
    map: mapOf(options, sentTriggersOf(model), io),
  };
  const start = (part: Uint8Array): LogReader =>
    createLogReader({ ...shared, format: format ?? sniff(part) }, replayer.take);
  const reading = await readAll(partsOf(options.log, io), start, { name, progress });
  const replay = replayer.end();
  io.stdout(
    options.json
      ? `${JSON.stringify({ model: model.id, log: name, fits: replay.deviating === 0, reading, ...dataOf(replay) }, null, 2)}\n`
      : `${logText(model, { name, reading, replay }, io.colour)}\n`,
  );
  if (replay.deviating > 0) io.setExitCode(1);
}

/** Nodes that a search for a repair may expand; throws a UsageError at what is no number of them. */
export function boundOf({ bound }: { readonly bound?: string }): number | undefined {
  if (bound === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(bound)) return Number(bound);
  throw new UsageError("--bound takes a number of nodes from 1 on, e.g. --bound 1000000");
}

/** What was found, with the changes of each repair and without all that it keeps. */
function dataOf({ repair, repairs, ...rest }: LogReplay): object {
  const brief = ({ alignment, ...more }: Repair) => ({ ...alignment, moves: undefined, ...more });
  return { ...rest, repair: repair && brief(repair), repairs: repairs?.map(brief) };
}

type Parts = Iterable<Uint8Array> | AsyncIterable<Uint8Array | string>;

async function readAll(
  parts: Parts,
  start: (part: Uint8Array) => LogReader,
  { name, progress }: { readonly name: string; readonly progress: Progress },
): Promise<LogReading> {
  let reader: LogReader | undefined;
  let read = 0;
  try {
    for await (const part of parts) {
      const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
      reader ??= start(bytes);
      reader.push(bytes);
      read += bytes.length;
      progress.tell(`${name}: ${(read / 1e6).toFixed(0)} MB read`);
    }
    return (reader ?? start(new Uint8Array())).end();
  } catch (error) {
    throw wayOut(error, name);
  } finally {
    progress.end();
  }
}

/** A fault of the log as a fault of the file or of the command line. */
function wayOut(error: unknown, name: string): unknown {
  if (!(error instanceof LogError)) return error;
  return error.kind === "columns"
    ? new UsageError(`${name}: ${error.message}\n    ${error.advice}`)
    : new FileError(`${name} cannot be read: ${error.message}`, error.advice);
}

const partsOf = (log: string, io: Io): Parts => (log === "-" ? io.stdin : io.parts(log));

const ENDINGS = new Map<string, LogFormat>([
  ["csv", "csv"],
  ["tsv", "csv"],
  ["json", "json"],
  ["ndjson", "ndjson"],
  ["jsonl", "ndjson"],
]);

/** The format that is named, or that the file's ending tells; undefined when its first letter must. */
function formatOf({ format, log }: FileOptions): LogFormat | undefined {
  if (format === undefined) return ENDINGS.get(log.split(".").at(-1)?.toLowerCase() ?? "");
  const named = ENDINGS.get(format.toLowerCase());
  if (named === undefined) throw new UsageError(`--format takes csv, json or ndjson, not ${format}`);
  return named;
}

/** JSON begins with a bracket, NDJSON with a brace, all else is CSV. */
function sniff(part: Uint8Array): LogFormat {
  const first = part.find((byte) => !SPACES.includes(byte));
  return first === 0x5b ? "json" : first === 0x7b ? "ndjson" : "csv";
}

/** White space, and the bytes of a byte order mark. */
const SPACES = [0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf];

function delimiterOf(named: string | undefined): string | undefined {
  const letter = named === "tab" || named === "\\t" ? "\t" : named;
  if (letter === undefined || (letter.length === 1 && !'"\r\n'.includes(letter))) return letter;
  throw new UsageError(`--delimiter takes one letter, e.g. --delimiter ";" or --delimiter tab`);
}

/** What the values of the log mean: those of the file, then those of the command line. */
function mapOf({ map = [], mapFile }: LogOptions, triggers: readonly string[], io: Io): ReadonlyMap<string, string> {
  const pairs = map.map((pair): [string, string] => {
    const at = pair.lastIndexOf("=");
    if (at < 1) throw new UsageError(`--map takes VALUE=TRIGGER, e.g. --map "walked out=WALK_OUT", not ${pair}`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const all = new Map([...(mapFile === undefined ? [] : mapFilePairs(mapFile, io.read(mapFile))), ...pairs]);
  const unknown = [...all.values()].find((trigger) => trigger !== "" && !triggers.includes(trigger));
  if (unknown === undefined) return all;
  const nearest = nearestName(unknown, triggers);
  throw new UsageError(
    `--map: the model has no trigger ${unknown}; ${nearest === undefined ? `it has ${triggers.join(", ")}` : `did you mean ${nearest}?`}`,
  );
}

function mapFilePairs(file: string, text: string): [string, string][] {
  const found = parsedMap(file, text);
  const isFlat =
    found instanceof Map && [...found.values()].every((value) => value === null || typeof value === "string");
  if (!isFlat)
    throw new FileError(`${file} is no map of values to triggers`, "write one a line, as in  walked out: WALK_OUT");
  return [...found].map(([value, trigger]) => [String(value), trigger ?? ""]);
}

function parsedMap(file: string, text: string): unknown {
  try {
    return parse(text, { mapAsMap: true, maxAliasCount: 0 });
  } catch {
    throw new FileError(`${file} is neither YAML nor JSON`, "write one a line, as in  walked out: WALK_OUT");
  }
}
