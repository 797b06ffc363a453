// The part of zod that the model's schema calls, on zod/mini, which a bundler can take apart: the same checks and the same faults
// at a third of the size. Descriptions are for editors, and left out; its messages come
// with the first fault.
import * as mini from "zod/mini";

const METHODS = {
  optional: (schema) => mini.optional(schema),
  default: (schema, value) => mini._default(schema, value),
  readonly: (schema) => mini.readonly(schema),
  min: (schema, least) => schema.check(mini.minLength(least)),
  trim: (schema) => schema.check(mini.trim()),
  regex: (schema, pattern, message) => schema.check(mini.regex(pattern, message)),
  refine: (schema, holds, message) => schema.check(mini.refine(holds, message)),
  describe: (schema) => schema,
  meta: (schema) => schema,
};

/** A schema of zod/mini with the methods that schemas of zod have. */
function fluent(schema) {
  for (const [name, method] of Object.entries(METHODS)) schema[name] = (...args) => fluent(method(schema, ...args));
  return schema;
}

const make =
  (maker) =>
  (...args) =>
    fluent(maker(...args));

export const z = {
  array: make(mini.array),
  boolean: make(mini.boolean),
  enum: make(mini.enum),
  lazy: make(mini.lazy),
  literal: make(mini.literal),
  null: make(mini.null),
  number: make(mini.number),
  record: make(mini.record),
  strictObject: make(mini.strictObject),
  string: make(mini.string),
  tuple: make(mini.tuple),
  union: make(mini.union),
};
