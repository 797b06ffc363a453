import { z } from "zod";

export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** An id of a party, source, account, period, event or branch: lower-case words joined by hyphens. */
export const Id = z
  .string()
  .regex(ID, "an id is lower-case letters, digits and single hyphens, starting with a letter")
  .meta({ id: "Id", description: "lower-case words joined by hyphens, e.g. bolton-arrives" });

/** An XState event type that an event sends to the machine. */
export const Trigger = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, "a trigger is capital letters, digits and underscores, e.g. WALK_OUT")
  .meta({ id: "Trigger", description: "what an event sends to the machine, e.g. BOLTON_ARRIVES" });

/** What an event sends: a trigger of its own, or the name of a delay that ran out. */
export const SentTrigger = z
  .string()
  .regex(
    /^(?:[A-Z][A-Z0-9_]*|(?:[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)* )?after P[0-9A-Z.]+)$/,
    "a trigger is capital letters, digits and underscores, e.g. WALK_OUT, or a delay that ran out, by its state and length, e.g. clock.running after P30D",
  )
  .meta({
    id: "SentTrigger",
    description:
      "a trigger, e.g. BOLTON_ARRIVES, or a delay that ran out, by its state and length: clock.running after P30D",
  });

/** One state's own name. */
export const StateName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "a state's name is camelCase letters and digits, e.g. moreDemanded")
  .meta({ id: "StateName", description: "a state's name in camelCase, e.g. walkedOut" });

/** A state from the root, its names joined by dots: `bargain.walkedOut`. */
export const StatePath = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, "a state path joins names by dots, e.g. bargain.walkedOut")
  .meta({ id: "StatePath", description: "a state from the root, e.g. bargain.walkedOut" });

export const Text = z.string().trim().min(1).meta({ id: "Text", description: "a text that is not empty" });
export const OneOrMany = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);
