import type { z } from "zod";
import { Basis, type Claim, Modality, Stance } from "./evidence.ts";
import type { eventShape, ModelFile } from "./file.ts";
import { ID } from "./ids.ts";
import { relationNames } from "./time.ts";

type FileEvent = ModelFile["events"][number];
type IsPlain = (value: unknown) => boolean;

/**
 * An event of the plainest kinds of values, as most of very many are: read at a fraction of what the schema takes.
 *
 * @returns  what the schema makes of it; nothing where only the schema can tell
 */
export function plainEvent(given: unknown): FileEvent | undefined {
  if (!isPlainRecord(given, EVENT) || !("id" in given && "title" in given)) return undefined;
  const event = given as unknown as FileEvent; // each of its keys was looked at
  return event.claims === undefined ? event : { ...event, claims: event.claims.map(withDefaults) };
}

/** All keys in one order, which is quicker to read than objects of many kinds. */
const withDefaults = (claim: z.input<typeof Claim>): z.output<typeof Claim> => ({
  account: claim.account,
  quote: claim.quote,
  stance: claim.stance ?? "asserts",
  modality: claim.modality ?? "actual",
  basis: claim.basis ?? "stated",
  hedge: claim.hedge,
  because: claim.because,
  content: claim.content,
});

const isText: IsPlain = (value) => typeof value === "string" && value !== "" && value.trim() === value;
const isId: IsPlain = (value) => typeof value === "string" && ID.test(value);
const isIds: IsPlain = (value) => (Array.isArray(value) ? value.length > 0 && value.every(isId) : isId(value));
const isBoolean: IsPlain = (value) => typeof value === "boolean";
const oneOf =
  (values: readonly unknown[]): IsPlain =>
  (value) =>
    values.includes(value);

type KindsOf<Shape> = ReadonlyMap<keyof Shape & string, IsPlain>;

const CLAIM: KindsOf<(typeof Claim)["shape"]> = new Map([
  ["account", isId],
  ["quote", isText],
  ["stance", oneOf(Stance.options)],
  ["modality", oneOf(Modality.options)],
  ["basis", oneOf(Basis.options)],
  ["hedge", isText],
  ["because", isText],
  ["content", isText],
]);
const isClaim: IsPlain = (value) => isPlainRecord(value, CLAIM) && "account" in value;

const EVENT: KindsOf<typeof eventShape> = new Map([
  ["id", isId],
  ["title", isText],
  ["by", isIds],
  ["with", isIds],
  ["span", isBoolean],
  ["turningPoint", isBoolean],
  ["when", isText],
  ["claims", (value: unknown) => Array.isArray(value) && value.every(isClaim)],
  ["note", isText],
  ...relationNames.map((relation) => [relation, isIds] as const),
]);

function isPlainRecord(value: unknown, kinds: ReadonlyMap<string, IsPlain>): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  const record = value as Record<string, unknown>; // an object of no class
  for (const key in record) if (!kinds.get(key)?.(record[key])) return false;
  return true;
}
