import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Characters from which on Node's own pays, which is ten times as fast and takes as long to load as this many. */
const LONG = 20_000;

/** SHA-256 of a text in UTF-8: 32 bytes, the same in Node and in a browser. */
export function sha256Of(text: string): Uint8Array {
  const node = text.length < LONG ? undefined : globalThis.process?.getBuiltinModule?.("node:crypto");
  return node ? node.createHash("sha256").update(text, "utf8").digest() : sha256(utf8ToBytes(text));
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256Of(text));

/** SHA-256 of a text in UTF-8 in base64, as a content security policy names what it lets in. */
export const sha256Base64 = (text: string): string => btoa(String.fromCharCode(...sha256Of(text)));
