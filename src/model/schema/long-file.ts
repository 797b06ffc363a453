import { z } from "zod";
import { eventShape, fileShape, type ModelFile } from "./file.ts";
import { plainEvent } from "./plain-event.ts";

type EventSchema = z.ZodType<ModelFile["events"][number]>;

const Head = z.strictObject({ ...fileShape, events: z.unknown() });
/** Sets of keys that events of one file may have before they are read one like the other. */
const MOST_SHAPES = 100;

/**
 * Checks a file of very many events: what is plain needs no schema, and the others have each a schema of the keys that
 * they have; an event may have some twenty, and has few.
 *
 * @returns  what the schema of the file makes of it; nothing where that schema finds a fault, and has to tell it
 */
export function parseLongFile(data: unknown): ModelFile | undefined {
  const head = Head.safeParse(data);
  const given = head.data?.events;
  if (!head.success || !Array.isArray(given) || given.length === 0) return undefined;
  const schemas = new Map<string, EventSchema>();
  const events: ModelFile["events"] = [];
  for (const each of given) {
    const event = plainEvent(each) ?? schemaFor(each, schemas)?.safeParse(each).data;
    if (event === undefined) return undefined;
    events.push(event);
  }
  return { ...head.data, events };
}

function schemaFor(event: unknown, schemas: Map<string, EventSchema>): EventSchema | undefined {
  if (typeof event !== "object" || event === null || Object.getPrototypeOf(event) !== Object.prototype)
    return undefined;
  const keys = Object.keys(event);
  const known = schemas.get(keys.join());
  if (known) return known;
  const isWhole = keys.includes("id") && keys.includes("title") && keys.every((key) => Object.hasOwn(eventShape, key));
  const entries = Object.entries(eventShape).filter(([key]) => keys.includes(key));
  const schema = isWhole
    ? (z.strictObject(Object.fromEntries(entries)) as unknown as EventSchema) // an event of these keys is an event
    : undefined;
  if (schema === undefined || schemas.size >= MOST_SHAPES) return undefined;
  schemas.set(keys.join(), schema);
  return schema;
}
