import { LogError } from "./fault.ts";

/** Bytes to text, part by part; a character may be cut by the end of a part. */
export type Utf8Reader = { push(bytes: Uint8Array): string; end(): void };

/** Reads UTF-8 strictly; a byte order mark is left out, and the first byte that is no UTF-8 is named by its offset. */
export function createUtf8Reader(): Utf8Reader {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let offset = 0;
  let tail: Uint8Array = new Uint8Array();
  return {
    push(part) {
      const bytes = joined(tail, part);
      const length = bytes.length - unfinished(bytes);
      const text = decode(decoder, bytes.subarray(0, length), offset);
      const isFirst = offset === 0 && length > 0;
      tail = bytes.slice(length);
      offset += length;
      return isFirst && text.startsWith("\ufeff") ? text.slice(1) : text;
    },
    end() {
      if (tail.length > 0) throw invalid(offset, "the file ends within a character");
    },
  };
}

function joined(head: Uint8Array, rest: Uint8Array): Uint8Array {
  if (head.length === 0) return rest;
  const whole = new Uint8Array(head.length + rest.length);
  whole.set(head);
  whole.set(rest, head.length);
  return whole;
}

function decode(decoder: TextDecoder, bytes: Uint8Array, offset: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    const at = firstInvalid(bytes);
    const isUtf16 =
      offset === 0 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0").toUpperCase();
    throw invalid(offset + at, isUtf16 ? "the file looks like UTF-16" : `0x${byte} cannot stand there`);
  }
}

const invalid = (offset: number, because: string): LogError =>
  new LogError("text", `byte ${offset.toLocaleString("en")} is not UTF-8: ${because}`, "save the log as UTF-8");

/** Bytes of the character that begins a byte sequence; 0 for a byte that begins none. */
const lengthOf = (byte: number): number =>
  byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;

/** Bytes at the end that begin a character and do not finish it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return lengthOf(byte) > back ? back : 0;
  }
  return 0;
}

/** Where the first character that is none begins (Unicode, table 3-7). */
function firstInvalid(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const [lead = 0, second = 0] = [bytes[at], bytes[at + 1]];
    const length = lengthOf(lead);
    const isCut =
      at + length > bytes.length || bytes.subarray(at + 1, at + length).some((byte) => (byte & 0xc0) !== 0x80);
    const isBarred =
      (lead === 0xe0 && second < 0xa0) ||
      (lead === 0xed && second > 0x9f) ||
      (lead === 0xf0 && second < 0x90) ||
      (lead === 0xf4 && second > 0x8f);
    if (length === 0 || isCut || isBarred) return at;
    at += length;
  }
  return bytes.length;
}
