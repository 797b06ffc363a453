import { z } from "zod";
import { Id, Text } from "./ids.ts";

/** How an account stands to what it tells. */
export const Stance = z
  .enum(["asserts", "believes", "denies", "doubts"])
  .meta({ id: "Stance", description: "how an account stands to what it tells" });
export type Stance = z.infer<typeof Stance>;

/** Whether the thing told happened, was to happen, or would have happened. */
export const Modality = z
  .enum(["actual", "planned", "hypothetical"])
  .meta({ id: "Modality", description: "whether the thing told happened, was to happen, or would have happened" });
export type Modality = z.infer<typeof Modality>;

/** How a statement follows from its source; `context` is known from outside the sources under study. */
export const Basis = z.enum(["stated", "implied", "inferred", "context"]).meta({
  id: "Basis",
  description: "how it follows from the source; context is known from outside the sources under study",
});
export type Basis = z.infer<typeof Basis>;

/** Words found in a source; `prefix` and `suffix` tell one occurrence from another, as in W3C TextQuoteSelector. */
export const Quote = z
  .union([
    Text,
    z.strictObject({
      exact: Text.describe("the words"),
      prefix: z.string().min(1).optional().describe("what stands just before them, where they stand more than once"),
      suffix: z.string().min(1).optional().describe("what stands just after them, where they stand more than once"),
    }),
  ])
  .meta({
    id: "Quote",
    description: "words exactly as the source has them; … stands for words left out",
  });

const claimShape = {
  account: Id.describe("who tells it"),
  quote: Quote.optional(),
  stance: Stance.default("asserts"),
  modality: Modality.default("actual"),
  basis: Basis.default("stated"),
  hedge: Text.optional().describe("the source's own word of caution, e.g. apparently"),
  because: Text.optional().describe("how an inferred claim follows"),
  content: Text.optional().describe("what is claimed, in the author's words"),
};

export const Claim = z
  .strictObject(claimShape)
  .meta({ id: "Claim", description: "one assertion of one account about one event" });

/** What every statement of time or order carries. */
export const provenance = {
  account: Id.optional().describe("who states it"),
  words: Text.optional().describe("the source's timing words, e.g. In short order"),
  quote: Quote.optional(),
  basis: Basis.default("stated"),
  because: Text.optional().describe("how it follows, where it is inferred"),
};
